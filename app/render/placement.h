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

/**
 * hf_turn_frame: how large a frame turned by @turn_deg about the same middle must be to hold one of @width × @height.
 *
 * What is turned is placed into that.
 */
void hf_turn_frame (double turn_deg, double width, double height, double *out_width, double *out_height);

/**
 * hf_place_turned: hf_place() for something turned by @turn_deg, in the frame hf_turn_frame() gives; containing it
 * means that all of it, turned, is within the frame that is not.
 */
HfPlacement hf_place_turned (HfScaling scaling, double turn_deg, double width, double height, double frame_width_pt,
                             double frame_height_pt, double focus_x, double focus_y, double zoom);
