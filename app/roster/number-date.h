/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and hours as a spreadsheet counts and shows them. For the number format alone. */
#pragma once

#include "roster/number-code.h"

/**
 * hf_number_date_append: appends the day and hour @value as @section shows them to @out.
 *
 * Returns: whether @value is one; @out is as it was if not
 */
gboolean hf_number_date_append (const HfCodeSection *section, double value, gboolean counts_from_1904, GString *out);

/**
 * hf_number_date_parse: the number of days of an ISO 8601 date, date and time, or time.
 *
 * Returns: whether @text is one
 */
gboolean hf_number_date_parse (const char *text, gboolean counts_from_1904, double *out_value);
