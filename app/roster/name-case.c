/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/name-case.h"

#include "roster/name-piece.h"
#include "roster/name-words.h"

#include <string.h>

/* Where a word stands, and how words are written there. */
typedef struct
{
  HfField part;
  HfNameHabits habits;
  gboolean is_first;
  gboolean is_last;
  gboolean follows_particle;
  gboolean is_vietnamese;
} Place;

static gboolean
is_aside (const char *word)
{
  return hf_name_word_is (HF_NAME_WORD_TITLE, word) || hf_name_word_is (HF_NAME_WORD_DEGREE, word) ||
         hf_name_word_is (HF_NAME_WORD_PARTICLE, word) || hf_name_word_is (HF_NAME_WORD_AND, word);
}

/* What is known of the letters of several words. */
typedef struct
{
  guint n_small;
  guint n_capitals;
  guint longest; /* run of capitals */
} Letters;

static void
count_letters (const char *word, Letters *letters)
{
  guint run = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean is_capital =
          letter < 0x80 ? g_ascii_isupper (*p) : g_unichar_isupper (letter) || g_unichar_istitle (letter);

      if (is_capital)
        {
          letters->n_capitals++;
          run++;
          letters->longest = MAX (letters->longest, run);
          continue;
        }
      if (letter < 0x80 || !g_unichar_ismark (letter))
        run = 0;
      letters->n_small += letter < 0x80 ? g_ascii_islower (*p) : hf_letter_has_capital (letter);
    }
}

/* Words of @name; @asides: whether titles, degrees and particles count. */
static Letters
count_words (char *const *words, gboolean asides)
{
  Letters letters = { 0 };

  for (guint i = 0; words[i] != NULL; i++)
    if (asides || !is_aside (words[i]))
      count_letters (words[i], &letters);

  return letters;
}

/* Splits at white space of any kind; the words are never empty. */
static char **
split_words (const char *name)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = NULL;

  for (const char *p = name;; p = g_utf8_next_char (p))
    {
      gboolean is_between = *p == '\0' || g_unichar_isspace (g_utf8_get_char (p));

      if (!is_between && start == NULL)
        start = p;
      else if (is_between && start != NULL)
        {
          g_autofree char *word = g_strndup (start, (gsize) (p - start));

          g_strv_builder_add (words, word);
          start = NULL;
        }
      if (*p == '\0')
        return g_strv_builder_end (words);
    }
}

/* “Ana …”: as nearly all names do, so that they need not be taken apart. */
static gboolean
begins_fine (const char *name)
{
  gsize length = strcspn (name, " ");
  g_autofree char *first = g_strndup (name, length);
  Letters letters = { 0 };

  count_letters (first, &letters);
  return letters.n_small > 0 && letters.n_capitals > 0 && !is_aside (first);
}

HfNameCase
hf_name_case_judge (const char *name)
{
  g_auto (GStrv) words = NULL;
  Letters letters = { 0 };

  count_letters (name, &letters);
  if ((letters.n_capitals == 0 && letters.n_small == 0) || strpbrk (name, "@_/\\") != NULL)
    return HF_NAME_CASE_FINE;
  if (letters.n_capitals == 0)
    return HF_NAME_CASE_LOWER;
  if (letters.n_small == 0)
    return letters.longest >= 3 ? HF_NAME_CASE_CAPITALS : HF_NAME_CASE_FINE;
  if (strchr (name, ' ') == NULL || begins_fine (name))
    return HF_NAME_CASE_FINE;

  words = split_words (name);
  letters = count_words (words, FALSE);
  if (letters.n_capitals == 0)
    return letters.n_small > 0 ? HF_NAME_CASE_LOWER : HF_NAME_CASE_FINE;

  return letters.n_small == 0 && letters.longest >= 3 ? HF_NAME_CASE_CAPITALS : HF_NAME_CASE_FINE;
}

static gboolean
is_one_of (const char *list, const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  g_autofree char *key = g_strdup_printf ("|%s|", lower);

  return strstr (list, key) != NULL;
}

