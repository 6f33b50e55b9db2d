/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long an outline is, roughly: enough to tell a drawing from a tangle nobody could wait for. */
#pragma once

#include <glib.h>

/** HfSvgTrack: @length of an outline and @span, the diagonal of the box it lies in; both in its own units. */
typedef struct
{
  double length;
  double span;
  guint64 n_points; /**< where lines and curves meet or end */
} HfSvgTrack;

/**
 * hf_svg_track_add: adds what attribute @name of @value says of an element's outline: `d`, `points`, or a length
 * such as `width` or `r`. Curves count by their control points, which are never nearer together.
 */
void hf_svg_track_add (HfSvgTrack *track, const char *name, const char *value);

/** hf_svg_cost_from_double: @cost as a whole number, as large as it goes for what is larger or no number. */
guint64 hf_svg_cost_from_double (double cost);
