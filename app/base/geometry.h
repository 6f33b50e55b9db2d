/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane geometry of a page: x grows rightwards, y downwards, angles are degrees clockwise. */
#pragma once

#include <glib.h>

/**
 * HfFrame:
 *
 * An upright rectangle on a page, in millimetres from the top left corner of the trimmed page.
 * An item's frame is turned about its centre by the item's rotation.
 */
typedef struct
{
  double x_mm;
  double y_mm;
  double width_mm;
  double height_mm;
} HfFrame;

/** HfPoint: a point on a page, in millimetres from the top left corner of the trimmed page. */
typedef struct
{
  double x_mm;
  double y_mm;
} HfPoint;

/** hf_frame_equal: whether all four numbers are the same. */
gboolean hf_frame_equal (const HfFrame *a, const HfFrame *b);

/** hf_frame_union: the smallest frame that holds both @a and @b. */
HfFrame hf_frame_union (const HfFrame *a, const HfFrame *b);

/** hf_frame_contains: whether @inner lies within @outer, allowing @slack_mm outside each edge. */
gboolean hf_frame_contains (const HfFrame *outer, const HfFrame *inner, double slack_mm);

/** hf_frame_bounds: the upright bounds of @frame turned by @rotation_deg about its centre. */
HfFrame hf_frame_bounds (const HfFrame *frame, double rotation_deg);
