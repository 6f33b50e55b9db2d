/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decoded pixels as upright Cairo surfaces, and those made smaller. */
#pragma once

#include "render/picture-color.h"
#include "render/picture-decode.h"

#include <cairo.h>

/**
 * hf_picture_surface_new: @decoded turned upright and changed by @shift (nullable); each pixel is the mean of
 * @reduction × @reduction of its pixels.
 *
 * Returns: (transfer full): ARGB32, or RGB24 where @decoded has no alpha; %NULL when there is no memory for it
 */
cairo_surface_t *hf_picture_surface_new (HfDecoded *decoded, HfColorShift *shift, guint reduction);

/**
 * hf_picture_surface_halve: @surface at half its size, each pixel the mean of four.
 *
 * Returns: (transfer full) (nullable)
 */
cairo_surface_t *hf_picture_surface_halve (cairo_surface_t *surface);

/** hf_picture_surface_to_jpeg: @surface, of RGB24, as a JPEG. Returns: (transfer full) (nullable) */
GBytes *hf_picture_surface_to_jpeg (cairo_surface_t *surface);
