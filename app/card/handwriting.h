/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handwriting as it is written: from where a pen, a finger or a mouse was seen to strokes of ink. */
#pragma once

#include "card/ink.h"

/** HfPenSample: where the pen was seen, in mm, when, in seconds, and how hard it pressed, 0 to 1; a mouse says -1. */
typedef struct
{
  double x_mm;
  double y_mm;
  double time_s;
  double pressure;
} HfPenSample;

/**
 * hf_handwriting_smooth: the stroke a hand meant by @samples, of which there is at least one.
 *
 * What trembles is smoothed, with both ends kept; what was written without pressure is thinner the faster it was
 * written, as with a pen. Points are close enough that curves through them follow the hand.
 *
 * Returns: (transfer full) (element-type HfInkPoint)
 */
GArray *hf_handwriting_smooth (const HfPenSample *samples, guint n_samples);

/** hf_ink_with_stroke: @ink (nullable: none yet) with the stroke of @n_points. Returns: (transfer full) */
HfInk *hf_ink_with_stroke (HfInk *ink, const HfInkPoint *points, guint n_points);

/**
 * hf_ink_trim: @ink in a box just as large as what it draws, places rounded to µm; without strokes, the very same.
 *
 * Returns: (transfer full)
 */
HfInk *hf_ink_trim (HfInk *ink);
