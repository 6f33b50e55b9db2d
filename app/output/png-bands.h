/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page's rows in bands: what is painted anew is whole bands. Private to output/. */
#pragma once

#include "output/png-master.h"
#include "output/raster.h"

/** Rows of a band: fewer cost a flush each, more are painted in vain. */
#define HF_PNG_BAND_ROWS 16

/** HfPngBands: bands @first to @end - 1. */
typedef struct
{
  guint first;
  guint end;
} HfPngBands;

/** hf_png_bands_count: how many bands a page of @n_rows rows has; the last may be lower. */
guint hf_png_bands_count (int n_rows);

/** hf_png_bands_of_area: the bands @area may touch, smoothed edges included; none where it lies off the page. */
HfPngBands hf_png_bands_of_area (const HfRaster *raster, const HfPngArea *area);

/** hf_png_bands_get_rows: the rows of @bands on a page of @height_px. Returns: the first */
int hf_png_bands_get_rows (HfPngBands bands, int height_px, int *out_n_rows);
