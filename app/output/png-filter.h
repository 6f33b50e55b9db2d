/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of pixels as PNG stores them: packed to RGB or RGBA, then filtered. Private to output/.
 *
 * Of the five filters Average and Paeth are not used: they gain next to nothing on painted art. */
#pragma once

#include <glib.h>

/** hf_png_row_bytes: what a packed row of @width_px takes; filtered, it takes one byte more. */
gsize hf_png_row_bytes (int width_px, gboolean has_alpha);

/** hf_png_pack_row: packs Cairo's @pixels (RGB24, or ARGB32 with @has_alpha) into @out. */
void hf_png_pack_row (guint8 *out, const guint32 *pixels, int width_px, gboolean has_alpha);

/** HfPngFilter: what is stored of a row; each its number in the file. */
typedef enum
{
  HF_PNG_FILTER_NONE = 0, /**< the row: small where it repeats itself, as flat art does */
  HF_PNG_FILTER_SUB = 1,  /**< what it differs from itself, one pixel to the left */
  HF_PNG_FILTER_UP = 2,   /**< what it differs from the row above */
} HfPngFilter;

#define HF_PNG_N_FILTERS 3

/**
 * hf_png_filter_row: filters @row of @row_bytes into @out.
 * @above: %NULL where it must not look at the row above; Up is Sub there
 */
void hf_png_filter_row (guint8 *out, const guint8 *row, const guint8 *above, HfPngFilter filter, gsize row_bytes,
                        gboolean has_alpha);
