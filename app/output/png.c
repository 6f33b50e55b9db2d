/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png.h"

#include "output/png-chunk.h"
#include "output/png-rows.h"
#include "output/raster.h"
#include "output/sink.h"

#include <glib/gi18n.h>

/* Art is costly to paint twice, so strips are as large as memory (500 MB in all) allows; for art with blended
 * groups librsvg takes 1.25 times the bytes of the whole page besides (measured with 2.54). */
#define STRIP_AND_LAYER_BYTES (450u << 20)
#define MIN_STRIP_BYTES (64u << 20)

/* How often encoding looks whether it was cancelled: some milliseconds. */
#define ROWS_BETWEEN_LOOKS 64

static HfRasterRequest
get_request (const HfPngOptions *options)
{
  return (HfRasterRequest){
    .dpi = options->dpi,
    .width_px = options->width_px,
    .height_px = options->height_px,
    .bleed = options->bleed,
  };
}

static gboolean
add_image (HfPngRows *rows, cairo_surface_t *image, int n_rows, GCancellable *cancellable, GError **error)
{
  for (int y = 0; y < n_rows; y += ROWS_BETWEEN_LOOKS)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !hf_png_rows_add (rows, image, y, MIN (ROWS_BETWEEN_LOOKS, n_rows - y), error))
        return FALSE;
    }

  return TRUE;
}

static void
clear_image (cairo_surface_t *image, gboolean transparent)
{
  cairo_t *cr = cairo_create (image);

  if (transparent)
    cairo_set_source_rgba (cr, 0, 0, 0, 0);
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static int
get_strip_rows (const HfRaster *raster)
{
  const gint64 row_bytes = 4 * (gint64) raster->width_px;
  const gint64 left_bytes = (gint64) STRIP_AND_LAYER_BYTES - row_bytes * raster->height_px * 5 / 4;

  return (int) CLAMP (MAX (left_bytes, MIN_STRIP_BYTES) / row_bytes, 1, raster->height_px);
}

static gboolean
write_strips (HfPngRows *rows, const HfRaster *raster, const HfOutputPage *page, gboolean transparent,
              GCancellable *cancellable, GError **error)
{
  const int strip_rows = get_strip_rows (raster);
  cairo_surface_t *image =
      cairo_image_surface_create (transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, raster->width_px, strip_rows);
  gboolean written = TRUE;

  for (int y = 0; written && y < raster->height_px; y += strip_rows)
    {
      clear_image (image, transparent);
      written =
          !g_cancellable_set_error_if_cancelled (cancellable, error) && hf_raster_paint (raster, page, y, image, error);
      cairo_surface_flush (image);
      written = written && add_image (rows, image, MIN (strip_rows, raster->height_px - y), cancellable, error);
    }

  cairo_surface_destroy (image);
  return written && hf_png_rows_end (rows, error);
}

static gboolean
write_page (HfSink *sink, const HfRaster *raster, const HfOutputPage *page, gboolean transparent,
            const HfOutputInfo *info, GCancellable *cancellable, GError **error)
{
  HfPngHeader header = {
    .width_px = raster->width_px,
    .height_px = raster->height_px,
    .has_alpha = transparent,
    .x_dpi = raster->x_dpi,
    .y_dpi = raster->y_dpi,
  };
  g_autoptr (HfPngRows) rows = hf_png_rows_new (sink, raster->width_px, transparent);

  return hf_png_header_write (sink, &header, info, error) &&
         write_strips (rows, raster, page, transparent, cancellable, error) &&
         hf_png_chunk_write (sink, "IEND", NULL, 0, error) && hf_sink_commit (sink, error);
}

gboolean
hf_png_write (const char *path, const HfOutputPage *page, const HfPngOptions *options, const HfOutputInfo *info,
              HfSaveFlags flags, GCancellable *cancellable, GError **error)
{
  HfRasterRequest request = get_request (options);
  g_autoptr (HfSink) sink = NULL;
  HfRaster raster;

  if (!hf_raster_plan (page, &request, &raster, error))
    {
      g_prefix_error (error, _ ("“%s” was not made. "), path);
      return FALSE;
    }
  sink = hf_sink_new_file (path, flags, error);
  return sink != NULL && write_page (sink, &raster, page, options->transparent, info, cancellable, error);
}

gboolean
hf_png_write_save (HfSave *save, const HfOutputPage *page, const HfPngOptions *options, const HfOutputInfo *info,
                   GCancellable *cancellable, GError **error)
{
  HfRasterRequest request = get_request (options);
  g_autoptr (HfSink) sink = hf_sink_new_save (save);
  HfRaster raster;

  if (!hf_raster_plan (page, &request, &raster, error))
    {
      g_prefix_error (error, _ ("“%s” was not made. "), hf_save_get_path (save));
      return FALSE;
    }

  return write_page (sink, &raster, page, options->transparent, info, cancellable, error);
}

GBytes *
hf_png_write_bytes (const HfOutputPage *page, const HfPngOptions *options, const HfOutputInfo *info,
                    GCancellable *cancellable, GError **error)
{
  HfRasterRequest request = get_request (options);
  g_autoptr (HfSink) sink = hf_sink_new_bytes ();
  HfRaster raster;

  if (!hf_raster_plan (page, &request, &raster, error) ||
      !write_page (sink, &raster, page, options->transparent, info, cancellable, error))
    return NULL;

  return hf_sink_steal_bytes (sink);
}

static gboolean
is_opaque (cairo_surface_t *image)
{
  const guint8 *data = cairo_image_surface_get_data (image);
  gsize stride = (gsize) cairo_image_surface_get_stride (image);

  if (cairo_image_surface_get_format (image) == CAIRO_FORMAT_RGB24)
    return TRUE;

  for (int y = 0; y < cairo_image_surface_get_height (image); y++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + stride * (gsize) y);

      for (int x = 0; x < cairo_image_surface_get_width (image); x++)
        {
          if (pixels[x] >> 24 != 0xff)
            return FALSE;
        }
    }

  return TRUE;
}

GBytes *
hf_png_encode (cairo_surface_t *image, double dpi, const HfOutputInfo *info, GError **error)
{
  g_autoptr (HfSink) sink = hf_sink_new_bytes ();
  g_autoptr (HfPngRows) rows = NULL;
  HfPngHeader header = { .x_dpi = dpi, .y_dpi = dpi };

  if (cairo_surface_status (image) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED, _ ("The picture cannot be encoded: %s"),
                   cairo_status_to_string (cairo_surface_status (image)));
      return NULL;
    }
  g_return_val_if_fail (cairo_image_surface_get_format (image) == CAIRO_FORMAT_ARGB32 ||
                            cairo_image_surface_get_format (image) == CAIRO_FORMAT_RGB24,
                        NULL);

  cairo_surface_flush (image);
  header.width_px = cairo_image_surface_get_width (image);
  header.height_px = cairo_image_surface_get_height (image);
  header.has_alpha = !is_opaque (image);
  rows = hf_png_rows_new (sink, header.width_px, header.has_alpha);
  if (!hf_png_header_write (sink, &header, info, error) || !hf_png_rows_add (rows, image, 0, header.height_px, error) ||
      !hf_png_rows_end (rows, error) || !hf_png_chunk_write (sink, "IEND", NULL, 0, error))
    return NULL;

  return hf_sink_steal_bytes (sink);
}
