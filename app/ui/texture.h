/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Cairo painted, for GTK to show. */
#pragma once

#include <cairo.h>
#include <gdk/gdk.h>

/**
 * hf_texture_new_for_surface: the pixels of @surface, an ARGB32 or RGB24 image that must not change any more.
 *
 * Those of ARGB32 are not copied: the texture keeps @surface. Those of RGB24 are, into three bytes each: GTK 4.8 takes
 * every other layout through floating point each time it draws it with Cairo, ten times as long. On any thread.
 * Returns: (transfer full)
 */
GdkTexture *hf_texture_new_for_surface (cairo_surface_t *surface);
