/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of an SVG's filters cost. */
#pragma once

#include <glib.h>

/**
 * hf_svg_filter_price: what the element @tag costs a page (render/svg-price.h) as a step of a filter; 0 where it is
 * none.
 */
double hf_svg_filter_price (const char *tag);

/**
 * hf_svg_filter_note: what attribute @name of @value makes the step @tag cost besides.
 *
 * Returns: whether such a step may come in; spreading may not, nor may a convolution of more numbers than anybody needs
 */
gboolean hf_svg_filter_note (const char *tag, const char *name, const char *value, double *out_price);
