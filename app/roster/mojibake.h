/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8 that some program took for another encoding before the list was saved: “JosÃ©” was “José”. */
#pragma once

#include <glib.h>

/**
 * hf_mojibake_mend: what @text was before its UTF-8 was taken for Windows-1252, Windows-1250, Windows-1251, Mac Roman
 * or code page 850, once or several times over.
 *
 * What was not touched by the accident stays, and a letter whose second half a program dropped is guessed where one
 * letter is far likelier than the others: “José Ãlvarez” beside a whole accident was “José Álvarez”.
 * Returns: (transfer full) (nullable): %NULL when @text holds no such accident
 */
char *hf_mojibake_mend (const char *text);

/** hf_mojibake_is_likely: whether @text holds such an accident. */
gboolean hf_mojibake_is_likely (const char *text);
