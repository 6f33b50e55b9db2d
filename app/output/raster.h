/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a page becomes pixels: how many, and how points fall on them. */
#pragma once

#include "output/page.h"

/** The longest side cairo paints as an image, in pixels (cairo-image-surface.c, MAX_IMAGE_SIZE). */
#define HF_RASTER_MAX_SIDE_PX 32767

/** HfRasterRequest: the resolution, or the exact size where @width_px or @height_px is not 0. */
typedef struct
{
  double dpi;
  int width_px;  /**< 0: in proportion to the height */
  int height_px; /**< 0: in proportion to the width */
  gboolean bleed;
} HfRasterRequest;

/** HfRaster: a page's pixels. */
typedef struct
{
  int width_px;
  int height_px;
  double x_dpi;          /**< as asked for, or as the exact size comes out */
  double y_dpi;          /**< may differ from @x_dpi where both sides were given */
  cairo_matrix_t matrix; /**< points from the trim's top left to pixels from the raster's */
} HfRaster;

/**
 * hf_raster_plan:
 *
 * Each side becomes round (points ÷ 72 × dpi) pixels, at least one, the bleed counted with it when it is
 * shown; what is painted is stretched by less than half a pixel to fill them exactly. Fails with
 * %HF_OUTPUT_ERROR_TOO_LARGE when that exceeds %HF_LIMIT_OUTPUT_PIXELS or %HF_RASTER_MAX_SIDE_PX, telling
 * the resolution that would do.
 */
gboolean hf_raster_plan (const HfOutputPage *page, const HfRasterRequest *request, HfRaster *out_raster,
                         GError **error);

/**
 * hf_raster_paint:
 *
 * Paints rows of @page, from @first_row on, on an image as wide as @raster; its height says how many.
 * Pixels are the same whatever rows they are painted with, save for two of Cairo's own roundings: a gradient's may
 * differ by 1 of 255, and a line of text that an end of the image cuts may lose the smoothing of its uppermost
 * edge (seen with 1.18).
 */
gboolean hf_raster_paint (const HfRaster *raster, const HfOutputPage *page, int first_row, cairo_surface_t *image,
                          GError **error);
