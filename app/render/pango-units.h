/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points in the units of Pango, which counts in 1/1024 of one. */
#pragma once

#include <math.h>
#include <pango/pango.h>

/** Pango counts in an int; no length is let near its end. */
#define HF_PANGO_MAX_PT 1.0e6

/** hf_pt_from_pango: units of Pango to points. */
static inline double
hf_pt_from_pango (int units)
{
  return (double) units / PANGO_SCALE;
}

/** hf_pango_from_pt: points to units of Pango. */
static inline int
hf_pango_from_pt (double length_pt)
{
  return (int) lround (CLAMP (length_pt, -HF_PANGO_MAX_PT, HF_PANGO_MAX_PT) * PANGO_SCALE);
}
