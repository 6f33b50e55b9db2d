/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/placement.h"

#include <math.h>

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

/* Both are positive; quarters of a turn are exact. */
static void
get_parts (double turn_deg, double *out_sine, double *out_cosine)
{
  double quarters = turn_deg / 90.0;
  gboolean is_upright = fabs (quarters - round (quarters)) < 1e-9;
  gboolean is_on_side = is_upright && fmod (fabs (round (quarters)), 2.0) == 1.0;

  *out_sine = is_upright ? (is_on_side ? 1.0 : 0.0) : fabs (sin (turn_deg * G_PI / 180.0));
  *out_cosine = is_upright ? (is_on_side ? 0.0 : 1.0) : fabs (cos (turn_deg * G_PI / 180.0));
}

void
hf_turn_frame (double turn_deg, double width, double height, double *out_width, double *out_height)
{
  double sine, cosine;

  get_parts (turn_deg, &sine, &cosine);
  *out_width = width * cosine + height * sine;
  *out_height = width * sine + height * cosine;
}

HfPlacement
hf_place_turned (HfScaling scaling, double turn_deg, double width, double height, double frame_width_pt,
                 double frame_height_pt, double focus_x, double focus_y, double zoom)
{
  double turned_width, turned_height, across, down, share;
  HfPlacement placement;

  hf_turn_frame (turn_deg, frame_width_pt, frame_height_pt, &turned_width, &turned_height);
  if (scaling != HF_SCALING_CONTAIN)
    return hf_place (scaling, width, height, turned_width, turned_height, focus_x, focus_y, zoom);

  /* As large as it would be in the turned frame, and as much smaller as its corners would stick out of the other. */
  hf_turn_frame (turn_deg, width, height, &across, &down);
  share = MIN (frame_width_pt / across, frame_height_pt / down) / MIN (turned_width / width, turned_height / height);
  placement = hf_place (scaling, width, height, turned_width * share, turned_height * share, focus_x, focus_y, zoom);
  placement.x_pt += turned_width * (1.0 - share) / 2.0;
  placement.y_pt += turned_height * (1.0 - share) / 2.0;
  return placement;
}
