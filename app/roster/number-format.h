/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as a spreadsheet shows them: the codes of ECMA-376 part 1, 18.8.31, such as `#,##0.00` or `d mmm yyyy`. */
#pragma once

#include <glib.h>

/** HfNumberFormat: a code, read. */
typedef struct _HfNumberFormat HfNumberFormat;

/** hf_number_format_new: reads @code; what is not understood in it stands for itself. Returns: (transfer full) */
HfNumberFormat *hf_number_format_new (const char *code);

/** hf_number_format_new_builtin: the format every workbook knows by the number @id. Returns: (transfer full) */
HfNumberFormat *hf_number_format_new_builtin (guint id);

void hf_number_format_free (HfNumberFormat *format);

/**
 * hf_number_format_apply: appends @value as shown to @out.
 * @counts_from_1904: whether days count from 1 January 1904 instead of 1900
 *
 * Decimal signs, and dates that leave the form to the reader, are as usual where the program runs. A number that need
 * not be rounded is not, however narrow its column: a telephone number keeps its figures.
 */
void hf_number_format_apply (const HfNumberFormat *format, double value, gboolean counts_from_1904, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfNumberFormat, hf_number_format_free)
