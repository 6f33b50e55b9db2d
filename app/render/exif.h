/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way up a picture was taken (CIPA DC-008, Exif 2.32, tag 274). */
#pragma once

#include <glib.h>

/**
 * hf_exif_get_orientation: reads the orientation from an Exif block, which starts with its TIFF header or with
 * "Exif" and two zero bytes.
 *
 * Returns: 1 to 8, and 1 (upright) when the block does not tell
 */
int hf_exif_get_orientation (const guint8 *data, gsize length);
