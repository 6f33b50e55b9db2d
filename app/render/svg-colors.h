/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours an SVG is drawn in, wherever it says them: in attributes, in styles of elements, and in style sheets.
 *
 * The file is one that hf_svg_intake() let in, so it is well-formed; what is said in another way (as an entity, in
 * UTF-16) keeps its colour. Shapes that say none are black: that is said by the outermost element then. */
#pragma once

#include "base/color.h"

/**
 * hf_svg_colors_list: the colours of @svg without their opacity, each once, in the order they come.
 *
 * Returns: (transfer full) (element-type HfColor): none for art of our own kind, whose classes name roles
 */
GArray *hf_svg_colors_list (GBytes *svg);

/** HfSvgColorSwap: whether @color, which is opaque, is to be @out_color instead. */
typedef gboolean (*HfSvgColorSwap) (const HfColor *color, gconstpointer data, HfColor *out_color);

/** hf_svg_colors_swap: @svg in other colours; those that are translucent stay so. Returns: (transfer full) */
GBytes *hf_svg_colors_swap (GBytes *svg, HfSvgColorSwap swap, gconstpointer data);
