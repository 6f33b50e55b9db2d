/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages and pictures as PNG: 8 bits a channel, sRGB, with resolution and title; the same bytes for the same input. */
#pragma once

#include "base/save.h"
#include "output/page.h"

/** HfPngOptions: a resolution, or the exact size where @width_px or @height_px is not 0. */
typedef struct
{
  double dpi;
  int width_px;         /**< of the whole picture, bleed included; 0: in proportion to the height */
  int height_px;        /**< of the whole picture, bleed included; 0: in proportion to the width */
  gboolean bleed;       /**< shows the bleed; else the picture is the trimmed page */
  gboolean transparent; /**< RGBA, what is not painted stays clear; else RGB on white */
} HfPngOptions;

/**
 * hf_png_write:
 *
 * Paints @page and writes it to @path. Each side is round (points ÷ 72 × dpi) pixels. Pages of up to 50
 * million pixels are painted at once, larger ones in strips, the painter being called for each.
 *
 * Returns: %FALSE with #HF_OUTPUT_ERROR, #HF_SAVE_ERROR or %G_IO_ERROR_CANCELLED; then nothing is left behind.
 */
gboolean hf_png_write (const char *path, const HfOutputPage *page, const HfPngOptions *options,
                       const HfOutputInfo *info, HfSaveFlags flags, GCancellable *cancellable, GError **error);

/** hf_png_write_save: the same as hf_png_write(), into @save, which the caller commits. */
gboolean hf_png_write_save (HfSave *save, const HfOutputPage *page, const HfPngOptions *options,
                            const HfOutputInfo *info, GCancellable *cancellable, GError **error);

/** hf_png_write_bytes: the same as hf_png_write(), in memory. Returns: (transfer full) (nullable) */
GBytes *hf_png_write_bytes (const HfOutputPage *page, const HfPngOptions *options, const HfOutputInfo *info,
                            GCancellable *cancellable, GError **error);

/**
 * hf_png_encode:
 *
 * Encodes @image (RGB24, or ARGB32, which becomes RGB when all of it is opaque) at @dpi pixels an inch.
 * @info is nullable. Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR for a broken surface.
 */
GBytes *hf_png_encode (cairo_surface_t *image, double dpi, const HfOutputInfo *info, GError **error);
