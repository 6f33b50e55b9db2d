/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/raster.h"

#include "base/length.h"
#include "base/limits.h"

#include <glib/gi18n.h>
#include <math.h>

/* Kept in double until it is known to be within the limits. */
typedef struct
{
  double width_px;
  double height_px;
} Size;

static Size
measure (double width_pt, double height_pt, const HfRasterRequest *request)
{
  Size size = { request->width_px, request->height_px };

  if (request->width_px == 0 && request->height_px == 0)
    return (Size){ fmax (1, round (hf_px_from_pt (width_pt, request->dpi))),
                   fmax (1, round (hf_px_from_pt (height_pt, request->dpi))) };

  if (request->width_px == 0)
    size.width_px = fmax (1, round (size.height_px * width_pt / height_pt));
  if (request->height_px == 0)
    size.height_px = fmax (1, round (size.width_px * height_pt / width_pt));
  return size;
}

static gboolean
is_within_limits (Size size)
{
  return size.width_px <= HF_RASTER_MAX_SIDE_PX && size.height_px <= HF_RASTER_MAX_SIDE_PX &&
         size.width_px * size.height_px <= HF_LIMIT_OUTPUT_PIXELS;
}

static int
find_greatest_dpi (double width_pt, double height_pt)
{
  double by_side = HF_RASTER_MAX_SIDE_PX / fmax (width_pt, height_pt) * HF_PT_PER_INCH;
  double by_area = sqrt (HF_LIMIT_OUTPUT_PIXELS / (width_pt * height_pt)) * HF_PT_PER_INCH;
  int dpi = (int) fmin (by_side, by_area);

  while (dpi > 1 && !is_within_limits (measure (width_pt, height_pt, &(HfRasterRequest){ .dpi = dpi })))
    dpi--;
  return MAX (dpi, 1);
}

static void
set_too_large (GError **error, double width_pt, double height_pt, const HfRasterRequest *request, Size size)
{
  if (request->width_px == 0 && request->height_px == 0)
    g_set_error (
        error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE,
        _ ("A page at %g dpi would be %.0f × %.0f pixels, more than a PNG may have here: choose %d dpi or less"),
        request->dpi, size.width_px, size.height_px, find_greatest_dpi (width_pt, height_pt));
  else
    g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE,
                 _ ("A picture of %.0f × %.0f pixels is more than a PNG may have here: "
                    "choose a size of %u million pixels or less, and no side over %d"),
                 size.width_px, size.height_px, HF_LIMIT_OUTPUT_PIXELS / 1000000, HF_RASTER_MAX_SIDE_PX);
}

gboolean
hf_raster_plan (const HfOutputPage *page, const HfRasterRequest *request, HfRaster *out_raster, GError **error)
{
  double bleed_pt = request->bleed ? page->bleed_pt : 0;
  double width_pt = page->width_pt + 2 * bleed_pt;
  double height_pt = page->height_pt + 2 * bleed_pt;
  gboolean exact = request->width_px > 0 || request->height_px > 0;
  Size size;

  g_return_val_if_fail (hf_output_page_is_valid (page), FALSE);
  g_return_val_if_fail (request->width_px >= 0 && request->height_px >= 0, FALSE);
  g_return_val_if_fail (exact || (isfinite (request->dpi) && request->dpi > 0), FALSE);

  size = measure (width_pt, height_pt, request);
  if (!is_within_limits (size))
    {
      set_too_large (error, width_pt, height_pt, request, size);
      return FALSE;
    }

  out_raster->width_px = (int) size.width_px;
  out_raster->height_px = (int) size.height_px;
  out_raster->x_dpi = exact ? size.width_px / width_pt * HF_PT_PER_INCH : request->dpi;
  out_raster->y_dpi = exact ? size.height_px / height_pt * HF_PT_PER_INCH : request->dpi;
  cairo_matrix_init_scale (&out_raster->matrix, size.width_px / width_pt, size.height_px / height_pt);
  cairo_matrix_translate (&out_raster->matrix, bleed_pt, bleed_pt);
  return TRUE;
}

gboolean
hf_raster_paint (const HfRaster *raster, const HfOutputPage *page, int first_row, cairo_surface_t *image,
                 GError **error)
{
  cairo_matrix_t matrix = raster->matrix;

  matrix.y0 -= first_row;
  return hf_output_paint (page, image, &matrix, error);
}
