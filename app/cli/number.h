/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers given as options, the same in every locale. */
#pragma once

#include <glib.h>

/** hf_number_parse_int: a whole number from @least to @most; #HF_USAGE_ERROR names --@option. */
gboolean hf_number_parse_int (const char *option, const char *text, int least, int most, int *out_number,
                              GError **error);

/** hf_number_parse_double: a number from @least to @most; #HF_USAGE_ERROR names --@option. */
gboolean hf_number_parse_double (const char *option, const char *text, double least, double most, double *out_number,
                                 GError **error);

/** hf_number_parse_size: `WxH`, `Wx` or `xH` in whole pixels; what is left out is 0. */
gboolean hf_number_parse_size (const char *option, const char *text, int most, int *out_width_px, int *out_height_px,
                               GError **error);
