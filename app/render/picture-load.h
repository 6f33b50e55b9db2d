/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture ready to be painted at any size. */
#pragma once

#include "card/asset.h"

#include <cairo.h>

/** How often a picture may be halved: 64 times smaller is a thumbnail's thumbnail. */
#define HF_LOADED_N_LEVELS 7

/** HfLoaded: an upright picture in sRGB. */
typedef struct
{
  char *sha256;
  int width_px; /**< of the file, upright; the first level may have fewer pixels */
  int height_px;
  gboolean lossy;                              /**< whether the file's coding is lossy */
  GBytes *jpeg;                                /**< what a PDF may hold instead of the first level; nullable */
  cairo_surface_t *levels[HF_LOADED_N_LEVELS]; /**< each half the one before, made when asked for */
  cairo_surface_t *part;                       /**< what was cut out last for a vector target; nullable */
  char *part_id;
} HfLoaded;

/** hf_loaded_new: decodes @asset. Returns: (transfer full): %NULL with @error of %HF_PICTURE_ERROR */
HfLoaded *hf_loaded_new (HfAsset *asset, GError **error);

void hf_loaded_free (HfLoaded *loaded);

/** hf_loaded_get_cost: the bytes it takes, levels not made yet included. */
gsize hf_loaded_get_cost (const HfLoaded *loaded);

/**
 * hf_loaded_get_level: the smallest level that has at least @scale times the pixels of the first along each side.
 *
 * Returns: (transfer none)
 */
cairo_surface_t *hf_loaded_get_level (HfLoaded *loaded, double scale);

/** hf_loaded_is_opaque: whether no pixel is seen through. */
gboolean hf_loaded_is_opaque (const HfLoaded *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLoaded, hf_loaded_free)
