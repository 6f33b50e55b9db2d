/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/layout.h"

#include "base/length.h"
#include "card/fixture.h"
#include "render/canvas.h"
#include "render/painter.h"
#include "render/pdf.h"

#include <string.h>
#include <unistd.h>

/* Pages are 127 × 178 mm (5 × 7 in). */
#define STACK_FRAME ((HfFrame){ 20, 30, 80, 100 })

/* Takes @item (transfer full). */
static HfCard *
make_card (HfItem *item)
{
  g_autoptr (HfCard) card = fixture_card ("");
  HfCardDraft *draft = hf_card_draft (card);
  HfPageDraft *front = hf_page_draft_new (HF_PAGE_FRONT);
  GPtrArray *items = hf_item_list_new ();

  g_ptr_array_add (items, (gpointer) item);
  hf_page_draft_take_items (front, items);
  hf_card_draft_take_page (draft, hf_page_seal (front));

  return hf_card_seal (draft);
}

static HfLayout *
lay_out (HfRenderer *renderer, HfItem *item)
{
  g_autoptr (HfCard) card = make_card (item);

  return hf_layout_new (renderer, card, hf_card_get_page (card, HF_PAGE_FRONT));
}

static HfItem *
make_text (const char *id, const char *words, double size_pt, HfFitMode mode)
{
  static const double sizes_pt[] = { 16, 14.5, 13, 12, 11 };
  g_autoptr (HfItem) plain = fixture_text (id, words);
  HfTextDraft *text = hf_text_draft (plain->text);
  HfItemDraft *draft = hf_item_draft (plain);

  text->size_pt = size_pt;
  text->fit.mode = mode;
  text->fit.min_size_pt = 8;
  text->fit.widen_mm = 10;
  if (mode == HF_FIT_LADDER)
    hf_text_draft_set_sizes (text, sizes_pt, G_N_ELEMENTS (sizes_pt));
  hf_item_draft_take_text (draft, hf_text_seal (text));

  return hf_item_seal (draft);
}

static HfItem *
make_shape (const char *id, const HfFrame *frame)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_SHAPE, id);

  draft->frame = *frame;
  draft->shape.fill = HF_PAINT_OF (HF_COLOR_ROLE_ACCENT);
  draft->shape.stroke = (HfPaint){ .kind = HF_PAINT_NONE };

  return hf_item_seal (draft);
}

/* Takes the items (transfer full), up to NULL. */
static HfItemDraft *make_group (const char *id, HfItem *first, ...) G_GNUC_NULL_TERMINATED;

static HfItemDraft *
make_group (const char *id, HfItem *first, ...)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_GROUP, id);
  GPtrArray *items = hf_item_list_new ();
  va_list rest;

  va_start (rest, first);
  for (HfItem *item = first; item != NULL; item = va_arg (rest, HfItem *))
    g_ptr_array_add (items, (gpointer) item);
  va_end (rest);
  hf_item_draft_take_children (draft, items);

  return draft;
}

/* A stack with a gap of 5 mm in STACK_FRAME. */
static HfItem *
seal_stack (HfItemDraft *draft, HfVAlign valign)
{
  draft->frame = STACK_FRAME;
  draft->group.arrange = HF_ARRANGE_STACK;
  draft->group.gap_mm = 5;
  draft->group.valign = valign;

  return hf_item_seal (draft);
}

static char *
repeat (const char *sentence, guint times)
{
  GString *text = g_string_new (NULL);

  while (times-- > 0)
    g_string_append (text, sentence);

  return g_string_free (text, FALSE);
}

static const HfBox *
find_box (HfLayout *layout, const char *id)
{
  const HfBox *box = hf_layout_find_box (layout, id);

  g_assert (box != NULL);
  return box;
}

static const HfDoubt *
find_doubt (HfLayout *layout, const char *kind)
{
  const GPtrArray *doubts = hf_layout_get_doubts (layout);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (g_str_equal (doubt->kind, kind))
        return doubt;
    }

  return NULL;
}

