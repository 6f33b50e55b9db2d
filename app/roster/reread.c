/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/reread.h"

#include "roster/edit.h"
#include "roster/roster-private.h"

HfRereadNews *
hf_reread_news_new (void)
{
  HfRereadNews *news = g_new0 (HfRereadNews, 1);

  news->added = g_array_new (FALSE, FALSE, sizeof (guint));
  news->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  news->gone = g_ptr_array_new_with_free_func (g_free);
  return news;
}

void
hf_reread_news_free (HfRereadNews *news)
{
  if (news == NULL)
    return;

  g_array_unref (news->added);
  g_array_unref (news->changed);
  g_ptr_array_unref (news->gone);
  g_free (news);
}

/* Who is known by a word: the first of that name, the second, … in the order of the list. */
static GHashTable *
index_people (HfRoster *roster, HfField field)
{
  GHashTable *people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      g_autofree char *key = hf_field_key_normalize (hf_person_get (hf_roster_get_person (roster, i), field));
      GQueue *same;

      if (key[0] == '\0')
        continue;
      same = g_hash_table_lookup (people, key);
      if (same == NULL)
        {
          same = g_queue_new ();
          g_hash_table_insert (people, g_steal_pointer (&key), same);
        }
      g_queue_push_tail (same, GUINT_TO_POINTER (i + 1));
    }

  return people;
}

/* Gives people of @draft the ids of those of @known who are the same by @field, if neither is found yet. */
static void
know_again (HfRosterDraft *draft, HfRoster *known, HfField field, GHashTable *found)
{
  g_autoptr (GHashTable) people = index_people (known, field);

  for (guint i = 0; i < draft->people->len; i++)
    {
      struct _HfPerson *person = &g_array_index (draft->people, struct _HfPerson, i);
      g_autofree char *key = hf_field_key_normalize (hf_person_get (person, field));
      GQueue *same = key[0] != '\0' ? g_hash_table_lookup (people, key) : NULL;

      while (person->id == 0 && same != NULL && !g_queue_is_empty (same))
        {
          guint place = GPOINTER_TO_UINT (g_queue_pop_head (same)) - 1;
          guint id = hf_person_get_id (hf_roster_get_person (known, place));

          if (g_hash_table_add (found, GUINT_TO_POINTER (id)))
            person->id = id;
        }
    }
}

/* @fresh with the ids of @people for those who are the same. Returns: (transfer full) */
static HfRoster *
identify (HfPeople *people, HfRoster *fresh)
{
  HfRosterDraft *draft = hf_roster_edit (fresh);
  HfRoster *read = hf_people_get_read (people);
  HfRoster *now = hf_people_get_roster (people);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < draft->people->len; i++)
    g_array_index (draft->people, struct _HfPerson, i).id = 0;
  hf_roster_seal (draft);
  know_again (draft, read, HF_FIELD_EMAIL, found);
  know_again (draft, read, HF_FIELD_NAME, found);
  /* Somebody may have mended the file as well. */
  know_again (draft, now, HF_FIELD_EMAIL, found);
  know_again (draft, now, HF_FIELD_NAME, found);

  draft->last_id = MAX (read->last_id, now->last_id);
  for (guint i = 0; i < draft->people->len; i++)
    {
      struct _HfPerson *person = &g_array_index (draft->people, struct _HfPerson, i);

      if (person->id == 0)
        person->id = ++draft->last_id;
    }
  return hf_roster_settle (draft);
}

/* A roster whose people are looked up by id. */
typedef struct
{
  HfRoster *roster;
  GHashTable *places; /* id → place + 1 */
} Known;

