/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Cairo paints where a stamp goes: a JPEG of one pixel, which it copies into its PDF as it is, so that
 * it can be told there for certain. Private to output/. */
#pragma once

#include <cairo.h>
#include <glib.h>

/** hf_pdf_placeholder_new: an image of one pixel that stands for stamp number @index. Returns: (transfer full) */
cairo_surface_t *hf_pdf_placeholder_new (guint index);

/** hf_pdf_placeholder_read: whether @stream is a placeholder, and for which stamp. */
gboolean hf_pdf_placeholder_read (GBytes *stream, guint *out_index);
