/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lengths as people read and type them. Without GTK. */
#pragma once

#include "ui/files/settings.h"

/* What has no shape and says which way is read: within words from right to left a sign would stand behind its
 * number. */
#define HF_LEFT_TO_RIGHT_MARK "\342\200\216"
#define HF_LEFT_TO_RIGHT_ISOLATE "\342\201\246"
#define HF_POP_ISOLATE "\342\201\251"

/** hf_number_text: @number with as many @digits behind its point, never “-0”. Returns: (transfer full) */
char *hf_number_text (double number, guint digits);

/** hf_number_parse: what @text says, in the digits of any script: “-2.5”. Returns: FALSE where it is no number alone */
gboolean hf_number_parse (const char *text, double *out_number);

/** hf_measure_text: @length_mm in @units, the unit left out: 12.7 as “12.7” or “0.5”. Returns: (transfer full) */
char *hf_measure_text (double length_mm, HfUnits units);

/**
 * hf_measure_text_within: the same, as a part of a sentence that may be read from right to left.
 *
 * Returns: (transfer full)
 */
char *hf_measure_text_within (double length_mm, HfUnits units);

/**
 * hf_measure_place_text: a place, such as “10.0, 31.5 mm”: how far from the left, and from the top.
 *
 * Returns: (transfer full)
 */
char *hf_measure_place_text (double x_mm, double y_mm, HfUnits units);

/** hf_measure_size_text: a width and a height, such as “80.0 × 31.5 mm”. Returns: (transfer full) */
char *hf_measure_size_text (double width_mm, double height_mm, HfUnits units);

/** hf_measure_unit: “mm” or “in”, to be read after a length. Returns: (transfer none) */
const char *hf_measure_unit (HfUnits units);

/**
 * hf_measure_parse: what @text says, in @units where it names no unit of its own.
 *
 * Takes “12.5”, “12,5”, “١٢٫٥”, “1/8”, “1 1/8”, each with or without mm, cm, in, ″, " or pt after it.
 * Returns: whether @text is a length; @out_mm is left alone when not
 */
gboolean hf_measure_parse (const char *text, HfUnits units, double *out_mm);
