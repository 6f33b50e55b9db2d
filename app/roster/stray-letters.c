/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/stray-letters.h"

#include <string.h>

/* Scripts in whose words joiners and non-joiners have no place. */
static gboolean
joins_nothing (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
      return TRUE;
    default:
      return g_unichar_isspace (letter) || (letter < 0x80 && letter != 0);
    }
}

static gboolean
is_joiner (gunichar letter)
{
  return letter == 0x200C || letter == 0x200D;
}

static gboolean
is_direction_mark (gunichar letter)
{
  return letter == 0x200E || letter == 0x200F || letter == 0x061C || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2066 && letter <= 0x2069);
}

static gboolean
is_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_HEBREW:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_THAANA:
      case G_UNICODE_SCRIPT_NKO:
      case G_UNICODE_SCRIPT_ADLAM:
        return TRUE;
      default:
        break;
      }

  return FALSE;
}

/* Zero-width spaces, soft hyphens, word joiners, and fillers that pass for a name. */
static gboolean
is_never_meant (gunichar letter)
{
  return letter == 0x00AD || letter == 0x034F || letter == 0x115F || letter == 0x1160 || letter == 0x180E ||
         letter == 0x200B || (letter >= 0x2060 && letter <= 0x2064) || letter == 0x3164 || letter == 0xFEFF ||
         letter == 0xFFA0;
}

static gboolean
is_stray (const char *text, const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  if (is_joiner (letter))
    return at == text || joins_nothing (g_utf8_get_char (g_utf8_prev_char (at))) || *g_utf8_next_char (at) == '\0';

  return is_never_meant (letter) || (is_direction_mark (letter) && !is_right_to_left (text));
}

char *
hf_stray_letters_mend (const char *text)
{
  GString *kept = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      /* Nothing below 0xAD is invisible, and most text is there. */
      gboolean stray = (guchar) *p >= 0xC2 && is_stray (text, p);

      if (stray && kept == NULL)
        kept = g_string_new_len (text, p - text);
      else if (!stray && kept != NULL)
        g_string_append_len (kept, p, g_utf8_next_char (p) - p);
    }

  return kept != NULL ? g_string_free (kept, FALSE) : NULL;
}

static gboolean
has_wide_space (const char *text)
{
  gboolean after_space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_space = (guchar) *p < 0x80 ? g_ascii_isspace (*p) : g_unichar_isspace (g_utf8_get_char (p));

      if ((is_space && after_space) || *p == '\t' || *p == '\n')
        return TRUE;
      after_space = is_space;
    }

  return FALSE;
}

char *
hf_wide_spaces_mend (const char *text)
{
  GString *kept;

  if (!has_wide_space (text))
    return NULL;

  kept = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_len (kept, p, next - p);
      else if (*next != '\0' && g_unichar_isspace (g_utf8_get_char (next)))
        {
          while (*next != '\0' && g_unichar_isspace (g_utf8_get_char (next)))
            next = g_utf8_next_char (next);
          g_string_append_c (kept, ' ');
        }
      else if (*p == '\t' || *p == '\n')
        g_string_append_c (kept, ' ');
      else
        g_string_append_len (kept, p, next - p);
      p = next;
    }

  return g_string_free (kept, FALSE);
}
