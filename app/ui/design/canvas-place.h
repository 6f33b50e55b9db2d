/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where items stand on their page, groups included, as they were laid out. */
#pragma once

#include "render/layout.h"

/** HfCanvasPlace: @item is borrowed from the layout it was found in. */
typedef struct
{
  HfItem *item;
  HfItem *parent;        /**< the group it is in; nullable */
  HfFrame frame;         /**< upright, before turning */
  cairo_matrix_t matrix; /**< from points of the frame, from its top left, to points of the page */
  double parent_deg;     /**< how far its groups turn it */
} HfCanvasPlace;

/** hf_canvas_place_find: where the item of @id stands. Returns: whether it is on the page and has a place */
gboolean hf_canvas_place_find (HfLayout *layout, const char *id, HfCanvasPlace *out_place);

/** hf_canvas_place_get_point: the point of the page at fractions @across and @down of the frame. */
HfPoint hf_canvas_place_get_point (const HfCanvasPlace *place, double across, double down);

/** hf_canvas_place_to_frame: @point of the page in millimetres from the top left of the frame, as if upright. */
HfPoint hf_canvas_place_to_frame (const HfCanvasPlace *place, HfPoint point);

/** hf_canvas_place_get_angle: how far it is turned in all, degrees clockwise, -180 to 180. */
double hf_canvas_place_get_angle (const HfCanvasPlace *place);

/** hf_canvas_place_get_bounds: the upright bounds of its frame, in millimetres of the page. */
HfFrame hf_canvas_place_get_bounds (const HfCanvasPlace *place);

/** hf_canvas_place_contains: whether @point is in the frame, or at most @slack_mm outside. */
gboolean hf_canvas_place_contains (const HfCanvasPlace *place, HfPoint point, double slack_mm);

/** hf_canvas_place_is_in_stack: whether a stack says where it stands, so that only the stack can be moved. */
gboolean hf_canvas_place_is_in_stack (const HfCanvasPlace *place);
