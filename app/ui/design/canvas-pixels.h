/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

/** hf_canvas_pixels_halve: @surface (ARGB32) at half its width and height, rounded down. Returns: (transfer full) */
cairo_surface_t *hf_canvas_pixels_halve (cairo_surface_t *surface);

/** hf_canvas_pixels_are_solid: whether all pixels of @surface (ARGB32) further than @edge from its edges are opaque. */
gboolean hf_canvas_pixels_are_solid (cairo_surface_t *surface, int edge);
