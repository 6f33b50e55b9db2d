/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths and file names in dialogs, whose labels break lines at spaces only. */
#pragma once

#include <glib.h>

/**
 * hf_let_long_words_break:
 *
 * Puts a zero-width space (U+200B) behind each slash and after every 24 letters without a gap, so that no word is
 * wider than a dialog. For texts that are shown and not copied. Returns: (transfer full)
 */
char *hf_let_long_words_break (const char *text);
