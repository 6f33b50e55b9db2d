/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lengths: the one place where units are converted.
 *
 * Models and files speak millimetres, layout and PDF speak points, pictures speak pixels. */
#pragma once

/** Millimetres in an inch, by definition of the international inch (1959). */
#define HF_MM_PER_INCH 25.4

/** PostScript points in an inch (ISO 32000-1, 8.3.2.3). */
#define HF_PT_PER_INCH 72.0

/** hf_pt_from_mm: millimetres to points. */
static inline double
hf_pt_from_mm (double length_mm)
{
  return length_mm * HF_PT_PER_INCH / HF_MM_PER_INCH;
}

/** hf_mm_from_pt: points to millimetres. */
static inline double
hf_mm_from_pt (double length_pt)
{
  return length_pt * HF_MM_PER_INCH / HF_PT_PER_INCH;
}

/** hf_px_from_mm: millimetres to (fractional) pixels at @dpi pixels an inch. */
static inline double
hf_px_from_mm (double length_mm, double dpi)
{
  return length_mm * dpi / HF_MM_PER_INCH;
}

/** hf_px_from_pt: points to (fractional) pixels at @dpi pixels an inch. */
static inline double
hf_px_from_pt (double length_pt, double dpi)
{
  return length_pt * dpi / HF_PT_PER_INCH;
}
