/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/ink.h"

#include <math.h>

/* Fine enough for letters to weigh what they weigh, coarse enough to cost nothing. */
#define PIXELS_PER_PT 0.75

static void
add_row (const guint32 *row, int width_px, HfInkCoverage *sum)
{
  for (int x = 0; x < width_px; x++)
    {
      double red = (row[x] >> 16 & 0xff) / 255.0;
      double green = (row[x] >> 8 & 0xff) / 255.0;
      double blue = (row[x] & 0xff) / 255.0;
      double lightest = MAX (red, MAX (green, blue));

      sum->cyan += lightest - red;
      sum->magenta += lightest - green;
      sum->yellow += lightest - blue;
      sum->black += 1 - lightest;
    }
}

gboolean
hf_ink_estimate (const HfOutputPage *page, HfInkCoverage *out_coverage, GError **error)
{
  int width_px = MAX (1, (int) lround (page->width_pt * PIXELS_PER_PT));
  int height_px = MAX (1, (int) lround (page->height_pt * PIXELS_PER_PT));
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width_px, height_px);
  cairo_t *cr = cairo_create (image);
  HfInkCoverage sum = { 0 };
  double count = (double) width_px * height_px;
  cairo_matrix_t matrix;
  gboolean painted;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_matrix_init_scale (&matrix, width_px / page->width_pt, height_px / page->height_pt);
  painted = hf_output_paint_with (page, cr, &matrix, error);
  cairo_destroy (cr);

  cairo_surface_flush (image);
  for (int y = 0; painted && y < height_px; y++)
    add_row ((const guint32 *) (gconstpointer) (cairo_image_surface_get_data (image) +
                                                (gsize) y * (gsize) cairo_image_surface_get_stride (image)),
             width_px, &sum);
  cairo_surface_destroy (image);
  if (painted)
    *out_coverage = (HfInkCoverage){ sum.cyan / count, sum.magenta / count, sum.yellow / count, sum.black / count };
  return painted;
}
