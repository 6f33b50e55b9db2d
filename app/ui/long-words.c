/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/long-words.h"

#define LONGEST_LETTERS 24
#define ZERO_WIDTH_SPACE "\xE2\x80\x8B"

char *
hf_let_long_words_break (const char *text)
{
  GString *shown = g_string_new (NULL);
  guint n_letters = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (shown, letter);
      n_letters = g_unichar_isspace (letter) ? 0 : n_letters + 1;
      if (letter == '/' ||
          (n_letters >= LONGEST_LETTERS && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (at)))))
        {
          g_string_append (shown, ZERO_WIDTH_SPACE);
          n_letters = 0;
        }
    }

  return g_string_free (shown, FALSE);
}
