/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/typography.h"

#include "card/language.h"

#include <string.h>

#define APOSTROPHE "’"
#define EN_DASH "–"
#define EM_DASH "—"
#define NO_BREAK_SPACE "\xC2\xA0"

/* Outer and inner quotes, and the dash between words. */
typedef struct
{
  const char *language;
  const char *open;
  const char *close;
  const char *inner_open;
  const char *inner_close;
  const char *dash;
} Habits;

/* As CLDR has them, save for Arabic and Dutch, where books have others. */
static const Habits all_habits[] = {
  { "en", "“", "”", "‘", "’", EN_DASH }, /* and every language that is not here */
  { "en-US", "“", "”", "‘", "’", EM_DASH },  { "ar", "«", "»", "‹", "›", EN_DASH },
  { "bg", "„", "“", "‚", "‘", EN_DASH },     { "cs", "„", "“", "‚", "‘", EN_DASH },
  { "de", "„", "“", "‚", "‘", EN_DASH },     { "de-CH", "«", "»", "‹", "›", EN_DASH },
  { "el", "«", "»", "“", "”", EN_DASH },     { "es", "«", "»", "“", "”", EM_DASH },
  { "es-419", "“", "”", "‘", "’", EM_DASH }, { "es-MX", "“", "”", "‘", "’", EM_DASH },
  { "et", "„", "“", "‚", "‘", EN_DASH },     { "fa", "«", "»", "‹", "›", EN_DASH },
  { "fi", "”", "”", "’", "’", EN_DASH },     { "fr", "«" NO_BREAK_SPACE, NO_BREAK_SPACE "»", "‘", "’", EN_DASH },
  { "fr-CH", "«", "»", "‹", "›", EN_DASH },  { "he", "”", "”", "’", "’", EN_DASH },
  { "hr", "„", "”", "‘", "’", EN_DASH },     { "hu", "„", "”", "»", "«", EN_DASH },
  { "it", "«", "»", "“", "”", EN_DASH },     { "ja", "「", "」", "『", "』", EM_DASH },
  { "lt", "„", "“", "‚", "‘", EN_DASH },     { "nb", "«", "»", "‘", "’", EN_DASH },
  { "no", "«", "»", "‘", "’", EN_DASH },     { "pl", "„", "”", "‚", "’", EN_DASH },
  { "pt", "“", "”", "‘", "’", EM_DASH },     { "pt-PT", "«", "»", "“", "”", EM_DASH },
  { "ro", "„", "”", "«", "»", EN_DASH },     { "ru", "«", "»", "„", "“", EM_DASH },
  { "sk", "„", "“", "‚", "‘", EN_DASH },     { "sl", "„", "“", "‚", "‘", EN_DASH },
  { "sv", "”", "”", "’", "’", EN_DASH },     { "uk", "«", "»", "„", "“", EM_DASH },
};

/* What the language itself is known to do, else what it does in no country in particular. */
static const Habits *
find_habits (const char *language)
{
  const Habits *found = &all_habits[0];
  guint best = 1;

  for (guint i = 0; i < G_N_ELEMENTS (all_habits); i++)
    {
      guint nearness = hf_language_nearness (all_habits[i].language, language);

      if (nearness > best)
        {
          found = &all_habits[i];
          best = nearness;
        }
    }

  return found;
}

/* The letter that ends at @end, and where it starts. 0: there is none. */
static gunichar
letter_before (const char *words, const char *end, const char **out_start)
{
  const char *start = end > words ? g_utf8_find_prev_char (words, end) : NULL;

  *out_start = start != NULL ? start : words;
  return start != NULL ? g_utf8_get_char (start) : 0;
}

/* Quotes open where words begin: after a space, a dash, or what opens itself. */
static gboolean
opens_after (gunichar letter)
{
  switch (letter == 0 ? G_UNICODE_SPACE_SEPARATOR : g_unichar_type (letter))
    {
    case G_UNICODE_CONTROL: /* a line feed */
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether an inner quote of this paragraph waits for its end. */
static gboolean
is_open (const Habits *habits, const char *words, const char *end)
{
  const char *line = g_strrstr_len (words, end - words, "\n");
  const char *from = line != NULL ? line : words;
  const char *open = g_strrstr_len (from, end - from, habits->inner_open);

  return open != NULL && g_strrstr_len (open, end - open, habits->inner_close) == NULL;
}

static gboolean
ends_with (const char *words, const char *end, const char *quote)
{
  gsize length = strlen (quote);

  return (gsize) (end - words) >= length && strncmp (end - length, quote, length) == 0;
}

/* After an end of a quote there is another end: “ closes in German, although it looks like an opening. */
static gboolean
closes_after (const Habits *habits, const char *words, const char *end)
{
  return (ends_with (words, end, habits->close) && !g_str_equal (habits->close, habits->open)) ||
         (ends_with (words, end, habits->inner_close) && !g_str_equal (habits->inner_close, habits->inner_open));
}

static const char *
quote (const Habits *habits, const char *words, const char *end, gboolean inner)
{
  const char *start;
  gunichar letter = letter_before (words, end, &start);

  if (opens_after (letter) && !closes_after (habits, words, end))
    return inner ? habits->inner_open : habits->open;
  if (!inner)
    return habits->close;
  if (g_str_equal (habits->inner_close, APOSTROPHE) || is_open (habits, words, end))
    return habits->inner_close;

  return APOSTROPHE;
}

/* A letter after what closed an inner quote: it was an apostrophe after all. */
static char *
mend_apostrophe (const Habits *habits, const char *words, const char *last, gsize *out_start)
{
  const char *start;
  const char *at;

  if (g_str_equal (habits->inner_close, APOSTROPHE) || !ends_with (words, last, habits->inner_close))
    return NULL;
  at = last - strlen (habits->inner_close);
  if (!g_unichar_isalpha (letter_before (words, at, &start)))
    return NULL;

  *out_start = (gsize) (at - words);
  return g_strconcat (APOSTROPHE, last, NULL);
}

static char *
replace_end (const char *words, gsize length, gsize taken, const char *by, gsize *out_start)
{
  *out_start = length - taken;
  return g_strdup (by);
}

static gboolean
is_space_after_hyphen (const char *words)
{
  gsize length = strlen (words);

  return g_str_has_suffix (words, " - ") && length > 3 && words[length - 4] != '\n' && words[length - 4] != ' ';
}

char *
hf_typography_improve (const char *language, const char *before, gsize *out_start)
{
  const Habits *habits = find_habits (language);
  gsize length = strlen (before);
  const char *last;
  gunichar letter = letter_before (before, before + length, &last);

  if (letter == '"' || letter == '\'')
    return replace_end (before, length, 1, quote (habits, before, last, letter == '\''), out_start);
  if (g_str_has_suffix (before, EN_DASH "-") || g_str_has_suffix (before, EM_DASH "-"))
    return replace_end (before, length, strlen (EN_DASH "-"), EM_DASH, out_start);
  if (g_str_has_suffix (before, "--"))
    return replace_end (before, length, 2, habits->dash, out_start);
  if (is_space_after_hyphen (before))
    return replace_end (before, length, 2, g_str_equal (habits->dash, EM_DASH) ? EM_DASH " " : EN_DASH " ", out_start);
  if (g_str_has_suffix (before, "..."))
    return replace_end (before, length, 3, "…", out_start);
  if (letter != 0 && g_unichar_isalpha (letter))
    return mend_apostrophe (habits, before, last, out_start);

  return NULL;
}
