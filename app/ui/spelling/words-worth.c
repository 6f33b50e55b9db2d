/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spelling/words-worth.h"

#include "merge/syntax.h"

#include <pango/pango.h>
#include <string.h>

/* A stretch of @words without a field, and whether one touches it. */
typedef struct
{
  const char *words;
  const char *start;
  const char *end;
  gboolean touched_before;
  gboolean touched_after;
} Stretch;

static gboolean
is_ground (const char *at)
{
  return g_unichar_isspace (g_utf8_get_char (at));
}

/* What stands between spaces around @start and @end holds what only addresses hold. */
static gboolean
is_in_address (const Stretch *stretch, const char *start, const char *end)
{
  const char *from = start;
  const char *to = end;

  while (from > stretch->start && !is_ground (g_utf8_prev_char (from)))
    from = g_utf8_prev_char (from);
  while (to < stretch->end && !is_ground (to))
    to = g_utf8_next_char (to);
  if (g_strstr_len (from, to - from, "@") != NULL || g_strstr_len (from, to - from, "://") != NULL ||
      g_str_has_prefix (from, "www."))
    return TRUE;

  /* kestrel.example, but no stop that ends a sentence */
  for (const char *dot = from + 1; dot + 1 < to; dot++)
    if (*dot == '.' && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (dot))))
      return TRUE;

  return FALSE;
}

static gboolean
has_digit (const char *start, const char *end)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static void
visit_word (const Stretch *stretch, const char *start, const char *end, HfWordVisitor visit, gpointer data)
{
  g_autoptr (GString) word = NULL;

  if (g_utf8_next_char (start) >= end || has_digit (start, end) ||
      (stretch->touched_before && start == stretch->start) || (stretch->touched_after && end == stretch->end) ||
      is_in_address (stretch, start, end))
    return;

  word = g_string_new_len (start, end - start);
  g_string_replace (word, "’", "'", 0);
  g_string_replace (word, "\xC2\xAD", "", 0); /* soft hyphens */
  visit ((gsize) (start - stretch->words), (gsize) (end - stretch->words), word->str, data);
}

/* An apostrophe between letters is one of the word's own; Pango ends words there. */
static gboolean
is_within (const char *at, const char *end)
{
  gunichar letter = at < end ? g_utf8_get_char (at) : 0;
  const char *next = at < end ? g_utf8_next_char (at) : end;

  return (letter == '\'' || letter == 0x2019) && next < end && g_unichar_isalpha (g_utf8_get_char (next));
}

static void
visit_stretch (const Stretch *stretch, PangoLanguage *language, HfWordVisitor visit, gpointer data)
{
  glong n_letters = g_utf8_strlen (stretch->start, stretch->end - stretch->start);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_letters + 1);
  const char *at = stretch->start;
  const char *start = NULL;

  pango_get_log_attrs (stretch->start, (int) (stretch->end - stretch->start), -1, language, attributes,
                       (int) n_letters + 1);
  for (glong i = 0; i <= n_letters; i++, at = i <= n_letters ? g_utf8_next_char (at) : at)
    {
      if (attributes[i].is_word_end && start != NULL && !is_within (at, stretch->end))
        {
          visit_word (stretch, start, at, visit, data);
          start = NULL;
        }
      if (attributes[i].is_word_start && start == NULL)
        start = at;
    }
}

void
hf_words_visit (const char *words, const char *language, HfWordVisitor visit, gpointer data)
{
  PangoLanguage *tongue = pango_language_from_string (language);
  gboolean touched = FALSE;
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    {
      Stretch stretch = { words, words + piece.start, words + piece.start + piece.length, touched,
                          words[position] == '{' };

      if (piece.kind == HF_PIECE_TEXT)
        visit_stretch (&stretch, tongue, visit, data);
      touched = piece.kind == HF_PIECE_FIELD;
    }
}
