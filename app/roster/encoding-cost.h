/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How implausible bytes are as names and notes in an encoding: the sum over all letters beyond ASCII of about minus the
 * natural logarithm of their likelihood. Figures are rounded from how often letters stand in names and words; they need
 * only be right enough to tell encodings apart, which tests/roster/test-encoding.c holds them to. */
#pragma once

#include <glib.h>

/* What bytes cost that are no letter at all. */
#define HF_ENCODING_COST_INVALID 25.0

/**
 * hf_encoding_cost_single: the cost of @bytes with one letter a byte.
 * @upper: what 0x80 to 0xFF stand for; 0 where they stand for nothing
 */
double hf_encoding_cost_single (const gunichar upper[128], const guchar *bytes, gsize length);

/** HfDoubleByte: the encodings of two bytes a letter. */
typedef enum
{
  HF_DOUBLE_SHIFT_JIS,
  HF_DOUBLE_GB18030,
  HF_DOUBLE_BIG5,
  HF_DOUBLE_EUC_KR,
} HfDoubleByte;

/** hf_encoding_cost_double: the cost of @bytes in @encoding. */
double hf_encoding_cost_double (HfDoubleByte encoding, const guchar *bytes, gsize length);
