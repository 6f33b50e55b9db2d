/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text, for use inside file/. */
#pragma once

#include <glib.h>

/**
 * hf_json_append_number: appends @value with 15 digits, or as many more as it takes to read back as the very
 * same number, and no zeros at its end.
 */
void hf_json_append_number (GString *text, double value);

/** hf_json_append_float: as hf_json_append_number(), from 6 digits, for what is kept in single precision. */
void hf_json_append_float (GString *text, float value);
