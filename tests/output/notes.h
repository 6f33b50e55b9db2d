/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of shared art and some personal notes, copied from a master, for tests. */
#pragma once

#include "output/png-master.h"

#include "toys.h"

#include <png.h>

#define MAX_NOTES 6

/* Something personal: words on a tinted strip, from top_pt on. */
typedef struct
{
  double top_pt;
  double height_pt;
  char words[16];
} Note;

/* A card of shared art below and above some notes. */
typedef struct
{
  Note notes[MAX_NOTES];
  guint n_notes;
  gboolean has_above;
  gint n_painted; /* how often the personal page was painted */
} Card;

G_GNUC_UNUSED static void
paint_below (cairo_t *cr, gpointer data)
{
  paint_shapes (cr, NULL);
}

/* Off the pixel grid and seen through, so that painting it twice, or in the wrong order, shows. */
G_GNUC_UNUSED static void
paint_above (cairo_t *cr, gpointer data)
{
  cairo_pattern_t *gradient = cairo_pattern_create_radial (30, 60, 3, 30, 60, 40);

  cairo_pattern_add_color_stop_rgba (gradient, 0, 1, 0.9, 0.2, 0.7);
  cairo_pattern_add_color_stop_rgba (gradient, 1, 0.2, 0.1, 0.9, 0.1);
  cairo_set_source (cr, gradient);
  cairo_move_to (cr, 3.3, -9);
  cairo_curve_to (cr, 90.1, 20, -40.7, 70.3, 60.2, 117);
  cairo_line_to (cr, 20.1, 117);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_pattern_destroy (gradient);

  cairo_set_source_rgba (cr, 0, 0.3, 0, 0.6);
  cairo_set_line_width (cr, 0.7);
  cairo_arc (cr, 36, 54, 33.3, 0, 2 * G_PI);
  cairo_stroke (cr);
}

G_GNUC_UNUSED static void
paint_note (const Note *note, cairo_t *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, 5.2, note->top_pt, 50.7, note->height_pt);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.6);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 0.1, 0, 0.2);
  paint_text (cr, note->words, 6.3, note->top_pt);
  cairo_restore (cr);
}

G_GNUC_UNUSED static void
paint_personal (cairo_t *cr, gpointer data)
{
  Card *card = data;

  card->n_painted++;
  for (guint i = 0; i < card->n_notes; i++)
    paint_note (&card->notes[i], cr);
  if (card->has_above)
    paint_above (cr, NULL);
}

G_GNUC_UNUSED static void
paint_whole (cairo_t *cr, gpointer data)
{
  paint_below (cr, NULL);
  paint_personal (cr, data);
}

/* Returns: (transfer full): of @page, with and without something above, and @zones where notes are expected. */
G_GNUC_UNUSED static HfPngMaster *
make_master (const HfOutputPage *page, const HfPngOptions *options, gboolean has_above, const HfPngArea *zones,
             guint n_zones, gboolean portable)
{
  HfOutputPage below = *page;
  HfOutputPage above = *page;
  HfPngMasterPlan plan = { &below, has_above ? &above : NULL, zones, n_zones, options, &full_info, portable };
  g_autoptr (GError) error = NULL;
  HfPngMaster *master;

  below.paint = paint_below;
  above.paint = paint_above;
  master = hf_png_master_new (&plan, NULL, &error);
  g_assert_no_error (error);
  return master;
}

/* @keyed: with keys that tell the words and the place. */
G_GNUC_UNUSED static void
fill_areas (const Card *card, gboolean keyed, HfPngArea *areas)
{
  for (guint i = 0; i < card->n_notes; i++)
    {
      const Note *note = &card->notes[i];

      areas[i] = (HfPngArea){ note->top_pt, note->top_pt + note->height_pt, NULL };
      if (keyed)
        areas[i].key = g_bytes_new (note, sizeof *note);
    }
}

G_GNUC_UNUSED static void
clear_areas (const Card *card, HfPngArea *areas)
{
  for (guint i = 0; i < card->n_notes; i++)
    g_clear_pointer (&areas[i].key, g_bytes_unref);
}

/* Returns: (transfer full): the file of @card. */
G_GNUC_UNUSED static GBytes *
copy_card (HfPngCopier *copier, const HfOutputPage *page, Card *card, gboolean keyed)
{
  HfOutputPage painting = *page;
  HfPngArea areas[MAX_NOTES];
  HfPngPersonal personal = { &painting, areas, card->n_notes, card->has_above };
  g_autoptr (GError) error = NULL;
  GBytes *file;

  painting.paint = paint_personal;
  painting.data = card;
  fill_areas (card, keyed, areas);
  file = hf_png_copier_write_bytes (copier, &personal, NULL, &error);
  g_assert_no_error (error);
  clear_areas (card, areas);
  return file;
}

G_GNUC_UNUSED static guint8 *
decode (GBytes *file, gboolean has_alpha, gsize *out_length)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  guint8 *pixels;

  g_assert_true (png_image_begin_read_from_memory (&image, g_bytes_get_data (file, NULL), g_bytes_get_size (file)));
  g_assert_cmpuint (image.format, ==, has_alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB);
  *out_length = PNG_IMAGE_SIZE (image);
  pixels = g_malloc (*out_length);
  g_assert_true (png_image_finish_read (&image, NULL, pixels, 0, NULL));
  g_assert_cmpuint (image.warning_or_error, ==, 0);
  return pixels;
}

G_GNUC_UNUSED static void
assert_same_pixels (GBytes *a, GBytes *b, gboolean has_alpha)
{
  gsize a_length;
  gsize b_length;
  g_autofree guint8 *a_pixels = decode (a, has_alpha, &a_length);
  g_autofree guint8 *b_pixels = decode (b, has_alpha, &b_length);

  g_assert_cmpmem (a_pixels, a_length, b_pixels, b_length);
}

/* @file has the pixels of @card, painted as a whole. */
G_GNUC_UNUSED static void
assert_looks_like_plain_writer (GBytes *file, const HfOutputPage *page, Card *card, const HfPngOptions *options)
{
  HfOutputPage whole = *page;
  g_autoptr (GBytes) plain = NULL;

  whole.paint = paint_whole;
  whole.data = card;
  plain = hf_png_write_bytes (&whole, options, &full_info, NULL, NULL);
  assert_same_pixels (file, plain, options->transparent);
}

G_GNUC_UNUSED static Card
make_random_card (gboolean has_above)
{
  Card card = { .n_notes = (guint) g_test_rand_int_range (0, MAX_NOTES + 1), .has_above = has_above };

  for (guint i = 0; i < card.n_notes; i++)
    {
      Note *note = &card.notes[i];

      /* Some beyond an edge, some off the page. */
      note->top_pt = g_test_rand_double_range (-30, 130);
      note->height_pt = g_test_rand_double_range (0, i == 0 ? 150 : 12);
      g_snprintf (note->words, sizeof note->words, "Zoë %d", g_test_rand_int_range (0, 1000));
    }

  return card;
}