static Known
known_new (HfRoster *roster)
{
  Known known = { roster, g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    g_hash_table_insert (known.places, GUINT_TO_POINTER (hf_person_get_id (hf_roster_get_person (roster, i))),
                         GUINT_TO_POINTER (i + 1));
  return known;
}

static void
known_clear (Known *known)
{
  g_hash_table_unref (known->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

/* Returns: (nullable) */
static HfPerson *
find_person (const Known *known, guint id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (known->places, GUINT_TO_POINTER (id)));

  return place > 0 ? hf_roster_get_person (known->roster, place - 1) : NULL;
}

/* What @person says under @heading. Returns: (transfer none) (nullable) */
static const char *
get_by_heading (HfPerson *person, const char *heading)
{
  HfRoster *roster = person != NULL ? hf_person_get_roster (person) : NULL;

  for (guint i = 0; roster != NULL && i < hf_roster_get_n_columns (roster); i++)
    if (g_str_equal (hf_roster_get_column (roster, i)->heading, heading))
      return hf_person_get_value (person, i);

  return NULL;
}

static void
keep_columns (HfRosterDraft *draft, HfRoster *now)
{
  for (guint i = 0; i < hf_roster_get_n_columns (now); i++)
    {
      const HfRosterColumn *column = hf_roster_get_column (now, i);
      int place = -1;

      for (guint k = 0; k < draft->columns->len && place < 0; k++)
        if (g_str_equal (g_array_index (draft->columns, HfRosterColumn, k).heading, column->heading))
          place = (int) k;
      if (place < 0)
        hf_roster_draft_add_column (draft, column->heading, column->field);
      else
        hf_roster_draft_map_column (draft, (guint) place, column->field);
    }
}

/* The cells of the person at @index that were changed by hand, or all of who was added by hand (@was: %NULL). */
static void
keep_cells (HfRosterDraft *draft, guint index, HfPerson *was, HfPerson *now)
{
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const char *heading = g_array_index (draft->columns, HfRosterColumn, i).heading;
      const char *before = get_by_heading (was, heading);
      const char *after = get_by_heading (now, heading);

      if (after != NULL && g_strcmp0 (before != NULL ? before : "", after) != 0)
        hf_roster_draft_set_value (draft, index, i, after);
    }
}

static gboolean
was_removed (HfPerson *person, gpointer removed)
{
  return g_hash_table_contains (removed, GUINT_TO_POINTER (hf_person_get_id (person)));
}

/* What was done by hand to the list as it was read, done to the list as it is read now. Returns: (transfer full)
 * (nullable) */
static HfRoster *
do_again (HfPeople *people, HfRoster *read_now)
{
  HfRoster *read = hf_people_get_read (people);
  HfRoster *now = hf_people_get_roster (people);
  HfRosterDraft *draft = hf_roster_edit (read_now);
  g_auto (Known) known_read = known_new (read);
  g_auto (Known) known_now = known_new (now);
  g_auto (Known) known_fresh = known_new (read_now);
  g_autoptr (GHashTable) removed = g_hash_table_new (NULL, NULL);

  if (read == now)
    return hf_roster_settle (draft);

  keep_columns (draft, now);
  for (guint i = 0; i < draft->people->len; i++)
    {
      guint id = g_array_index (draft->people, struct _HfPerson, i).id;
      HfPerson *was = find_person (&known_read, id);
      HfPerson *is = find_person (&known_now, id);

      if (is != NULL)
        keep_cells (draft, i, was, is);
      else if (was != NULL)
        g_hash_table_add (removed, GUINT_TO_POINTER (id));
    }
  hf_roster_draft_remove_people (draft, was_removed, removed);

  for (guint i = 0; i < hf_roster_get_n_people (now); i++)
    {
      HfPerson *person = hf_roster_get_person (now, i);
      guint id = hf_person_get_id (person);

      if (find_person (&known_read, id) == NULL && find_person (&known_fresh, id) == NULL)
        {
          guint index = draft->people->len;

          hf_roster_draft_add_person (draft, index);
          g_array_index (draft->people, struct _HfPerson, index).id = id;
          keep_cells (draft, index, NULL, person);
        }
    }
  return hf_roster_settle (draft);
}

static gboolean
says_the_same (HfPerson *a, HfPerson *b)
{
  HfRoster *roster = hf_person_get_roster (b);

  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    {
      const char *before = get_by_heading (a, hf_roster_get_column (roster, i)->heading);

      if (g_strcmp0 (before != NULL ? before : "", hf_person_get_value (b, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Whether both are the same file, and say the same in the same places. */
static gboolean
is_same_reading (HfRoster *a, HfRoster *b)
{
  if (g_strcmp0 (a->file, b->file) != 0 || g_strcmp0 (a->worksheet, b->worksheet) != 0 ||
      g_strcmp0 (a->encoding, b->encoding) != 0 || g_strcmp0 (a->delimiter, b->delimiter) != 0 ||
      a->people->len != b->people->len || a->columns->len != b->columns->len)
    return FALSE;

  for (guint i = 0; i < a->columns->len; i++)
    if (!g_str_equal (hf_roster_get_column (a, i)->heading, hf_roster_get_column (b, i)->heading))
      return FALSE;
  for (guint i = 0; i < a->people->len; i++)
    {
      HfPerson *one = hf_roster_get_person (a, i);
      HfPerson *other = hf_roster_get_person (b, i);

      if (one->id != other->id || hf_person_get_line (one) != hf_person_get_line (other) || !says_the_same (one, other))
        return FALSE;
    }

  return TRUE;
}

static void
tell_news (HfPeople *people, HfRoster *read_now, HfRereadNews *news)
{
  HfRoster *read = hf_people_get_read (people);
  g_auto (Known) known_read = known_new (read);
  g_auto (Known) known_fresh = known_new (read_now);

  news->other = !is_same_reading (read, read_now);
  for (guint i = 0; i < hf_roster_get_n_people (read_now); i++)
    {
      HfPerson *person = hf_roster_get_person (read_now, i);
      guint id = hf_person_get_id (person);
      HfPerson *was = find_person (&known_read, id);

      if (was == NULL)
        g_array_append_val (news->added, id);
      else if (!says_the_same (was, person))
        g_array_append_val (news->changed, id);
    }
  for (guint i = 0; i < hf_roster_get_n_people (read); i++)
    {
      HfPerson *person = hf_roster_get_person (read, i);

      if (find_person (&known_fresh, hf_person_get_id (person)) == NULL)
        g_ptr_array_add (news->gone, g_strdup (hf_person_get (person, HF_FIELD_NAME)));
    }
}

HfPeople *
hf_people_read_again (HfPeople *people, HfRoster *fresh, HfRereadNews *news)
{
  g_autoptr (HfRoster) read_now = identify (people, fresh);
  g_autoptr (HfRoster) roster = do_again (people, read_now);
  HfPeopleDraft *draft;

  if (news != NULL)
    tell_news (people, read_now, news);
  if (roster == NULL)
    return NULL;

  draft = hf_people_draft (people);
  hf_people_draft_set_read (draft, read_now);
  hf_people_draft_set_roster (draft, roster);
  return hf_people_seal (draft);
}
