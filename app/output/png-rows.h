/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pixels of a PNG file, row by row: packed, filtered, deflated into IDAT chunks. Private to output/. */
#pragma once

#include "output/sink.h"

#include <cairo.h>

typedef struct _HfPngRows HfPngRows;

/** hf_png_rows_new: rows of @width_px pixels, RGBA or RGB, for @sink (borrowed). Returns: (transfer full) */
HfPngRows *hf_png_rows_new (HfSink *sink, int width_px, gboolean has_alpha);

/**
 * hf_png_rows_add:
 *
 * Appends @n_rows rows of @image from @first_row on. @image is RGB24 or ARGB32, flushed, and as wide as the
 * rows; without an alpha channel its alpha is taken for full.
 */
gboolean hf_png_rows_add (HfPngRows *rows, cairo_surface_t *image, int first_row, int n_rows, GError **error);

/** hf_png_rows_end: writes what is left. */
gboolean hf_png_rows_end (HfPngRows *rows, GError **error);

void hf_png_rows_free (HfPngRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPngRows, hf_png_rows_free)
