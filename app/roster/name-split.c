/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/name-split.h"

#include "roster/name-words.h"

#include <string.h>

static gboolean
opens_nickname (const char *word)
{
  return g_str_has_prefix (word, "(") || g_str_has_prefix (word, "\"") || g_str_has_prefix (word, "“") ||
         g_str_has_prefix (word, "„");
}

static gboolean
closes_nickname (const char *word)
{
  return g_str_has_suffix (word, ")") || g_str_has_suffix (word, "\"") || g_str_has_suffix (word, "”") ||
         g_str_has_suffix (word, "“");
}

/* Ends the word at @p and finds the next. */
static char *
cut_word (char *p)
{
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    {
      char *next = g_utf8_next_char (p);

      *p = '\0';
      p = next;
    }

  return p;
}

static gboolean
is_title (const char *word)
{
  return hf_name_word_is (HF_NAME_WORD_TITLE, word) ||
         (g_str_has_suffix (word, ".") && hf_name_word_is (HF_NAME_WORD_DOTTED_TITLE, word));
}

void
hf_name_words_init (HfNameWords *name, const char *text, gsize length)
{
  gboolean in_nickname = FALSE;
  char *next;

  *name = (HfNameWords){ .text = g_strndup (text, length) };

  for (char *word = g_strchug (name->text); *word != '\0'; word = next)
    {
      next = cut_word (word);
      in_nickname = in_nickname || opens_nickname (word);
      if (!in_nickname)
        {
          if (name->n_words == HF_NAME_WORDS_MAX)
            {
              name->n_words = 0;
              return;
            }
          name->words[name->n_words++] = word;
        }
      in_nickname = in_nickname && !closes_nickname (word);
    }

  name->end = name->n_words;
  while (name->first < name->end && is_title (name->words[name->first]))
    name->first++;
  while (name->end > name->first + 1 && hf_name_word_is (HF_NAME_WORD_DEGREE, name->words[name->end - 1]))
    name->end--;
}

void
hf_name_words_clear (HfNameWords *name)
{
  g_clear_pointer (&name->text, g_free);
}

char *
hf_name_words_join (const HfNameWords *name, guint from, guint end)
{
  GString *joined = g_string_new (NULL);

  for (guint i = from; i < end; i++)
    {
      g_string_append (joined, i > from ? " " : "");
      g_string_append (joined, name->words[i]);
    }

  return g_string_free (joined, FALSE);
}
