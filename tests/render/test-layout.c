/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/layout.h"

#include "base/length.h"
#include "render/canvas.h"
#include "render/layout-toys.h"
#include "render/painter.h"
#include "render/pdf.h"

#include <string.h>
#include <unistd.h>

static void
test_rotation (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItemDraft *bar = hf_item_draft_new (HF_ITEM_SHAPE, "bar");
  HfItemDraft *group;
  g_autoptr (HfLayout) layout = NULL;
  HfFrame ink;

  /* A quarter turn of a bar about its own middle, then one of its group about (50, 50). */
  bar->frame = (HfFrame){ 60, 40, 20, 4 };
  bar->rotation_deg = 90;
  bar->shape.fill = HF_PAINT_OF (HF_COLOR_ROLE_INK);
  bar->shape.stroke = (HfPaint){ .kind = HF_PAINT_NONE };
  group = make_group ("group", hf_item_seal (bar), NULL);
  group->frame = (HfFrame){ 0, 0, 100, 100 };
  group->rotation_deg = 90;
  layout = lay_out (renderer, hf_item_seal (group));

  /* The bar's middle (70, 42) goes to (58, 70); two quarter turns leave it lying. */
  g_assert_true (hf_box_get_ink (find_box (layout, "bar"), &ink));
  g_assert_cmpfloat_with_epsilon (ink.x_mm, 48, 1e-6);
  g_assert_cmpfloat_with_epsilon (ink.y_mm, 68, 1e-6);
  g_assert_cmpfloat_with_epsilon (ink.width_mm, 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (ink.height_mm, 4, 1e-6);
}

static void
test_hidden_and_opacity (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItemDraft *hidden = hf_item_draft_new (HF_ITEM_SHAPE, "hidden");
  HfItemDraft *faint = hf_item_draft_new (HF_ITEM_SHAPE, "faint");
  HfItemDraft *group;
  g_autoptr (HfLayout) layout = NULL;
  guint n_boxes;

  hidden->hidden = TRUE;
  faint->opacity = 0.5;
  group = make_group ("group", hf_item_seal (hidden), hf_item_seal (faint), NULL);
  group->opacity = 0.5;
  layout = lay_out (renderer, hf_item_seal (group));

  hf_layout_get_boxes (layout, &n_boxes);
  g_assert_cmpuint (n_boxes, ==, 1);
  g_assert_cmpfloat (find_box (layout, "faint")->opacity, ==, 0.25);
  g_assert_null (find_box (layout, "faint")->veil);
}

static void
test_group_of_no_opacity (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItemDraft *group = make_group ("group", make_shape ("low", &(HfFrame){ 10, 10, 10, 10 }),
                                   make_shape ("high", &(HfFrame){ 15, 10, 10, 10 }), NULL);
  g_autoptr (HfLayout) layout = NULL;
  HfFrame ink;

  group->opacity = 0.0;
  layout = lay_out (renderer, hf_item_seal (group));

  g_assert_false (hf_box_get_ink (find_box (layout, "low"), &ink));
  g_assert_false (hf_box_get_ink (find_box (layout, "high"), &ink));
}

static void
test_missing_picture (void)
{
  static const HfItemKind kinds[] = { HF_ITEM_ART, HF_ITEM_PICTURE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      HfItemDraft *draft = hf_item_draft_new (kinds[i], "sea");
      g_autoptr (HfLayout) layout = NULL;
      const HfDoubt *doubt;

      draft->frame = (HfFrame){ 0, 0, 20, 20 };
      layout = lay_out (renderer, hf_item_seal (draft));
      doubt = find_doubt (layout, "missing-picture");
      g_assert (doubt != NULL);
      g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_ERROR);
      g_assert_cmpstr (doubt->item, ==, "sea");
    }
}

static void
test_outside_safe_area (void)
{
  static const struct
  {
    double x_mm;
    double rotation_deg;
    gboolean doubt;
  } cases[] = { { 20, 0, FALSE }, { 0.5, 0, TRUE }, { -40, 0, TRUE }, { 5, 90, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      g_autoptr (HfItem) plain = make_text ("line", "Thank you", 14, HF_FIT_FIXED);
      HfItemDraft *draft = hf_item_draft (plain);
      g_autoptr (HfLayout) layout = NULL;

      draft->frame = (HfFrame){ cases[i].x_mm, 60, 60, 10 };
      draft->rotation_deg = cases[i].rotation_deg;
      layout = lay_out (renderer, hf_item_seal (draft));
      g_assert_cmpint (find_doubt (layout, "outside-safe-area") != NULL, ==, cases[i].doubt);
    }
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Returns: (transfer full): a picture of 100 × 100 pixels. */
static HfAsset *
make_picture_asset (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  GByteArray *png = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_write_to_png_stream (surface, append_bytes, png);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (png);

  return hf_asset_new ("square.png", bytes);
}

static void
test_low_resolution (void)
{
  static const struct
  {
    double side_mm;
    gboolean doubt;
  } cases[] = { { 10, FALSE }, { 12, FALSE }, { 14, TRUE }, { 50, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      HfItemDraft *draft = hf_item_draft_new (HF_ITEM_PICTURE, "photo");
      g_autoptr (HfLayout) layout = NULL;

      draft->frame = (HfFrame){ 20, 20, cases[i].side_mm, cases[i].side_mm };
      hf_item_draft_take_asset (draft, make_picture_asset ());
      layout = lay_out (renderer, hf_item_seal (draft));
      g_assert_null (find_doubt (layout, "missing-picture"));
      g_assert_cmpint (find_doubt (layout, "low-resolution") != NULL, ==, cases[i].doubt);
    }
}

static void
test_code_that_holds_too_much (void)
{
  g_autofree char *endless = repeat ("https://example.org/", 400);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_CODE, "code");
  g_autoptr (HfLayout) layout = NULL;

  draft->frame = (HfFrame){ 20, 20, 30, 30 };
  hf_value_set_text (&draft->code.content, endless);
  layout = lay_out (renderer, hf_item_seal (draft));
  g_assert (find_doubt (layout, "overflow") != NULL);
}

static gpointer
lay_out_often (gpointer data)
{
  HfCard *card = data;
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  double size_pt = 0.0;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (HfLayout) layout = hf_layout_new (renderer, card, hf_card_get_page (card, HF_PAGE_FRONT));
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
      cairo_t *cr = cairo_create (surface);

      hf_layout_paint (layout, cr, HF_TARGET_RASTER);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      size_pt += hf_text_layout_get_size (find_box (layout, "line")->text);
    }

  return GINT_TO_POINTER ((int) (size_pt * 2));
}

static void
test_renderers_on_threads (void)
{
  g_autoptr (HfCard) card = make_card (make_text ("line", "Łukasz 山田 🎉 thank you", 40, HF_FIT_SHRINK));
  GThread *threads[3];
  gpointer first;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, lay_out_often, (gpointer) card);
  first = g_thread_join (threads[0]);
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == first);
}

