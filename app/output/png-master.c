/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-master-private.h"

#include "base/value.h"
#include "output/png-chunk.h"

#include <string.h>

/* An A3 poster at 300 dpi; each thread and the master keep as many pixels of 4 bytes. */
#define MAX_PIXELS (20 * 1000 * 1000)

/* Outside the zones; longer ones deflate no better, and are lost as a whole to an area nobody expected. */
#define LONG_SEGMENT_BANDS 8

/* Some hundred lines of text at 300 dpi. */
#define CACHE_BYTES (32u << 20)

static gboolean
plan_raster (const HfOutputPage *page, const HfPngOptions *options, HfRaster *out_raster, GError **error)
{
  const HfRasterRequest request = {
    .dpi = options->dpi,
    .width_px = options->width_px,
    .height_px = options->height_px,
    .bleed = options->bleed,
  };

  return hf_raster_plan (page, &request, out_raster, error);
}

gboolean
hf_png_master_suits (const HfOutputPage *page, const HfPngOptions *options)
{
  HfRaster raster;

  return plan_raster (page, options, &raster, NULL) && (gint64) raster.width_px * raster.height_px <= MAX_PIXELS;
}

static void
clear_master (gpointer data)
{
  HfPngMasterDraft *master = data;

  g_clear_pointer (&master->header, g_bytes_unref);
  for (guint i = 0; i < master->segments->len; i++)
    hf_png_segment_clear (&g_array_index (master->segments, HfPngSharedSegment, i).segment);
  g_array_unref (master->segments);
  g_clear_pointer (&master->cache, hf_png_cache_free);
  g_free (master->filters);
  g_free (master->pixels);
  g_free (master->below);
}

HfPngMaster *
hf_png_master_ref (HfPngMaster *master)
{
  return hf_value_ref (master);
}

void
hf_png_master_unref (HfPngMaster *master)
{
  if (master != NULL)
    g_atomic_rc_box_release_full ((gpointer) master, clear_master);
}

cairo_surface_t *
hf_png_master_make_image (HfPngMaster *master)
{
  return cairo_image_surface_create (master->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                     master->raster.width_px, master->raster.height_px);
}

static guint8 *
copy_pixels (HfPngMaster *master, cairo_surface_t *image)
{
  cairo_surface_flush (image);
  return g_memdup2 (cairo_image_surface_get_data (image), master->stride * (gsize) master->raster.height_px);
}

static void
clear_to_white (cairo_surface_t *image)
{
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static gboolean
paint_shared (HfPngMasterDraft *master, const HfPngMasterPlan *plan, cairo_surface_t *image, GCancellable *cancellable,
              GError **error)
{
  if (!master->transparent)
    clear_to_white (image);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !hf_raster_paint (&master->raster, plan->below, 0, image, error))
    return FALSE;

  if (plan->above != NULL)
    {
      master->below = copy_pixels (master, image);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !hf_raster_paint (&master->raster, plan->above, 0, image, error))
        return FALSE;
    }

  master->pixels = copy_pixels (master, image);
  return TRUE;
}

/* Bands of a zone are segments of their own, so that those an area leaves alone can stay. */
static GArray *
cut_segments (const HfRaster *raster, const HfPngMasterPlan *plan)
{
  const guint n_bands = hf_png_bands_count (raster->height_px);
  g_autofree gboolean *expected = g_new0 (gboolean, n_bands);
  GArray *segments = g_array_new (FALSE, TRUE, sizeof (HfPngSharedSegment));

  for (guint i = 0; i < plan->n_zones; i++)
    {
      HfPngBands bands = hf_png_bands_of_area (raster, &plan->zones[i]);

      for (guint band = bands.first; band < bands.end; band++)
        expected[band] = TRUE;
    }

  for (guint band = 0; band < n_bands;)
    {
      HfPngSharedSegment segment = { .bands = { band, band + 1 } };

      while (!expected[band] && segment.bands.end < n_bands && !expected[segment.bands.end] &&
             segment.bands.end < band + LONG_SEGMENT_BANDS)
        segment.bands.end++;
      band = segment.bands.end;
      g_array_append_val (segments, segment);
    }

  return segments;
}

static GBytes *
make_header (HfPngMaster *master, const HfOutputInfo *info)
{
  const HfRaster *raster = &master->raster;
  const HfPngHeader header = { raster->width_px, raster->height_px, master->transparent, raster->x_dpi, raster->y_dpi };
  g_autoptr (HfSink) sink = hf_sink_new_bytes ();

  hf_png_header_write (sink, &header, info, NULL); /* a sink in memory takes everything */
  return hf_sink_steal_bytes (sink);
}

void
hf_png_master_round_area (HfPngMaster *master, HfPngArea *area)
{
  const cairo_matrix_t *matrix = &master->raster.matrix;
  HfPngBands bands = hf_png_bands_of_area (&master->raster, area);
  int n_rows;
  int first_row = hf_png_bands_get_rows (bands, master->raster.height_px, &n_rows);

  if (bands.end == bands.first)
    {
      area->bottom_pt = area->top_pt;
      return;
    }
  area->top_pt = (first_row - matrix->y0) / matrix->yy;
  area->bottom_pt = (first_row + n_rows - matrix->y0) / matrix->yy;
}

HfPngMaster *
hf_png_master_new (const HfPngMasterPlan *plan, GCancellable *cancellable, GError **error)
{
  HfPngMasterDraft *master;
  cairo_surface_t *image;
  HfRaster raster;
  gboolean made;

  if (!plan_raster (plan->below, plan->options, &raster, error))
    return NULL;

  master = g_atomic_rc_box_new0 (HfPngMasterDraft);
  master->raster = raster;
  master->transparent = plan->options->transparent;
  master->effort = plan->portable ? HF_PNG_EFFORT_PORTABLE : HF_PNG_EFFORT_QUICK;
  master->segments = cut_segments (&raster, plan);
  master->cache = hf_png_cache_new (CACHE_BYTES);
  master->header = make_header (master, plan->info);

  image = hf_png_master_make_image (master);
  master->stride = (gsize) cairo_image_surface_get_stride (image);
  made = paint_shared (master, plan, image, cancellable, error) &&
         hf_png_shared_encode (master, image, MAX (plan->n_threads, 1), cancellable, error);
  cairo_surface_destroy (image);
  if (made)
    return master;

  hf_png_master_unref (master);
  return NULL;
}
