/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/fonts.h"

#include <pango/pangocairo.h>

#define N_THREADS 4
#define N_ROUNDS 40

static const char *const families[] = {
  "Vollkorn",           "League Spartan",      "Kaushan Script",      "Noto Serif",
  "Noto Sans",          "Noto Naskh Arabic",   "Noto Serif Hebrew",   "Noto Serif Devanagari",
  "Noto Serif Thai",    "Noto Serif CJK JP",   "Noto Serif Armenian", "EB Garamond",
  "Noto Serif Bengali", "Noto Serif Georgian", "Noto Serif Khmer",    "Noto Serif Lao",
};

/* Measures the first letters of one file after another, each thread from another one on, at sizes nobody has yet
 * used. */
static gpointer
measure_letters (gpointer data)
{
  guint first = GPOINTER_TO_UINT (data);
  HfFonts *fonts = hf_fonts_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t unit;
  guint measured = 0;

  cairo_matrix_init_identity (&unit);
  for (guint i = 0; i < N_ROUNDS * G_N_ELEMENTS (families); i++)
    {
      guint turn = (first * 5 + i * 7) % G_N_ELEMENTS (families);
      const HfTypeface *typeface = hf_fonts_get_typeface (fonts, families[turn], 400, FALSE);
      cairo_scaled_font_t *font = NULL;
      cairo_matrix_t size;

      if (typeface == NULL)
        continue;

      cairo_matrix_init_scale (&size, 9.0 + i + first / 8.0, 9.0 + i);
      font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (typeface->font));
      font = cairo_scaled_font_create (cairo_scaled_font_get_font_face (font), &size, &unit, options);
      for (gulong index = 1; index < 20; index++)
        {
          cairo_glyph_t glyph = { index, 0.0, 0.0 };
          cairo_text_extents_t extents;

          cairo_scaled_font_glyph_extents (font, &glyph, 1, &extents);
        }
      g_assert_cmpint (cairo_scaled_font_status (font), ==, CAIRO_STATUS_SUCCESS);
      cairo_scaled_font_destroy (font);
      measured++;
    }
  cairo_font_options_destroy (options);
  hf_fonts_free (fonts);

  return GUINT_TO_POINTER (measured);
}

/* More font files than Cairo keeps open, and threads that would close them for one another. */
static void
test_threads_share_many_files (void)
{
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("letters", measure_letters, GUINT_TO_POINTER (i));

  for (guint i = 0; i < N_THREADS; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), >, 11 * N_ROUNDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-faces/threads-share-many-files", test_threads_share_many_files);

  return g_test_run ();
}
