/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters that are not seen but are there: what copying from pages and programs leaves in names and addresses. */
#pragma once

#include <glib.h>

/**
 * hf_stray_letters_mend: @text without the invisible letters that mean nothing in it.
 *
 * Joiners stay where scripts or emoji are written with them, direction marks where there is text from right to left.
 * Returns: (transfer full) (nullable): %NULL where there is none
 */
char *hf_stray_letters_mend (const char *text);

/**
 * hf_wide_spaces_mend: @text with one space for each run of white space, tabs and line breaks.
 *
 * A single space of any kind stays, as between the parts of a Japanese name.
 * Returns: (transfer full) (nullable): %NULL where there is none
 */
char *hf_wide_spaces_mend (const char *text);
