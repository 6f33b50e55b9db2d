/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a picture to its pixels, as they are coded: not turned, in the picture's own colours. */
#pragma once

#include "card/asset.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/** HfDecoded: @profile is the embedded ICC profile, %NULL for none. A CMYK JPEG comes as RGB, without its profile. */
typedef struct
{
  GdkPixbuf *pixbuf;
  GBytes *profile;
  int orientation; /**< as in Exif, 1 to 8 */
  gboolean lossy;  /**< whether the file's coding is lossy */
} HfDecoded;

/**
 * hf_picture_decode: decodes @asset, a PNG, JPEG, WebP or HEIC within the limits of base/limits.h.
 *
 * Returns: (transfer full): %NULL with @error of %HF_PICTURE_ERROR that names the asset
 */
HfDecoded *hf_picture_decode (HfAsset *asset, GError **error);

void hf_decoded_free (HfDecoded *decoded);

/** hf_picture_check_size: whether a picture of this size is within the limits. */
gboolean hf_picture_check_size (HfAsset *asset, guint64 width_px, guint64 height_px, GError **error);

/** hf_decode_webp: fills in @decoded. Returns: whether @bytes is a sound WebP */
gboolean hf_decode_webp (GBytes *bytes, HfDecoded *decoded);

/** hf_decode_heif: fills in @decoded, turned upright. Sizes are checked before anything is decoded. */
gboolean hf_decode_heif (HfAsset *asset, HfDecoded *decoded, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDecoded, hf_decoded_free)
