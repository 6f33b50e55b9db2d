/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/clean.h"

#include <string.h>

static gboolean
is_compatibility_ideograph (gunichar letter)
{
  return (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0x2F800 && letter <= 0x2FA1F);
}

/* A vertical tab is how some programs write a line break within a cell. */
static gboolean
is_line_break (gunichar letter)
{
  return letter == '\r' || letter == '\v' || letter == 0x2028 || letter == 0x2029;
}

static gboolean
is_dropped (gunichar letter)
{
  gboolean is_control = g_unichar_iscntrl (letter) && letter != '\t' && letter != '\n';
  gboolean is_noncharacter = (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);

  return is_control || is_noncharacter || letter == 0xFEFF || letter == 0x200B;
}

static gboolean
is_plain (const char *raw, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) raw[i] < ' ' || (guchar) raw[i] >= 0x7F)
      return FALSE;

  return length == 0 || (raw[0] != ' ' && raw[length - 1] != ' ');
}

/* Letters that nothing is ever done to, told without a table. */
static gboolean
is_plain_letter (gunichar letter)
{
  return (letter >= ' ' && letter < 0x7F) || (letter >= 0xA0 && letter < 0x200B) ||
         (letter >= 0x3000 && letter < 0xD800);
}

static HfCleanFlags
append_kept (const char *raw, gsize length, GString *out)
{
  HfCleanFlags flags = HF_CLEAN_NOTHING;
  const char *end = raw + length;
  const char *run = raw;

  for (const char *p = raw; p < end; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (letter == 0xFFFD)
        flags |= HF_CLEAN_LOST;
      if (is_plain_letter (letter) || letter == '\n' || !(is_line_break (letter) || is_dropped (letter)))
        continue;

      g_string_append_len (out, run, p - run);
      run = next;
      if (is_line_break (letter))
        g_string_append (out, letter == '\r' && next < end && *next == '\n' ? "" : "\n");
      else if (letter != 0xFEFF && letter != 0x200B)
        flags |= HF_CLEAN_CONTROLS;
    }
  g_string_append_len (out, run, end - run);

  return flags;
}

static gboolean
trim (GString *text)
{
  gsize length = text->len;
  const char *start = text->str;
  const char *end = text->str + text->len;

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *previous = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (previous)))
        break;
      end = previous;
    }

  g_string_truncate (text, (gsize) (end - text->str));
  g_string_erase (text, 0, start - text->str);
  return text->len < length;
}

/* Letters of common scripts that are composed already and that no mark follows: what most text is made of. */
static gboolean
is_surely_composed (gunichar letter)
{
  return letter < 0x300 || (letter >= 0x400 && letter <= 0x482) || (letter >= 0x2010 && letter <= 0x205E) ||
         (letter >= 0x3041 && letter <= 0x3096) || (letter >= 0x30A1 && letter <= 0x30FA) ||
         (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0xAC00 && letter <= 0xD7A3);
}

static gboolean
may_need_composing (const GString *text)
{
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_surely_composed (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static void
compose (GString *text)
{
  g_autoptr (GString) composed = g_string_sized_new (text->len);
  const char *end = text->str + text->len;
  const char *run = text->str;

  for (const char *p = text->str; p <= end; p = p < end ? g_utf8_next_char (p) : p + 1)
    if (p == end || is_compatibility_ideograph (g_utf8_get_char (p)))
      {
        g_autofree char *piece = g_utf8_normalize (run, p - run, G_NORMALIZE_NFC);

        g_string_append (composed, piece);
        run = p < end ? g_utf8_next_char (p) : p;
        g_string_append_len (composed, p, run - p);
      }

  g_string_assign (text, composed->str);
}

HfCleanFlags
hf_cell_clean (const char *raw, gsize length, GString *out)
{
  HfCleanFlags flags;

  g_string_truncate (out, 0);
  if (is_plain (raw, length))
    {
      g_string_append_len (out, raw, (gssize) length);
      return HF_CLEAN_NOTHING;
    }

  flags = append_kept (raw, length, out);
  if (trim (out))
    flags |= HF_CLEAN_SPACES;
  if (may_need_composing (out))
    compose (out);

  return flags;
}
