/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long an outline is and how much it covers, roughly: enough to tell a drawing from what nobody could wait for. */
#pragma once

#include <glib.h>

/** HfSvgTrack: what is known of an outline, in its own units. */
typedef struct
{
  double length;
  double span;       /**< the diagonal of the box it lies in */
  double area;       /**< of a path, what the box covers that it lies in */
  double width;      /**< what attributes of these names say */
  double height;     /**< likewise */
  double radius;     /**< the longest of several */
  guint64 n_points;  /**< where lines and curves meet or end */
  gboolean is_vague; /**< it has lengths that depend on something else */
} HfSvgTrack;

/**
 * hf_svg_track_add: adds what attribute @name of @value says of an element's outline: `d`, `points`, or a length
 * such as `width` or `r`. Curves count by their control points, which are never nearer together.
 */
void hf_svg_track_add (HfSvgTrack *track, const char *name, const char *value);

/** hf_svg_track_get_area: what the outline covers at most, in its own units squared. */
double hf_svg_track_get_area (const HfSvgTrack *track);

/**
 * hf_svg_length_parse: reads a length that depends on nothing else, in user units.
 *
 * Returns: whether @value was just that
 */
gboolean hf_svg_length_parse (const char *value, double *out_length);

/** hf_svg_cost_from_double: @cost as a whole number, as large as it goes for what is larger or no number. */
guint64 hf_svg_cost_from_double (double cost);