/* Words that begin a family name and are written small wherever one is not Italian or Flemish. */
#define SMALL                                                                                                          \
  "|van|von|vom|der|den|zu|zum|zur|und|of|ter|ten|te|'t|’t|de|del|da|das|do|dos|du|des|bin|ibn|bint|binti|af|av|ap|y|"
/* The same only behind one of those: “de la Cruz”, but “La Rosa”. */
#define SMALL_BEHIND "|la|las|los|le|les|l|"

static gboolean
is_small (const char *word, const Place *place)
{
  if (place->is_last || place->is_vietnamese || place->habits.capital_particles)
    return FALSE;
  if (place->is_first && place->part != HF_FIELD_LAST_NAME)
    return FALSE;

  return is_one_of (SMALL, word) || (place->follows_particle && is_one_of (SMALL_BEHIND, word));
}

/* Returns: (nullable): how a degree is written, if it is one. */
static const char *
write_degree (const char *word)
{
  static const char *const degrees[] = { "PhD", "Ph.D", "MD",  "M.D", "MBA", "MSc", "M.Sc", "BSc", "B.Sc",
                                         "Esq", "CPA",  "RN",  "DDS", "JD",  "LLM", "LL.M", "OBE", "MBE",
                                         "CBE", "II",   "III", "IV",  "VI",  "Jr",  "Sr",   "CSc", NULL };
  g_autofree char *bare = g_strdup (word);
  gsize length = strlen (bare);

  while (length > 0 && strchr (".,)", bare[length - 1]) != NULL)
    bare[--length] = '\0';
  for (guint i = 0; degrees[i] != NULL; i++)
    if (g_ascii_strcasecmp (degrees[i], bare) == 0)
      return degrees[i];

  return NULL;
}

static void
append_word (GString *mended, const char *word, const Place *place)
{
  const char *degree = !place->is_first ? write_degree (word) : NULL;
  Letters letters = { 0 };

  count_letters (word, &letters);
  if (letters.n_small > 0 && letters.n_capitals > 0)
    g_string_append (mended, word);
  else if (degree != NULL)
    g_string_append_printf (mended, "%s%s", degree, word + strlen (degree));
  else if (is_small (word, place))
    hf_name_append_small (mended, word, &place->habits);
  else
    hf_name_append_capital (mended, word, &place->habits, place->is_first && place->part != HF_FIELD_LAST_NAME);
}

/* Where the last word is that is a name: what comes behind are degrees. */
static guint
find_last (char *const *words)
{
  guint last = g_strv_length ((char **) words) - 1;

  while (last > 0 && (write_degree (words[last]) != NULL || words[last][0] == '('))
    last--;

  return last;
}

char *
hf_name_case_mend (const char *name, HfField part, const char *language)
{
  HfNameCase state = hf_name_case_judge (name);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) mended = NULL;
  Place place = { part, hf_name_habits_find (name, language), TRUE, FALSE, FALSE, FALSE };
  const char *from = name;
  guint last;

  if (state == HF_NAME_CASE_FINE)
    return NULL;

  words = split_words (name);
  mended = g_string_sized_new (strlen (name));
  last = find_last (words);
  place.is_vietnamese = hf_name_word_is (HF_NAME_WORD_VIETNAMESE_FAMILY, words[0]);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *at = strstr (from, words[i]);

      g_string_append_len (mended, from, at - from);
      place.is_last = i == last;
      append_word (mended, words[i], &place);
      place.follows_particle = is_one_of (SMALL SMALL_BEHIND, words[i]);
      /* “Dr. van der Berg” and “Berg, van der”: what counts is the first word of the name itself. */
      place.is_first = place.is_first && hf_name_word_is (HF_NAME_WORD_TITLE, words[i]);
      from = at + strlen (words[i]);
    }
  g_string_append (mended, from);

  return g_str_equal (mended->str, name) ? NULL : g_string_free (g_steal_pointer (&mended), FALSE);
}
