/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hf_clean_value: @value as it may stand on a card.
 *
 * Line breaks become "\n", tabs spaces, other control characters go. So do the marks that embed, override or
 * isolate directions (U+202A to U+202E, U+2066 to U+2069), as they would reach beyond the value and turn the
 * words around it; the letters of a name bring their own direction. What is not UTF-8 becomes U+FFFD.
 *
 * Returns: (transfer full)
 */
char *hf_clean_value (const char *value);

/** hf_value_is_blank: whether @value holds nothing one could see. */
gboolean hf_value_is_blank (const char *value);
