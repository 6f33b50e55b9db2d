/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes, handwriting and codes: drawn with their frame's top left at the origin of @cr, which comes back as it
 * was given but for its path and source. */
#pragma once

#include "card/item.h"
#include "card/palette.h"

#include <cairo.h>

/**
 * hf_shape_paint: paints @shape @width_pt × @height_pt large.
 *
 * The stroke of a closed shape lies inside its frame, so that nothing sticks out; a line's lies on both sides of
 * the diagonal, with round ends. A bubble's body takes the upper four fifths, its tail the rest.
 */
void hf_shape_paint (cairo_t *cr, const HfShape *shape, HfPalette *palette, double width_pt, double height_pt);

/**
 * hf_ink_paint: paints @ink, its box stretched to @width_pt × @height_pt.
 *
 * All strokes are one area, so a translucent paint is even where strokes cross.
 */
void hf_ink_paint (cairo_t *cr, HfInk *ink, HfPalette *palette, double width_pt, double height_pt);

/**
 * hf_code_paint: paints @code as the largest square in the frame's middle, its ground and quiet zone included.
 *
 * Returns: FALSE, with nothing painted, when there is no content or more than a QR code holds.
 */
gboolean hf_code_paint (cairo_t *cr, const HfCode *code, HfPalette *palette, double width_pt, double height_pt);
