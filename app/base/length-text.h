/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lengths as people write them: `8.5in`, `12.7 mm`. */
#pragma once

#include <glib.h>

/**
 * hf_length_parse: the length @text says, with its unit: mm, cm, in or pt; the point is a point in every locale.
 *
 * Returns: whether it says one; @out_length_mm, which may be negative, is left alone when not
 */
gboolean hf_length_parse (const char *text, double *out_length_mm);
