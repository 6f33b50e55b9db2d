/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Art parsed and ready to be drawn. */
#pragma once

#include "card/item.h"
#include "card/palette.h"

#include <librsvg/rsvg.h>

/** HfLoadedArt: one SVG in the colours it was drawn in last. */
typedef struct
{
  RsvgHandle *handle;
  GBytes *svg;
  double width_px; /**< its own size, in pixels of CSS or units of its view box */
  double height_px;
  gboolean is_raster; /**< masks or filters: cannot stay vector in a PDF */
  double max_pixels;  /**< of how many pixels it may be drawn before that takes too long */
  HfTint *tints;      /**< colours that roles stand for; nullable */
  guint n_tints;
  char *css;             /**< the palette's style sheet it wears; %NULL for its own colours */
  gboolean washed;       /**< the palette it wears saves ink */
  cairo_surface_t *flat; /**< how it was painted last as one picture; nullable */
  char *flat_id;
} HfLoadedArt;

/** hf_loaded_art_new: takes @asset in. Returns: (transfer full): %NULL with @error of %HF_ART_ERROR */
HfLoadedArt *hf_loaded_art_new (HfAsset *asset, GError **error);

void hf_loaded_art_free (HfLoadedArt *loaded);

/** hf_loaded_art_set_tints: from the next palette on, roles stand for the colours of the @n_tints @tints. */
void hf_loaded_art_set_tints (HfLoadedArt *loaded, const HfTint *tints, guint n_tints);

/**
 * hf_loaded_art_wear: colours @loaded by @palette.
 *
 * Art that ever wore a palette cannot go back to its own colours, only to another palette.
 */
gboolean hf_loaded_art_wear (HfLoadedArt *loaded, HfPalette *palette, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLoadedArt, hf_loaded_art_free)
