/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-bands.h"

#include <math.h>

/* A row for smoothing, and one more for what rounds the other way. */
#define MARGIN_ROWS 2

guint
hf_png_bands_count (int n_rows)
{
  return ((guint) n_rows + HF_PNG_BAND_ROWS - 1) / HF_PNG_BAND_ROWS;
}

HfPngBands
hf_png_bands_of_area (const HfRaster *raster, const HfPngArea *area)
{
  const cairo_matrix_t *matrix = &raster->matrix;
  double top_px = floor (area->top_pt * matrix->yy + matrix->y0) - MARGIN_ROWS;
  double bottom_px = ceil (area->bottom_pt * matrix->yy + matrix->y0) + MARGIN_ROWS;
  int first_row = (int) CLAMP (top_px, 0, raster->height_px);
  int end_row = (int) CLAMP (bottom_px, 0, raster->height_px);

  if (!(area->bottom_pt > area->top_pt) || end_row <= first_row)
    return (HfPngBands){ 0, 0 };

  return (HfPngBands){ (guint) first_row / HF_PNG_BAND_ROWS, hf_png_bands_count (end_row) };
}

int
hf_png_bands_get_rows (HfPngBands bands, int height_px, int *out_n_rows)
{
  int first_row = (int) bands.first * HF_PNG_BAND_ROWS;

  *out_n_rows = MIN ((int) bands.end * HF_PNG_BAND_ROWS, height_px) - first_row;
  return first_row;
}
