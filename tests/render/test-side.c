/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "render/canvas.h"
#include "render/side.h"

static HfCard *
make_card (const char *format_id, const char *language)
{
  g_autoptr (HfPalette) palette = hf_palette_seal (hf_palette_draft (NULL));
  g_autoptr (HfPairing) pairing = hf_pairing_seal (hf_pairing_draft (NULL));
  HfCardDraft *card = hf_card_draft_new (hf_format_from_id (format_id), palette, pairing);

  hf_value_set_text (&card->language, language);
  return hf_card_seal (card);
}

/* Such as "outside(3 0) inside(1 2)". */
static char *
spell (const GArray *sides)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sides->len; i++)
    {
      const HfSide *side = &g_array_index (sides, HfSide, i);

      g_string_append_printf (text, "%s%s(", i > 0 ? " " : "", side->name);
      for (guint j = 0; j < side->n_pages; j++)
        g_string_append_printf (text, "%s%u", j > 0 ? " " : "", side->pages[j]);
      g_string_append_c (text, ')');
    }

  return g_string_free (text, FALSE);
}

static void
test_list (void)
{
  static const struct
  {
    const char *format;
    const char *language;
    HfSideChoice choice;
    const char *sides;
  } cases[] = {
    { "5x7-folded", "en", HF_SIDES_ALL, "front(0) inside-left(1) inside-right(2) back(3)" },
    { "5x7-folded", "en", HF_SIDES_FRONT, "front(0)" },
    { "5x7-folded", "en", HF_SIDES_INSIDE, "inside-left(1) inside-right(2)" },
    { "5x7-folded", "en", HF_SIDES_BACK, "back(3)" },
    { "5x7-folded", "en", HF_SIDES_SPREADS, "outside(3 0) inside(1 2)" },
    { "5x7-folded", "ar", HF_SIDES_SPREADS, "outside(0 3) inside(1 2)" },
    { "a4-quarter", "he", HF_SIDES_SPREADS, "outside(0 3) inside(1 2)" },
    { "5x7-flat", "en", HF_SIDES_ALL, "front(0) back(1)" },
    { "5x7-flat", "en", HF_SIDES_BACK, "back(1)" },
    { "5x7-flat", "en", HF_SIDES_INSIDE, "" },
    { "5x7-flat", "ar", HF_SIDES_SPREADS, "front(0) back(1)" },
    { "certificate-a4", "en", HF_SIDES_ALL, "front(0)" },
    { "certificate-a4", "en", HF_SIDES_BACK, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) card = make_card (cases[i].format, cases[i].language);
      g_autoptr (GArray) sides = hf_side_list (card, cases[i].choice);
      g_autofree char *spelling = spell (sides);

      g_test_message ("%s of %s in %s", hf_side_choice_name (cases[i].choice), cases[i].format, cases[i].language);
      g_assert_cmpstr (spelling, ==, cases[i].sides);
    }
}

static void
test_size (void)
{
  g_autoptr (HfCard) card = make_card ("a6-folded", "en");
  g_autoptr (GArray) sides = hf_side_list (card, HF_SIDES_SPREADS);
  const HfSide *outside = &g_array_index (sides, HfSide, 0);

  g_assert_cmpfloat_with_epsilon (hf_mm_from_pt (outside->width_pt), 210.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_mm_from_pt (outside->height_pt), 148.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_mm_from_pt (outside->bleed_pt), 3.0, 1e-9);
}

static void
test_choice_names (void)
{
  for (int i = 0; i < HF_N_SIDE_CHOICES; i++)
    {
      HfSideChoice choice;

      g_assert_true (hf_side_choice_from_name (hf_side_choice_name ((HfSideChoice) i), &choice));
      g_assert_cmpint (choice, ==, i);
    }
  g_assert_false (hf_side_choice_from_name ("middle", &(HfSideChoice){ 0 }));
}

/* A page whose ground sticks out over the fold would paint on the other one, also above and below the trim. */
static void
test_no_bleed_over_the_fold (void)
{
  g_autoptr (HfCard) blank = make_card ("a6-folded", "en");
  HfCardDraft *draft = hf_card_draft (blank);
  HfPageDraft *page = hf_page_draft_new (HF_PAGE_INSIDE_RIGHT);
  g_autoptr (HfCard) card = NULL;
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (GArray) sides = NULL;
  HfLayout *layouts[HF_N_PAGE_KINDS];
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 620, 440);
  cairo_t *cr = cairo_create (image);
  const int rows[] = { 2, 200, 436 }; /* in the bleed above, on the page, in the bleed below */
  int fold_px = 10 + (int) hf_pt_from_mm (105.0);

  page->background = (HfPaint){ HF_PAINT_COLOR, .color = { 1, 0, 0, 1 }, .opacity = 1 };
  hf_card_draft_take_page (draft, hf_page_seal (page));
  page = hf_page_draft_new (HF_PAGE_INSIDE_LEFT);
  page->background = (HfPaint){ HF_PAINT_COLOR, .color = { 0, 0, 1, 1 }, .opacity = 1 };
  hf_card_draft_take_page (draft, hf_page_seal (page));
  card = hf_card_seal (draft);
  sides = hf_side_list (card, HF_SIDES_SPREADS);
  for (guint i = 0; i < card->format->n_pages; i++)
    layouts[i] = hf_layout_new (renderer, card, card->pages[i]);

  cairo_translate (cr, 10, 10);
  hf_side_paint (&g_array_index (sides, HfSide, 1), layouts, cr, HF_TARGET_RASTER);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmphex (surface_get (image, 2, rows[i]), ==, 0x0000FF); /* in the bleed outside */
      g_assert_cmphex (surface_get (image, fold_px - 2, rows[i]), ==, 0x0000FF);
      g_assert_cmphex (surface_get (image, fold_px + 2, rows[i]), ==, 0xFF0000);
      g_assert_cmphex (surface_get (image, 612, rows[i]), ==, 0xFF0000);
    }

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_layout_unref (layouts[i]);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side/list", test_list);
  g_test_add_func ("/side/size-of-a-spread", test_size);
  g_test_add_func ("/side/choice-names", test_choice_names);
  g_test_add_func ("/side/no-bleed-over-the-fold", test_no_bleed_over_the_fold);
  return g_test_run ();
}
