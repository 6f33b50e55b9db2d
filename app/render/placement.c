/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/placement.h"

static double
offset (double length_pt, double frame_length_pt, double focus)
{
  if (length_pt <= frame_length_pt)
    return (frame_length_pt - length_pt) / 2.0;

  return CLAMP (frame_length_pt / 2.0 - focus * length_pt, frame_length_pt - length_pt, 0.0);
}

HfPlacement
hf_place (HfScaling scaling, double width, double height, double frame_width_pt, double frame_height_pt, double focus_x,
          double focus_y, double zoom)
{
  double scale_x = frame_width_pt / width;
  double scale_y = frame_height_pt / height;
  HfPlacement placement;

  if (scaling == HF_SCALING_CONTAIN)
    scale_x = scale_y = MIN (scale_x, scale_y);
  else if (scaling == HF_SCALING_COVER)
    scale_x = scale_y = MAX (scale_x, scale_y);

  placement.width_pt = width * scale_x * MAX (zoom, 1.0);
  placement.height_pt = height * scale_y * MAX (zoom, 1.0);
  placement.x_pt = offset (placement.width_pt, frame_width_pt, focus_x);
  placement.y_pt = offset (placement.height_pt, frame_height_pt, focus_y);

  return placement;
}
