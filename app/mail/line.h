/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text from a roster as a line of a message's head, where it can be nothing but text. */
#pragma once

#include <glib.h>

/** The most characters of a line; more is no subject and no name. */
#define HF_MAIL_LINE_CHARS 1000u

/**
 * hf_mail_line_clean: @text (nullable) on one line.
 *
 * White space of any kind becomes single spaces; control characters, and marks that turn the writing direction of what
 * comes after them, go; what is not UTF-8 becomes U+FFFD; what is longer than #HF_MAIL_LINE_CHARS is cut.
 * Returns: (transfer full)
 */
char *hf_mail_line_clean (const char *text);
