/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/card.h"
#include "card/language.h"

/* Typed in from the standards and the trade, not read from our table. */
static void
test_sizes (void)
{
  static const struct
  {
    const char *id;
    double width_mm;
    double height_mm;
    HfFold fold;
    guint n_pages;
  } cases[] = {
    { "5x7-flat", 127, 177.8, HF_FOLD_NONE, 2 },
    { "5x7-folded", 127, 177.8, HF_FOLD_HALF, 4 },
    { "a6-flat", 105, 148, HF_FOLD_NONE, 2 },
    { "a6-folded", 105, 148, HF_FOLD_HALF, 4 },
    { "a5-flat", 148, 210, HF_FOLD_NONE, 2 },
    { "a5-folded", 148, 210, HF_FOLD_HALF, 4 },
    { "note-us-folded", 107.95, 139.7, HF_FOLD_HALF, 4 },
    { "half-letter-folded", 139.7, 215.9, HF_FOLD_HALF, 4 },
    { "letter-quarter", 107.95, 139.7, HF_FOLD_QUARTER, 4 },
    { "a4-quarter", 105, 148.5, HF_FOLD_QUARTER, 4 },
    { "postcard-6x4", 152.4, 101.6, HF_FOLD_NONE, 2 },
    { "postcard-us", 139.7, 107.95, HF_FOLD_NONE, 2 },
    { "postcard-a6", 148, 105, HF_FOLD_NONE, 2 },
    { "square-148-folded", 148, 148, HF_FOLD_HALF, 4 },
    { "square-148-flat", 148, 148, HF_FOLD_NONE, 2 },
    { "kudos-us", 88.9, 50.8, HF_FOLD_NONE, 2 },
    { "kudos-eu", 85, 55, HF_FOLD_NONE, 2 },
    { "certificate-a4", 297, 210, HF_FOLD_NONE, 1 },
    { "certificate-letter", 279.4, 215.9, HF_FOLD_NONE, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HfFormat *format = hf_format_from_id (cases[i].id);

      g_test_message ("%s", cases[i].id);
      g_assert_nonnull (format);
      g_assert_cmpfloat_with_epsilon (format->width_mm, cases[i].width_mm, 1e-9);
      g_assert_cmpfloat_with_epsilon (format->height_mm, cases[i].height_mm, 1e-9);
      g_assert_cmpint (format->fold, ==, cases[i].fold);
      g_assert_cmpuint (format->n_pages, ==, cases[i].n_pages);
    }
  g_assert_null (hf_format_from_id ("a7-flat"));
}

static void
test_screens_come_out_in_whole_pixels (void)
{
  static const struct
  {
    const char *id;
    double width_px;
    double height_px;
  } cases[] = { { "screen-square", 1080, 1080 }, { "screen-story", 1080, 1920 }, { "screen-wide", 1200, 627 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HfFormat *format = hf_format_from_id (cases[i].id);

      g_assert_cmpfloat_with_epsilon (format->width_mm * format->screen_dpi / 25.4, cases[i].width_px, 1e-9);
      g_assert_cmpfloat_with_epsilon (format->height_mm * format->screen_dpi / 25.4, cases[i].height_px, 1e-9);
      g_assert_cmpfloat (format->bleed_mm, ==, 0);
    }
}

static void
test_every_format_is_sound (void)
{
  guint count;
  const HfFormat *formats = hf_format_list (&count);

  for (guint i = 0; i < count; i++)
    {
      HfFrame safe = hf_format_safe_area (&formats[i]);

      g_test_message ("%s", formats[i].id);
      g_assert_true (hf_format_from_id (formats[i].id) == &formats[i]);
      g_assert_cmpfloat (safe.width_mm, >, formats[i].width_mm * 0.8);
      g_assert_cmpint (hf_format_page_kind (&formats[i], 0), ==, HF_PAGE_FRONT);
      if (formats[i].n_pages > 1)
        g_assert_cmpint (hf_format_page_kind (&formats[i], formats[i].n_pages - 1), ==, HF_PAGE_BACK);
      g_assert_cmpint (formats[i].fold != HF_FOLD_NONE, ==, formats[i].n_pages == 4);
    }
}

static void
test_direction_of_languages (void)
{
  static const struct
  {
    const char *language;
    gboolean rtl;
  } cases[] = {
    { "ar", TRUE }, { "ar-EG", TRUE }, { "he", TRUE },  { "fa-IR", TRUE },    { "az-Arab", TRUE },     { "en", FALSE },
    { "", FALSE },  { "de", FALSE },   { "ja", FALSE }, { "ar-Latn", FALSE }, { "zh-Hant-TW", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].language);
      g_assert_cmpint (hf_language_is_rtl (cases[i].language), ==, cases[i].rtl);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/sizes", test_sizes);
  g_test_add_func ("/format/screens-come-out-in-whole-pixels", test_screens_come_out_in_whole_pixels);
  g_test_add_func ("/format/every-format-is-sound", test_every_format_is_sound);
  g_test_add_func ("/language/direction", test_direction_of_languages);
  return g_test_run ();
}
