/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long dates, as each language writes them, whatever the locale of the process is. */
#pragma once

#include <glib.h>

/**
 * hf_date_format_long: @date as `4 October 2027` in @language (BCP 47, nullable).
 *
 * Knows English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Arabic, Hindi,
 * Filipino, Japanese, Chinese and Korean; for other languages it writes `2027-10-04`.
 * Returns: (transfer full)
 */
char *hf_date_format_long (const GDate *date, const char *language);

/**
 * hf_date_parse_iso: reads `2027-10-04`.
 *
 * Returns: whether @text was a day there is; @out_date is left alone when not.
 */
gboolean hf_date_parse_iso (const char *text, GDate *out_date);
