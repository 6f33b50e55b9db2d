/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What drawing costs, in units of 65 microseconds: the time one element takes that is dear to draw.
 *
 * What grows with the pixels is told for a page of 5 × 7 in at 300 dpi, 3.15 million of them. (Measured with librsvg
 * 2.54.7 and Cairo 1.16.) */
#pragma once

/** The pixels of the page that prices are told for. */
#define HF_SVG_PAGE_PIXELS 3.15e6

/** What a page covered once costs: with a see-through colour, or, besides that, with what is no plain colour. */
#define HF_SVG_FILL_COST 23.0
#define HF_SVG_LINEAR_COST 300.0
#define HF_SVG_RADIAL_COST 550.0
#define HF_SVG_IMAGE_COST 900.0

/** A page covered by a pattern: this divided by the part of its width that one tile takes. Where the tile is told in
 *  parts of the shape, it is the price of each shape. */
#define HF_SVG_PATTERN_COST 323.0

/** Drawing apart and laying on: at an opacity, by blending, through a mask. */
#define HF_SVG_LAYER_COST 57.0
#define HF_SVG_BLEND_COST 900.0
#define HF_SVG_MASK_COST 650.0

/** What costs as much as one element whatever the pixels: bytes of attributes, pixels of a picture to be read,
 * crossings of lines, and dashes. */
#define HF_SVG_BYTES_PER_COST 64
#define HF_SVG_PIXELS_PER_COST 2500
#define HF_SVG_TANGLE_PER_COST 45.0
#define HF_SVG_DASHES_PER_COST 20.0

/** A byte of text: librsvg turns each letter into a path anew. */
#define HF_SVG_TEXT_COST 50
