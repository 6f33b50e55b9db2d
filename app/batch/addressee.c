/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/addressee.h"

#include <string.h>

struct _HfAddressees
{
  GHashTable *by_words; /* sorted words in ASCII → name */
};

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of @text, folded, each as it is or, where there is one, as ASCII writes it; sorted. */
static GPtrArray *
list_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_str_tokenize_and_fold (text, NULL, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *ascii = g_str_to_ascii (parts[i], NULL);

      g_ptr_array_add (words, g_strdup (strchr (ascii, '?') == NULL ? ascii : parts[i]));
    }
  g_ptr_array_sort (words, compare_words);
  return words;
}

static gboolean
has_word (const GPtrArray *words, const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (words->pdata[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
is_among (const GPtrArray *words, const GPtrArray *others)
{
  for (guint i = 0; i < words->len; i++)
    if (!has_word (others, words->pdata[i]))
      return FALSE;

  return TRUE;
}

gboolean
hf_names_agree (const char *a, const char *b)
{
  g_autoptr (GPtrArray) first = list_words (a);
  g_autoptr (GPtrArray) second = list_words (b);

  return is_among (first, second) || is_among (second, first);
}

static char *
join (const GPtrArray *words)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (all, "%s ", (const char *) words->pdata[i]);
  return g_string_free (all, FALSE);
}

HfAddressees *
hf_addressees_new (void)
{
  HfAddressees *self = g_new0 (HfAddressees, 1);

  self->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
hf_addressees_free (HfAddressees *self)
{
  g_hash_table_unref (self->by_words);
  g_free (self);
}

/* One word alone, such as a first name, tells nobody apart. */
void
hf_addressees_add (HfAddressees *self, const char *name)
{
  g_autoptr (GPtrArray) words = list_words (name);

  if (words->len > 1)
    g_hash_table_insert (self->by_words, join (words), g_strdup (name));
}

const char *
hf_addressees_find_other (HfAddressees *self, const char *email, const char *name)
{
  const char *at = strrchr (email, '@');
  g_autofree char *local = g_strndup (email, at != NULL ? (gsize) (at - email) : strlen (email));
  g_autofree char *spaced = g_strdelimit (g_steal_pointer (&local), "._-+0123456789", ' ');
  g_autoptr (GPtrArray) words = list_words (spaced);
  g_autoptr (GPtrArray) own = list_words (name);
  g_autofree char *key = NULL;

  for (guint i = 0; i < words->len; i++)
    if (has_word (own, words->pdata[i]))
      return NULL;

  key = join (words);
  return words->len > 1 ? g_hash_table_lookup (self->by_words, key) : NULL;
}
