/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/people.h"

#include <string.h>

struct _HfPeople
{
  HfRoster *roster;
  HfRoster *read;
  char *stamp;       /* nullable */
  GHashTable *marks; /* name → GHashTable of id → GRefString */
};

G_DEFINE_BOXED_TYPE (HfPeople, hf_people, hf_people_ref, hf_people_unref)

static void
release_word (gpointer word)
{
  g_ref_string_release (word);
}

static GHashTable *
words_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, release_word);
}

static HfPeopleDraft *
draft_new (HfRoster *roster, HfRoster *read)
{
  HfPeopleDraft *draft = g_atomic_rc_box_new0 (HfPeopleDraft);

  draft->roster = hf_roster_ref (roster);
  draft->read = hf_roster_ref (read);
  draft->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return draft;
}

HfPeople *
hf_people_new (HfRoster *roster)
{
  return draft_new (roster, roster);
}

HfPeople *
hf_people_ref (HfPeople *people)
{
  return hf_value_ref (people);
}

static void
clear (gpointer data)
{
  HfPeopleDraft *people = data;

  hf_roster_unref (people->roster);
  hf_roster_unref (people->read);
  g_free (people->stamp);
  g_hash_table_unref (people->marks);
}

void
hf_people_unref (HfPeople *people)
{
  g_atomic_rc_box_release_full ((gpointer) people, clear);
}

HfRoster *
hf_people_get_roster (HfPeople *people)
{
  return people->roster;
}

HfRoster *
hf_people_get_read (HfPeople *people)
{
  return people->read;
}

const char *
hf_people_get_stamp (HfPeople *people)
{
  return people->stamp;
}

const char *
hf_people_get_mark (HfPeople *people, guint id, const char *mark)
{
  GHashTable *words = g_hash_table_lookup (people->marks, mark);

  return words != NULL ? g_hash_table_lookup (words, GUINT_TO_POINTER (id)) : NULL;
}

gboolean
hf_people_is_left_out (HfPeople *people, guint id)
{
  return hf_people_get_mark (people, id, HF_MARK_LEFT_OUT) != NULL;
}

guint
hf_people_count_marked (HfPeople *people, const char *mark)
{
  guint count = 0;

  for (guint i = 0; i < hf_roster_get_n_people (people->roster); i++)
    if (hf_people_get_mark (people, hf_person_get_id (hf_roster_get_person (people->roster, i)), mark) != NULL)
      count++;

  return count;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer container): in one order whatever was marked first */
static GPtrArray *
list_marks (HfPeople *people)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, people->marks);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_names);
  return names;
}

void
hf_people_visit_marks (HfPeople *people, HfMarkVisitor visit, gpointer data)
{
  g_autoptr (GPtrArray) names = list_marks (people);

  for (guint i = 0; i < hf_roster_get_n_people (people->roster); i++)
    {
      guint id = hf_person_get_id (hf_roster_get_person (people->roster, i));

      for (guint k = 0; k < names->len; k++)
        {
          const char *word = hf_people_get_mark (people, id, g_ptr_array_index (names, k));

          if (word != NULL)
            visit (id, g_ptr_array_index (names, k), word, data);
        }
    }
}

HfPeopleDraft *
hf_people_draft (HfPeople *source)
{
  HfPeopleDraft *draft = draft_new (source->roster, source->read);
  GHashTableIter marks;
  gpointer mark;
  gpointer words;

  draft->stamp = g_strdup (source->stamp);
  g_hash_table_iter_init (&marks, source->marks);
  while (g_hash_table_iter_next (&marks, &mark, &words))
    {
      GHashTable *copy = words_new ();
      GHashTableIter each;
      gpointer id;
      gpointer word;

      g_hash_table_iter_init (&each, words);
      while (g_hash_table_iter_next (&each, &id, &word))
        g_hash_table_insert (copy, id, g_ref_string_acquire (word));
      g_hash_table_insert (draft->marks, g_strdup (mark), copy);
    }

  return draft;
}

void
hf_people_draft_set_roster (HfPeopleDraft *draft, HfRoster *roster)
{
  HfRoster *old = draft->roster;

  draft->roster = hf_roster_ref (roster);
  hf_roster_unref (old);
}

void
hf_people_draft_set_read (HfPeopleDraft *draft, HfRoster *read)
{
  HfRoster *old = draft->read;

  draft->read = hf_roster_ref (read);
  hf_roster_unref (old);
}

void
hf_people_draft_set_stamp (HfPeopleDraft *draft, const char *stamp)
{
  g_free (draft->stamp);
  draft->stamp = g_strdup (stamp);
}

void
hf_people_draft_set_mark (HfPeopleDraft *draft, guint id, const char *mark, const char *word)
{
  GHashTable *words = g_hash_table_lookup (draft->marks, mark);

  if (word == NULL)
    {
      if (words != NULL)
        g_hash_table_remove (words, GUINT_TO_POINTER (id));
      return;
    }
  if (words == NULL)
    {
      words = words_new ();
      g_hash_table_insert (draft->marks, g_strdup (mark), words);
    }
  g_hash_table_insert (words, GUINT_TO_POINTER (id), g_ref_string_new (word));
}

HfPeople *
hf_people_seal (HfPeopleDraft *draft)
{
  return draft;
}

HfPeople *
hf_people_with_roster (HfPeople *people, HfRoster *roster)
{
  HfPeopleDraft *draft = hf_people_draft (people);

  hf_people_draft_set_roster (draft, roster);
  return hf_people_seal (draft);
}
