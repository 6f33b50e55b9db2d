/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a PNG file: signature, header chunks and their checksums (PNG, third edition, W3C 2025).
 * Private to output/. */
#pragma once

#include "output/page.h"
#include "output/sink.h"

/** HfPngHeader: what a file says before its first row. */
typedef struct
{
  int width_px;
  int height_px;
  gboolean has_alpha;
  double x_dpi;
  double y_dpi;
} HfPngHeader;

/** hf_png_chunk_write: writes one chunk; @type is its four letters. */
gboolean hf_png_chunk_write (HfSink *sink, const char *type, const void *data, gsize length, GError **error);

/**
 * hf_png_header_write:
 *
 * Writes all that stands before the pixels: 8 bits a channel, RGB or RGBA, the sRGB colour space with the
 * perceptual intent, the resolution, and @info (nullable) as international text and time of change.
 */
gboolean hf_png_header_write (HfSink *sink, const HfPngHeader *header, const HfOutputInfo *info, GError **error);
