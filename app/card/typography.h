/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotes, apostrophes and dashes as languages have them, out of what a keyboard has. */
#pragma once

#include <glib.h>

/**
 * hf_typography_improve: how @language (BCP 47) writes what was typed last.
 * @before: the words up to the caret, what was typed last at their end
 * @out_start: from which byte of @before on it is written otherwise
 *
 * Straight quotes become those of the language, or an apostrophe; two hyphens, or one between spaces, become a dash;
 * three full stops become an ellipsis. Returns: (transfer full) (nullable): %NULL: it is right as it is
 */
char *hf_typography_improve (const char *language, const char *before, gsize *out_start);
