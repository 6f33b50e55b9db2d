/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What copies take from their master. Private to output/. */
#pragma once

#include "output/png-bands.h"
#include "output/png-cache.h"
#include "output/png-segment.h"

/** HfPngSharedSegment: bands that stay as they are in a copy whose areas touch none of them. */
typedef struct
{
  HfPngBands bands;
  HfPngSegment segment;
} HfPngSharedSegment;

typedef struct _HfPngMaster HfPngMasterDraft;

struct _HfPngMaster
{
  HfRaster raster;
  gboolean transparent;
  HfPngEffort effort; /**< of copies */
  GBytes *header;     /**< all that stands before the pixels */
  gsize stride;
  guint8 *filters;   /**< the #HfPngFilter that suits each band */
  GArray *segments;  /**< #HfPngSharedSegment, from top to bottom, without gaps */
  guint8 *pixels;    /**< all that is shared */
  guint8 *below;     /**< what lies below everything personal; %NULL where that is @pixels */
  HfPngCache *cache; /**< of personal segments; for any thread */
};

/**
 * hf_png_shared_encode: makes filters and segments of @master, the latter cut already but empty, from @image.
 *
 * What comes out does not depend on @n_threads, at least 1. Returns: %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean hf_png_shared_encode (HfPngMasterDraft *master, cairo_surface_t *image, guint n_threads,
                               GCancellable *cancellable, GError **error);

/** hf_png_master_make_image: an image as large as the page; its pixels are yet to come. Returns: (transfer full) */
cairo_surface_t *hf_png_master_make_image (HfPngMaster *master);
