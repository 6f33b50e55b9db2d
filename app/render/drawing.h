/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes, handwriting and codes: drawn with their frame's top left at the origin of @cr. */
#pragma once

#include "card/item.h"
#include "card/palette.h"

#include <cairo.h>

/** hf_shape_paint: paints @shape @width_pt × @height_pt large. */
void hf_shape_paint (cairo_t *cr, const HfShape *shape, HfPalette *palette, double width_pt, double height_pt);

/** hf_ink_paint: paints @ink, its box stretched to @width_pt × @height_pt. */
void hf_ink_paint (cairo_t *cr, HfInk *ink, HfPalette *palette, double width_pt, double height_pt);

/** hf_code_paint: paints @code as the largest square of whole modules in the frame's middle; FALSE when it does not fit a QR code. */
gboolean hf_code_paint (cairo_t *cr, const HfCode *code, HfPalette *palette, double width_pt, double height_pt);
