/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where art or a picture comes to lie in its frame. */
#pragma once

#include "card/item.h"

/** HfPlacement: a rectangle in points from the frame's top left; it may stick out of the frame. */
typedef struct
{
  double x_pt;
  double y_pt;
  double width_pt;
  double height_pt;
} HfPlacement;

/**
 * hf_place: places something of @width × @height, in any unit, into a frame of the given size.
 *
 * Along a side where it is larger than the frame, the frame shows it around @focus (0 to 1) but never beyond its
 * edge; along a side where it is smaller it lies in the middle. @zoom enlarges what @scaling gives.
 * All sizes must be greater than 0.
 */
HfPlacement hf_place (HfScaling scaling, double width, double height, double frame_width_pt, double frame_height_pt,
                      double focus_x, double focus_y, double zoom);