static void
test_stack_places (void)
{
  static const struct
  {
    HfVAlign valign;
    double top_mm; /* of a block of 10 mm + 5 mm + 20 mm in 100 mm */
  } cases[] = {
    { HF_VALIGN_TOP, 0 }, { HF_VALIGN_MIDDLE, 32.5 }, { HF_VALIGN_OPTICAL, 27.5 }, { HF_VALIGN_BOTTOM, 65 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      HfItem *line = make_text ("line", "Thank you", hf_pt_from_mm (10), HF_FIT_FIXED);
      HfItem *rule = make_shape ("rule", &(HfFrame){ 0, 0, 7, 20 });
      g_autoptr (HfLayout) layout =
          lay_out (renderer, seal_stack (make_group ("stack", line, rule, NULL), cases[i].valign));
      const HfBox *above = find_box (layout, "line");
      const HfBox *below = find_box (layout, "rule");

      g_assert_cmpfloat_with_epsilon (above->frame.y_mm, 30 + cases[i].top_mm, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.y_mm, above->frame.y_mm + 15, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.x_mm, 20, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.width_mm, 80, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.height_mm, 20, 1e-6);
    }
}

static void
test_stack_skips_empty_text (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *first = make_shape ("first", &(HfFrame){ 0, 0, 7, 10 });
  HfItem *empty = make_text ("empty", " \n ", 14, HF_FIT_LADDER);
  HfItem *second = make_shape ("second", &(HfFrame){ 0, 0, 7, 10 });
  g_autoptr (HfLayout) layout =
      lay_out (renderer, seal_stack (make_group ("stack", first, empty, second, NULL), HF_VALIGN_TOP));

  g_assert_null (hf_layout_find_box (layout, "empty"));
  g_assert_cmpfloat_with_epsilon (find_box (layout, "second")->frame.y_mm, 30 + 10 + 5, 1e-6);
}

static void
test_stack_gives_ladder_what_is_left (void)
{
  g_autofree char *body = repeat ("You stayed on the line until the last driver was home. ", 8);
  double sizes_pt[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      HfItem *block = make_shape ("block", &(HfFrame){ 0, 0, 7, i == 0 ? 10 : 45 });
      HfItem *text = make_text ("body", body, 16, HF_FIT_LADDER);
      g_autoptr (HfLayout) layout =
          lay_out (renderer, seal_stack (make_group ("stack", block, text, NULL), HF_VALIGN_TOP));
      const HfBox *box = find_box (layout, "body");

      sizes_pt[i] = hf_text_layout_get_size (box->text);
      g_assert_cmpfloat (box->frame.y_mm + box->frame.height_mm, <=, 130.5);
      g_assert_null (find_doubt (layout, "overflow"));
    }

  g_assert_cmpfloat (sizes_pt[0], >, sizes_pt[1]);
}

static void
test_stack_widens_with_its_ladder (void)
{
  g_autofree char *body = repeat ("You stayed on the line until the last driver was home. ", 17);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *greeting = make_text ("greeting", "Dear Ana,", 20, HF_FIT_FIXED);
  HfItem *text = make_text ("body", body, 16, HF_FIT_LADDER);
  HfItem *rule = make_shape ("rule", &(HfFrame){ 0, 0, 7, 1 });
  g_autoptr (HfLayout) layout =
      lay_out (renderer, seal_stack (make_group ("stack", greeting, text, rule, NULL), HF_VALIGN_TOP));
  static const char *const ids[] = { "greeting", "body", "rule" };

  g_assert_cmpfloat (hf_text_layout_get_size (find_box (layout, "body")->text), ==, 11);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpfloat_with_epsilon (find_box (layout, ids[i])->frame.width_mm, 90, 1e-3);
      g_assert_cmpfloat_with_epsilon (find_box (layout, ids[i])->frame.x_mm, 15, 1e-3);
    }
}

