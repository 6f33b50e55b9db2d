/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/clean.h"

#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

static gboolean
turns_direction (gunichar letter)
{
  return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

char *
hf_clean_value (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  GString *clean = g_string_sized_new (64);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\n' || letter == LINE_SEPARATOR || letter == PARAGRAPH_SEPARATOR)
        g_string_append_c (clean, '\n');
      else if (letter == '\r')
        {
          if (at[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (letter == '\t')
        g_string_append_c (clean, ' ');
      else if (!g_unichar_iscntrl (letter) && !turns_direction (letter))
        g_string_append_unichar (clean, letter);
    }

  return g_string_free (clean, FALSE);
}

gboolean
hf_value_is_blank (const char *value)
{
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter) &&
          (g_unichar_ismark (letter) || !g_unichar_iszerowidth (letter)))
        return FALSE;
    }

  return TRUE;
}
