/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Cairo painted, for GTK to show. */
#pragma once

#include <cairo.h>
#include <gdk/gdk.h>

/**
 * hf_texture_new_for_surface: the pixels of @surface, an ARGB32 image that must not change any more.
 *
 * They are not copied: the texture keeps @surface. On any thread. Returns: (transfer full)
 */
GdkTexture *hf_texture_new_for_surface (cairo_surface_t *surface);