/* A name that keeps to one line may be set larger in a wider stack; it must not grow into the ladder's room. */
static void
test_stack_grows_no_higher_by_widening (void)
{
  g_autofree char *body = repeat ("You stayed on the line until the last driver was home. ", 17);
  guint n_widened = 0;

  for (double height_mm = 1; height_mm < 12; height_mm += 0.5)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      HfItem *rule = make_shape ("rule", &(HfFrame){ 0, 0, 7, height_mm });
      HfItem *text = make_text ("body", body, 16, HF_FIT_LADDER);
      g_autoptr (HfItem) plain = make_text ("from", "Tom, Ana & everyone at Lindqvist", 21, HF_FIT_SHRINK);
      HfTextDraft *one_line = hf_text_draft (plain->text);
      HfItemDraft *from = hf_item_draft (plain);
      g_autoptr (HfLayout) layout = NULL;
      const HfDoubt *doubt;

      one_line->fit.prefer_one_line = TRUE;
      hf_item_draft_take_text (from, hf_text_seal (one_line));
      layout =
          lay_out (renderer, seal_stack (make_group ("stack", rule, text, hf_item_seal (from), NULL), HF_VALIGN_TOP));

      g_test_message ("a rule of %.1f mm", height_mm);
      doubt = find_doubt (layout, "overflow");
      g_assert_true (doubt == NULL || g_strcmp0 (doubt->item, "stack") != 0);
      n_widened += doubt == NULL && find_box (layout, "rule")->frame.width_mm > 89 ? 1 : 0;
    }

  g_assert_cmpuint (n_widened, >, 3);
}

static void
test_stack_overflow (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *first = make_shape ("first", &(HfFrame){ 0, 0, 7, 60 });
  HfItem *second = make_shape ("second", &(HfFrame){ 0, 0, 7, 60 });
  g_autoptr (HfLayout) layout =
      lay_out (renderer, seal_stack (make_group ("stack", first, second, NULL), HF_VALIGN_MIDDLE));
  const HfDoubt *doubt = find_doubt (layout, "overflow");

  g_assert (doubt != NULL);
  g_assert_cmpstr (doubt->item, ==, "stack");
  g_assert_cmpstr (doubt->page, ==, "front");
  g_assert_nonnull (strstr (doubt->message, "25.0 mm"));
}

static void
test_stack_in_stack (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *inner_first = make_shape ("inner-first", &(HfFrame){ 0, 0, 7, 10 });
  HfItem *inner_second = make_shape ("inner-second", &(HfFrame){ 0, 0, 7, 10 });
  HfItem *inner = seal_stack (make_group ("inner", inner_first, inner_second, NULL), HF_VALIGN_TOP);
  HfItem *last = make_shape ("last", &(HfFrame){ 0, 0, 7, 10 });
  g_autoptr (HfLayout) layout = lay_out (renderer, seal_stack (make_group ("outer", inner, last, NULL), HF_VALIGN_TOP));

  g_assert_cmpfloat_with_epsilon (find_box (layout, "inner-second")->frame.y_mm, 45, 1e-6);
  g_assert_cmpfloat_with_epsilon (find_box (layout, "last")->frame.y_mm, 60, 1e-6);
}

static void
test_free_group_moves_along_in_a_stack (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *dot = make_shape ("dot", &(HfFrame){ 4, 6, 2, 2 });
  HfItemDraft *group = make_group ("group", dot, NULL);
  g_autoptr (HfLayout) layout = NULL;
  HfFrame ink;

  group->frame = (HfFrame){ 0, 0, 10, 10 };
  layout = lay_out (renderer, seal_stack (make_group ("stack", hf_item_seal (group), NULL), HF_VALIGN_TOP));

  g_assert_true (hf_box_get_ink (find_box (layout, "dot"), &ink));
  g_assert_cmpfloat_with_epsilon (ink.x_mm, 24, 1e-6);
  g_assert_cmpfloat_with_epsilon (ink.y_mm, 36, 1e-6);
}

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

  g_test_add_func ("/layout/stack/places-children-below-each-other", test_stack_places);
  g_test_add_func ("/layout/stack/empty-text-takes-no-place", test_stack_skips_empty_text);
  g_test_add_func ("/layout/stack/ladder-gets-what-is-left", test_stack_gives_ladder_what_is_left);
  g_test_add_func ("/layout/stack/widens-with-its-ladder", test_stack_widens_with_its_ladder);
  g_test_add_func ("/layout/stack/grows-no-higher-by-widening", test_stack_grows_no_higher_by_widening);
  g_test_add_func ("/layout/stack/overflow-is-doubted", test_stack_overflow);
  g_test_add_func ("/layout/stack/nests", test_stack_in_stack);
  g_test_add_func ("/layout/stack/free-group-moves-along", test_free_group_moves_along_in_a_stack);
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
