/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/person-name.h"

#include "roster/name-split.h"
#include "roster/name-words.h"

#include <string.h>

static gboolean
is_ideographic (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_ideographs (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_ideographic (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
is_family_first_language (const char *language)
{
  g_autofree char *primary = NULL;

  if (language == NULL || language[0] == '\0')
    return FALSE;

  primary = g_strndup (language, strcspn (language, "-_.@ ("));
  return hf_name_word_is (HF_NAME_WORD_FAMILY_FIRST_LANGUAGE, language) ||
         hf_name_word_is (HF_NAME_WORD_FAMILY_FIRST_LANGUAGE, primary);
}

gboolean
hf_person_name_is_family_first (const char *name, const char *language)
{
  return has_ideographs (name) || is_family_first_language (language);
}

static gboolean
is_initial (const char *word)
{
  gboolean is_cased = g_unichar_isupper (g_utf8_get_char (word));
  const char *second = g_utf8_next_char (word);

  /* "J", "J.", "J.R."; a single letter without case may well be a name. */
  return is_cased && (*second == '\0' || *second == '.');
}

static gboolean
is_in_capitals (const char *word)
{
  guint capitals = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
      capitals += g_unichar_isupper (g_utf8_get_char (p));
    }

  return capitals >= 2;
}

static gboolean
has_ending (const char *word, const char *const *endings, glong least_length)
{
  g_autofree char *lower = NULL;

  if (g_unichar_get_script (g_utf8_get_char (word)) != G_UNICODE_SCRIPT_CYRILLIC ||
      g_utf8_strlen (word, -1) < least_length)
    return FALSE;

  lower = g_utf8_strdown (word, -1);
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_patronymic (const char *word)
{
  static const char *const endings[] = { "ович", "евич", "ьич", "овна", "евна", "ична", "инична", NULL };

  return has_ending (word, endings, 6);
}

/* Only endings no first name of that length has: "Марина" and "Константин" must not look like families. */
static gboolean
is_russian_family (const char *word)
{
  static const char *const endings[] = { "ов",   "ев",   "ёв",   "ова",  "ева",  "ёва",
                                         "ский", "ская", "цкий", "цкая", "енко", NULL };

  return has_ending (word, endings, 5);
}

/* The words a first name beginning at @from takes. */
static guint
first_name_length (const HfNameWords *name, guint from)
{
  guint length = 1;

  if (hf_name_word_is (HF_NAME_WORD_PREFIX, name->words[from]) && from + 1 < name->end)
    {
      length = 2;
      if (g_ascii_strcasecmp (name->words[from + 1], "al") == 0 && from + 2 < name->end)
        length = 3;
    }

  return length;
}

/* "van der Berg", "Van der Berg", but neither "Ben Carter" nor "Al Pacino". */
static gboolean
begins_with_particles (const HfNameWords *name)
{
  char *const *words = name->words + name->first;

  return hf_name_word_is (HF_NAME_WORD_PARTICLE, words[0]) &&
         (!g_unichar_isupper (g_utf8_get_char (words[0])) || hf_name_word_is (HF_NAME_WORD_PARTICLE, words[1]));
}

static gboolean
is_unsure (const HfNameWords *name)
{
  const char *word = name->words[name->first];

  if (name->end - name->first == 1)
    return name->first > 0 || is_initial (word);
  if (is_initial (word) || begins_with_particles (name) || hf_name_word_is (HF_NAME_WORD_VIETNAMESE_FAMILY, word))
    return TRUE;

  for (guint i = name->first; i < name->end; i++)
    if (hf_name_word_is (HF_NAME_WORD_AND, name->words[i]) || strpbrk (name->words[i], "0123456789@/&") != NULL)
      return TRUE;

  return FALSE;
}

/* Where the first name stands in a name that is written family first after all, or the first word. */
static guint
find_first_name (const HfNameWords *name)
{
  guint n_words = name->end - name->first;
  char *const *words = name->words + name->first;

  if (is_in_capitals (words[0]))
    for (guint i = 1; i < n_words; i++)
      if (!is_in_capitals (words[i]))
        return name->first + i;

  if (n_words == 3 && is_patronymic (words[2]))
    return name->first + 1;
  if (n_words == 2 && is_russian_family (words[0]) && !is_russian_family (words[1]))
    return name->first + 1;

  return name->first;
}

/* Where the last name begins: at the first particle, or at the last word. */
static guint
find_last_name (const HfNameWords *name, guint from)
{
  for (guint i = from; i + 1 < name->end; i++)
    if (hf_name_word_is (HF_NAME_WORD_PARTICLE, name->words[i]))
      return g_ascii_strcasecmp (name->words[i], "y") == 0 && i > from ? i - 1 : i;

  return MAX (from, name->end - 1);
}

static void
split_western (const char *text, gsize length, char **out_first, char **out_last)
{
  g_auto (HfNameWords) name = { 0 };
  guint first, end;

  hf_name_words_init (&name, text, length);
  if (name.first == name.end || is_unsure (&name))
    {
      gboolean is_titled_family = name.first > 0 && name.end - name.first == 1;

      *out_first = hf_name_words_join (&name, 0, name.n_words);
      *out_last = is_titled_family ? g_strdup (name.words[name.first]) : g_strdup ("");
      return;
    }

  first = find_first_name (&name);
  end = first + first_name_length (&name, first);
  *out_first = hf_name_words_join (&name, first, end);

  if (first > name.first)
    *out_last = hf_name_words_join (&name, name.first, first);
  else if (end < name.end)
    *out_last = hf_name_words_join (&name, find_last_name (&name, end), name.end);
  else
    *out_last = g_strdup ("");
}

/* "Family, First": whether @text is written so. */
static gboolean
split_at_comma (const char *text, char **out_family, char **out_given)
{
  g_auto (GStrv) parts = NULL;
  guint n_parts;

  if (strchr (text, ',') == NULL)
    return FALSE;

  parts = g_strsplit (text, ",", -1);
  n_parts = g_strv_length (parts);
  for (guint i = 0; i < n_parts; i++)
    g_strstrip (parts[i]);
  while (n_parts > 1 && (parts[n_parts - 1][0] == '\0' || hf_name_word_is (HF_NAME_WORD_DEGREE, parts[n_parts - 1])))
    n_parts--;

  if (n_parts != 2 || parts[0][0] == '\0')
    return FALSE;

  *out_family = g_strdup (parts[0]);
  *out_given = g_strdup (parts[1]);
  return TRUE;
}

static void
split_turned_round (const char *family, const char *given, const char *language, char **out_first, char **out_last)
{
  g_auto (HfNameWords) name = { 0 };

  hf_name_words_init (&name, given, strlen (given));
  if (name.first == name.end || is_initial (name.words[name.first]))
    *out_first = hf_person_name_join (given, family, language);
  else
    *out_first = hf_name_words_join (&name, name.first, name.first + first_name_length (&name, name.first));
  *out_last = g_strdup (family);
}

void
hf_person_name_split (const char *name, const char *language, char **out_first, char **out_last)
{
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;
  g_autofree char *first = NULL;

  if (split_at_comma (name, &family, &given))
    split_turned_round (family, given, language, &first, out_last);
  else if (hf_person_name_is_family_first (name, language))
    *out_last = g_strdup ("");
  else
    {
      /* After a comma only degrees are left. */
      const char *start = name + strspn (name, ", ");
      split_western (start, strcspn (start, ","), &first, out_last);
    }

  /* Whatever the name is made of, nobody is left without one. */
  *out_first = first != NULL && first[0] != '\0' ? g_steal_pointer (&first) : g_strstrip (g_strdup (name));
}

char *
hf_person_name_join (const char *first, const char *last, const char *language)
{
  if (first[0] == '\0' || last[0] == '\0')
    return g_strconcat (first, last, NULL);
  if (has_ideographs (first) && has_ideographs (last))
    return g_strconcat (last, first, NULL);
  if (is_family_first_language (language))
    return g_strconcat (last, " ", first, NULL);

  return g_strconcat (first, " ", last, NULL);
}
