/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the markers of a JPEG tell without decoding it (ITU-T T.81, annex B). */
#pragma once

#include <glib.h>

/** HfJpeg: @orientation as in Exif; @whole is whether the end of the image was found. */
typedef struct
{
  guint width_px;
  guint height_px;
  guint n_components; /**< 1 grey, 3 colour, 4 CMYK */
  guint n_scans;
  int orientation;
  gboolean whole;
} HfJpeg;

/** hf_jpeg_read: Returns: whether @data is a JPEG as far as its frame header; it may still end too early. */
gboolean hf_jpeg_read (const guint8 *data, gsize length, HfJpeg *out_jpeg);

/**
 * hf_jpeg_strip: a JPEG of the same picture without what was said about it: Exif with its places and
 * thumbnails, profiles, comments, and whatever follows its end.
 *
 * Returns: (transfer full) (nullable): %NULL when @jpeg is not whole
 */
GBytes *hf_jpeg_strip (GBytes *jpeg);
