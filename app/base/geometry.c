/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/geometry.h"

#include <math.h>

gboolean
hf_frame_equal (const HfFrame *a, const HfFrame *b)
{
  return a->x_mm == b->x_mm && a->y_mm == b->y_mm && a->width_mm == b->width_mm && a->height_mm == b->height_mm;
}

HfFrame
hf_frame_union (const HfFrame *a, const HfFrame *b)
{
  double left = MIN (a->x_mm, b->x_mm);
  double top = MIN (a->y_mm, b->y_mm);
  double right = MAX (a->x_mm + a->width_mm, b->x_mm + b->width_mm);
  double bottom = MAX (a->y_mm + a->height_mm, b->y_mm + b->height_mm);

  return (HfFrame){ left, top, right - left, bottom - top };
}

gboolean
hf_frame_contains (const HfFrame *outer, const HfFrame *inner, double slack_mm)
{
  return inner->x_mm >= outer->x_mm - slack_mm && inner->y_mm >= outer->y_mm - slack_mm &&
         inner->x_mm + inner->width_mm <= outer->x_mm + outer->width_mm + slack_mm &&
         inner->y_mm + inner->height_mm <= outer->y_mm + outer->height_mm + slack_mm;
}

HfFrame
hf_frame_bounds (const HfFrame *frame, double rotation_deg)
{
  double angle_rad = rotation_deg * G_PI / 180.0;
  double c = fabs (cos (angle_rad));
  double s = fabs (sin (angle_rad));
  double width_mm = frame->width_mm * c + frame->height_mm * s;
  double height_mm = frame->width_mm * s + frame->height_mm * c;

  return (HfFrame){
    frame->x_mm + (frame->width_mm - width_mm) / 2.0,
    frame->y_mm + (frame->height_mm - height_mm) / 2.0,
    width_mm,
    height_mm,
  };
}
