/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths that several kinds of items are drawn with, and the colour they are drawn in. */
#pragma once

#include "card/palette.h"

#include <cairo.h>

/** hf_path_round_rectangle: appends a closed rectangle whose corners have @radius, or as much of it as fits. */
void hf_path_round_rectangle (cairo_t *cr, double x, double y, double width, double height, double radius);

/** hf_path_ellipse: appends the closed ellipse that fills the rectangle. */
void hf_path_ellipse (cairo_t *cr, double x, double y, double width, double height);

/** hf_path_set_source: makes @paint the source of @cr. Returns: whether it is visible at all. */
gboolean hf_path_set_source (cairo_t *cr, HfPalette *palette, const HfPaint *paint);
