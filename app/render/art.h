/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG art: taken in with care, recoloured by the palette, painted as vectors.
 *
 * Art paints by class: `.paper` … `.deep`, `.headline`, `.on-deep`, `.on-primary` fill, the same with `-s` strokes and
 * with
 * `-g` colours stops of gradients. What lies outside its view box is cut off at the frame. */
#pragma once

#include "card/item.h"
#include "card/palette.h"
#include "render/target.h"

#include <cairo.h>

#define HF_ART_ERROR (hf_art_error_quark ())
GQuark hf_art_error_quark (void);

typedef enum
{
  HF_ART_ERROR_MISSING, /**< the card's file lacks it */
  HF_ART_ERROR_BROKEN,  /**< not an SVG, or not a whole one */
  HF_ART_ERROR_UNSAFE,  /**< it wants something from outside the card, or holds a document type with entities */
  HF_ART_ERROR_LIMIT,   /**< too large, too deep or too many elements */
} HfArtError;

/** HfArtStore: the art a renderer has parsed, by content; bounded. */
typedef struct _HfArtStore HfArtStore;

/** hf_art_store_new: Returns: (transfer full) */
HfArtStore *hf_art_store_new (void);

void hf_art_store_free (HfArtStore *store);

/**
 * hf_art_check: whether @asset is art that may go onto a card, and says how large it is; nothing is drawn.
 *
 * See render/svg-intake.h for what is refused and why.
 */
gboolean hf_art_check (HfAsset *asset, GError **error);

/**
 * hf_art_paint: paints @art with its frame's top left at the origin of @cr, @width_pt × @height_pt large.
 *
 * For a vector target art with masks or filters is painted as one picture at %HF_RASTER_DPI. What would take too long
 * at the size it is wanted in is drawn smaller and enlarged. A frame without area shows nothing.
 *
 * Returns: FALSE when the art cannot be shown; then nothing is painted, unless drawing itself went wrong midway
 */
gboolean hf_art_paint (HfArtStore *store, cairo_t *cr, const HfArt *art, HfPalette *palette, double width_pt,
                       double height_pt, HfTarget target, GError **error);

/** hf_art_get_size: the size @art gives itself, in CSS pixels. Returns: FALSE when it cannot be shown */
gboolean hf_art_get_size (HfArtStore *store, const HfArt *art, double *out_width_px, double *out_height_px,
                          GError **error);

/**
 * hf_art_get_zone: where the element of @id, such as `zone-headline`, lies within a frame of the given size.
 *
 * Returns: whether there is one; @out_x_pt … are points from the frame's top left.
 */
gboolean hf_art_get_zone (HfArtStore *store, const HfArt *art, const char *id, double width_pt, double height_pt,
                          double *out_x_pt, double *out_y_pt, double *out_width_pt, double *out_height_pt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfArtStore, hf_art_store_free)
