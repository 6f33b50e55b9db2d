/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the head of a picture's file tells, read before anything is decoded or allocated for it. */
#pragma once

#include <glib.h>

/** HfPictureHeader: sizes as coded, before turning upright. */
typedef struct
{
  guint64 width_px;
  guint64 height_px;
  int orientation;  /**< as in Exif, 1 to 8 */
  gboolean whole;   /**< whether the file goes on to its end */
  gboolean lossy;   /**< whether its pixels went through lossy coding already */
  guint n_channels; /**< of a JPEG; 0 otherwise */
  guint n_passes;   /**< how often decoding goes over all the pixels */
} HfPictureHeader;

/** hf_picture_header_read: Returns: whether @data is a PNG, JPEG or WebP and tells its size. */
gboolean hf_picture_header_read (const guint8 *data, gsize length, HfPictureHeader *out_header);
