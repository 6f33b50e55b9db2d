/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf.h"
#include "render/words.h"

#include <unistd.h>

#define PAGE_WIDTH_PT 360.0
#define PAGE_HEIGHT_PT 200.0

/* Paints @words into a PDF. Returns: (transfer full): its path */
static char *
write_pdf (Words *words, const char *name)
{
  char *path = pdf_path (name);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH_PT, PAGE_HEIGHT_PT);
  cairo_t *cr = cairo_create (surface);

  hf_text_layout_paint (words->layout, cr, HF_TARGET_VECTOR);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return path;
}

static void
test_selectable (void)
{
  static const struct
  {
    const char *language;
    const char *words;
  } cases[] = {
    { "en", "Zoë Łukasiewicz" },  { "vi", "Nguyễn Thị Ánh" }, { "ru", "Спасибо, Мария" },
    { "el", "Ευχαριστώ, Ελένη" }, { "hi", "धन्यवाद क्षितिज" },  { "th", "ขอบคุณมาก" },
    { "ja", "山田太郎さん" },     { "ko", "고맙습니다" },     { "en", "Office fjord ff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Words) words;
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;

      words_init (&words);
      hf_value_set_text (&words.draft->language, cases[i].language);
      words_add (&words, cases[i].words, NULL);
      words_set (&words, PAGE_WIDTH_PT, PAGE_HEIGHT_PT, HF_VALIGN_MIDDLE);
      path = write_pdf (&words, "selectable.pdf");
      text = pdf_get_text (path);
      g_unlink (path);

      g_assert_cmpstr (g_strstrip (text), ==, cases[i].words);
    }
}

/* The x-ppi column of `pdfimages -list`. */
static guint
count_images (const char *path, double least_dpi)
{
  g_autofree char *list = pdf_run ((const char *[]){ "pdfimages", "-list", path, NULL });
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  guint n_images = 0;

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_regex_split_simple (" +", g_strstrip (lines[i]), 0, 0);

      g_assert_cmpuint (g_strv_length (columns), >=, 14);
      g_assert_cmpfloat (g_ascii_strtod (columns[12], NULL), >=, least_dpi);
      g_assert_cmpfloat (g_ascii_strtod (columns[13], NULL), >=, least_dpi);
      n_images += g_str_equal (columns[2], "image") ? 1 : 0;
    }

  return n_images;
}

static void
test_emoji (void)
{
  static const double sizes_pt[] = { 9, 14, 40, 90 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes_pt); i++)
    {
      g_auto (Words) words;
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;

      words_init (&words);
      words.draft->size_pt = sizes_pt[i];
      words_add (&words, "🎉 👩🏽‍🚀", NULL);
      words_set (&words, PAGE_WIDTH_PT, PAGE_HEIGHT_PT, HF_VALIGN_TOP);
      path = write_pdf (&words, "emoji.pdf");
      text = pdf_get_text (path);

      g_assert_cmpuint (count_images (path, HF_RASTER_DPI), ==, 2);
      g_assert_nonnull (strstr (text, "🎉"));
      g_assert_nonnull (strstr (text, "👩🏽‍🚀"));
      g_unlink (path);
    }
}

static void
test_repeated_emoji_are_held_once (void)
{
  g_auto (Words) words;
  g_autofree char *path = NULL;
  g_autofree char *list = NULL;
  g_autoptr (GRegex) object = g_regex_new ("image +\\d+ +\\d+ .*? (\\d+) +0 ", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  guint n_images = 0;

  words_init (&words);
  words_add (&words, "🎉🎉🎉", NULL);
  words_set (&words, PAGE_WIDTH_PT, PAGE_HEIGHT_PT, HF_VALIGN_TOP);
  path = write_pdf (&words, "repeated.pdf");
  list = pdf_run ((const char *[]){ "pdfimages", "-list", path, NULL });
  g_unlink (path);

  for (g_regex_match (object, list, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);

      if (first == NULL)
        first = g_strdup (number);
      g_assert_cmpstr (number, ==, first);
      n_images++;
    }
  g_assert_cmpuint (n_images, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/pdf/words-can-be-selected", test_selectable);
  g_test_add_func ("/text/pdf/emoji-are-fine-and-selectable", test_emoji);
  g_test_add_func ("/text/pdf/repeated-emoji-are-held-once", test_repeated_emoji_are_held_once);

  return g_test_run ();
}
