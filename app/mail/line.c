/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/line.h"

static gboolean
turns_direction (gunichar letter)
{
  return letter == 0x061C || letter == 0x200E || letter == 0x200F || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2066 && letter <= 0x2069);
}

/* Line and paragraph separators are white space to GLib, and so are tabs and line breaks. */
static gboolean
is_seen (gunichar letter)
{
  return !g_unichar_iscntrl (letter) && !turns_direction (letter) && letter != 0xFEFF;
}

char *
hf_mail_line_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;
  guint count = 0;

  for (const char *at = valid; *at != '\0' && count < HF_MAIL_LINE_CHARS; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter) || letter == 0x0B || letter == 0x85)
        space = line->len > 0;
      else if (is_seen (letter))
        {
          if (space)
            g_string_append_c (line, ' ');
          g_string_append_unichar (line, letter);
          space = FALSE;
          count++;
        }
    }

  return g_string_free (line, FALSE);
}
