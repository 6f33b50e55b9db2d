/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures: decoded upright, in sRGB, and fitted into their frame.
 *
 * Embedded profiles are followed (lcms2, perceptual); a broken profile, or none, means sRGB. Pixels are kept in 8
 * bits a channel. A JPEG in CMYK is shown as gdk-pixbuf turns it into RGB, which is near but not the press's
 * colours. */
#pragma once

#include "card/item.h"
#include "render/target.h"

#include <cairo.h>

#define HF_PICTURE_ERROR (hf_picture_error_quark ())
GQuark hf_picture_error_quark (void);

typedef enum
{
  HF_PICTURE_ERROR_MISSING, /**< the card's file lacks it */
  HF_PICTURE_ERROR_BROKEN,  /**< not a picture, or not a whole one */
  HF_PICTURE_ERROR_LIMIT,   /**< too many bytes or pixels */
} HfPictureError;

/** HfPictureStore: the pictures a renderer has decoded, by content; bounded. */
typedef struct _HfPictureStore HfPictureStore;

/** hf_picture_store_new: Returns: (transfer full) */
HfPictureStore *hf_picture_store_new (void);

void hf_picture_store_free (HfPictureStore *store);

/** hf_picture_get_size: the upright size of @asset in pixels. */
gboolean hf_picture_get_size (HfPictureStore *store, HfAsset *asset, int *out_width_px, int *out_height_px,
                              GError **error);

/**
 * hf_picture_get_dpi: pixels of the file an inch when @picture fills a frame of this size; 0 when it cannot be read.
 */
double hf_picture_get_dpi (HfPictureStore *store, const HfPicture *picture, double width_pt, double height_pt);

/**
 * hf_picture_paint: paints @picture with its frame's top left at the origin of @cr.
 *
 * A vector target gets the file's own JPEG where that is upright, in sRGB, mostly in sight and not much finer than
 * %HF_RASTER_DPI, without what the file says of itself (places, thumbnails); else the part in sight at that
 * resolution. A frame without area shows nothing.
 *
 * Returns: whether the picture could be read; nothing is painted when not
 */
gboolean hf_picture_paint (HfPictureStore *store, cairo_t *cr, const HfPicture *picture, double width_pt,
                           double height_pt, HfTarget target, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPictureStore, hf_picture_store_free)
