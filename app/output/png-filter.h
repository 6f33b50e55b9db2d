/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of pixels as PNG stores them: packed to RGB or RGBA, then filtered. Private to output/.
 *
 * Only two of the five filters are used, Sub where a row may not look at the one above it and Up elsewhere:
 * choosing anew for each row gains nothing on flat art and costs four more passes. */
#pragma once

#include <glib.h>

/** hf_png_row_bytes: what a packed row of @width_px takes; filtered, it takes one byte more. */
gsize hf_png_row_bytes (int width_px, gboolean has_alpha);

/** hf_png_pack_row: packs Cairo's @pixels (RGB24, or ARGB32 with @has_alpha) into @out. */
void hf_png_pack_row (guint8 *out, const guint32 *pixels, int width_px, gboolean has_alpha);

/** hf_png_filter_row: filters @row of @row_bytes into @out; @above is %NULL where it must not look at the row above. */
void hf_png_filter_row (guint8 *out, const guint8 *row, const guint8 *above, gsize row_bytes, gboolean has_alpha);
