/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on the screen an item is painted. */
#pragma once

#include "render/layout.h"

/** HfCanvasRegion: whole pixels of the device, from the top left of the page's trim. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} HfCanvasRegion;

/** hf_canvas_region_intersect: Returns: whether @a and @b have anything in common, which is @out_both */
gboolean hf_canvas_region_intersect (const HfCanvasRegion *a, const HfCanvasRegion *b, HfCanvasRegion *out_both);

/** hf_canvas_region_contains: whether all of @inner is in @outer. */
gboolean hf_canvas_region_contains (const HfCanvasRegion *outer, const HfCanvasRegion *inner);

/** HfCanvasSpot: where an item is painted: @matrix takes points of its box to pixels from the top left of the trim. */
typedef struct
{
  cairo_matrix_t matrix;
  HfCanvasRegion region; /**< what of the page is painted */
  gboolean whole;        /**< whether that is all of the item */
} HfCanvasSpot;

/**
 * hf_canvas_spot_find: where @box goes when a point is @scale pixels of the device, and what of it is in @visible.
 *
 * Of what is so large that it must not be painted whole the region reaches a little beyond what is in sight.
 * Returns: whether anything is in sight
 */
gboolean hf_canvas_spot_find (const HfBox *box, double scale, const HfCanvasRegion *visible, HfCanvasSpot *out_spot,
                              HfCanvasRegion *out_needed);

/** hf_canvas_spot_matches: whether pixels painted at @a are, as far as one can see, those to be painted at @b. */
gboolean hf_canvas_spot_matches (const HfCanvasSpot *a, const HfCanvasSpot *b);

/** hf_canvas_spot_covers: whether all of @wanted is painted at @spot. */
gboolean hf_canvas_spot_covers (const HfCanvasSpot *spot, const HfCanvasRegion *wanted);