static void
test_translucent_words_stay_words (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfItem) plain = make_text ("line", "Thank you", 14, HF_FIT_FIXED);
  HfItemDraft *draft = hf_item_draft (plain);
  g_autoptr (HfLayout) layout = NULL;
  g_autofree char *path = pdf_path ("translucent.pdf");
  g_autofree char *text = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 360, 504);
  cairo_t *cr = cairo_create (surface);

  draft->opacity = 0.5;
  layout = lay_out (renderer, hf_item_seal (draft));
  hf_layout_paint (layout, cr, HF_TARGET_VECTOR);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  text = pdf_get_text (path);
  g_unlink (path);

  g_assert_cmpstr (g_strstrip (text), ==, "Thank you");
}

static void
test_painting (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *square = make_shape ("square", &(HfFrame){ 10, 10, 10, 10 });
  g_autoptr (HfLayout) layout = lay_out (renderer, square);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 137, 188);
  cairo_t *cr = cairo_create (surface);

  /* A pixel a millimetre, 5 mm of bleed. */
  cairo_scale (cr, HF_MM_PER_INCH / HF_PT_PER_INCH, HF_MM_PER_INCH / HF_PT_PER_INCH);
  cairo_translate (cr, hf_pt_from_mm (5), hf_pt_from_mm (5));
  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_assert_cmphex (surface_get (surface, 0, 0), ==, 0xFFF5E6);
  g_assert_cmphex (surface_get (surface, 136, 187), ==, 0xFFF5E6);
  g_assert_cmphex (surface_get (surface, 20, 20), ==, 0xF2A531);
  g_assert_cmphex (surface_get (surface, 13, 20), ==, 0xFFF5E6);
  cairo_surface_destroy (surface);
}

/* Where squares of a see-through group lie over each other they are no stronger than alone. */
static void
test_see_through_group (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItemDraft *inner = make_group ("inner", make_shape ("middle", &(HfFrame){ 20, 10, 20, 10 }),
                                   make_shape ("high", &(HfFrame){ 30, 10, 20, 10 }), NULL);
  HfItemDraft *outer;
  g_autoptr (HfLayout) layout = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 127, 178);
  cairo_t *cr = cairo_create (surface);

  inner->opacity = 0.5;
  outer = make_group ("outer", make_shape ("low", &(HfFrame){ 10, 10, 20, 10 }), hf_item_seal (inner), NULL);
  outer->opacity = 0.5;
  layout = lay_out (renderer, hf_item_seal (outer));
  cairo_scale (cr, HF_MM_PER_INCH / HF_PT_PER_INCH, HF_MM_PER_INCH / HF_PT_PER_INCH);
  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  /* #F2A531 on #FFF5E6: half, half again where only the inner group is, and no more where its squares meet. */
  assert_color (surface_get (surface, 15, 15), 0xF9CD8C, 2);
  assert_color (surface_get (surface, 25, 15), 0xF9CD8C, 2);
  assert_color (surface_get (surface, 35, 15), 0xFCE1B9, 2);
  assert_color (surface_get (surface, 45, 15), 0xFCE1B9, 2);
  assert_color (surface_get (surface, 55, 15), 0xFFF5E6, 2);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/rotation/is-about-own-centre", test_rotation);
  g_test_add_func ("/layout/groups/hide-and-multiply-opacity", test_hidden_and_opacity);
  g_test_add_func ("/layout/groups/of-no-opacity-paint-nothing", test_group_of_no_opacity);
  g_test_add_func ("/layout/doubts/missing-picture", test_missing_picture);
  g_test_add_func ("/layout/doubts/outside-safe-area", test_outside_safe_area);
  g_test_add_func ("/layout/doubts/low-resolution", test_low_resolution);
  g_test_add_func ("/layout/doubts/code-that-holds-too-much", test_code_that_holds_too_much);
  g_test_add_func ("/layout/threads/a-renderer-each", test_renderers_on_threads);
  g_test_add_func ("/layout/paint/translucent-words-stay-words", test_translucent_words_stay_words);
  g_test_add_func ("/layout/paint/see-through-group-is-laid-on-as-one", test_see_through_group);
  g_test_add_func ("/layout/paint/ground-reaches-into-bleed", test_painting);

  return g_test_run ();
}
