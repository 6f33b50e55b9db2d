/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/heading.h"

#include "roster/headings.h"

#include <string.h>

struct _HfHeadingIndex
{
  GHashTable *fields; /* loose form → field + 1 */
};

/* Looser than hf_field_key_normalize(), as this only ever meets known words: letters and digits without their
 * accents. */
static char *
loose_form (const char *text, gssize length)
{
  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_autofree char *split = NULL;
  g_autofree char *folded = NULL;
  GString *form;

  /* Half of all headings are ASCII, which needs no tables. */
  if (g_str_is_ascii (copy))
    {
      char *end = copy;

      for (const char *p = copy; *p != '\0'; p++)
        if (g_ascii_isalnum (*p))
          *end++ = g_ascii_tolower (*p);
      *end = '\0';
      return g_steal_pointer (&copy);
    }

  split = g_utf8_normalize (copy, -1, G_NORMALIZE_NFKD);
  folded = g_utf8_casefold (split != NULL ? split : "", -1);
  form = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isalnum (letter) || g_unichar_type (letter) == G_UNICODE_SPACING_MARK)
        g_string_append_unichar (form, letter);
    }

  return g_string_free (form, FALSE);
}

static GHashTable *
make_fields (void)
{
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint field = 0; field < HF_N_FIELDS; field++)
    for (guint i = 0; i < hf_n_heading_words; i++)
      {
        g_auto (GStrv) words = NULL;

        if (hf_heading_words[i].field != field)
          continue;

        words = g_strsplit (hf_heading_words[i].words, "|", -1);
        for (guint word = 0; words[word] != NULL; word++)
          {
            g_autofree char *form = loose_form (words[word], -1);

            if (!g_hash_table_contains (fields, form))
              g_hash_table_insert (fields, g_steal_pointer (&form), GUINT_TO_POINTER (field + 1));
          }
      }

  return fields;
}

/* Worked out once, as every edit of a list makes a roster, and never changed after. */
static GHashTable *
get_fields (void)
{
  static GHashTable *fields;
  static gsize is_made;

  if (g_once_init_enter (&is_made))
    {
      fields = make_fields ();
      g_once_init_leave (&is_made, 1);
    }

  return fields;
}

HfHeadingIndex *
hf_heading_index_new (void)
{
  HfHeadingIndex *index = g_new0 (HfHeadingIndex, 1);

  index->fields = g_hash_table_ref (get_fields ());

  return index;
}

void
hf_heading_index_free (HfHeadingIndex *index)
{
  if (index == NULL)
    return;

  g_hash_table_unref (index->fields);
  g_free (index);
}

static int
find_form (const HfHeadingIndex *index, const char *text, gssize length)
{
  g_autofree char *form = loose_form (text, length);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (index->fields, form)) - 1;
}

int
hf_heading_index_find (const HfHeadingIndex *index, const char *heading)
{
  int field = find_form (index, heading, -1);
  gsize first_part = strcspn (heading, "([/:;,\n");

  if (field < 0 && heading[first_part] != '\0')
    field = find_form (index, heading, (gssize) first_part);

  return field;
}
