/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/crowd.h"

#include "merge/clean.h"
#include "merge/date.h"
#include "merge/keys.h"
#include "merge/list.h"
#include "roster/person-name.h"

typedef struct _HfCrowd CrowdDraft;

struct _HfCrowd
{
  HfRoster *roster;
  HfFields *given; /* completed */
  GRefString *today;
  GRefString *all_names;
  GHashTable *team_names; /* folded team → GRefString; NULL where the roster has no teams */
  char *text_key;         /* nullable */
  GPtrArray *texts;       /* nullable; of each person GRefString or NULL */
};

static const char *
lookup (HfFields *fields, HfField field)
{
  return hf_fields_lookup (fields, hf_field_name (field));
}

static void
set_missing (HfFieldsDraft *draft, HfField field, const char *value)
{
  if (lookup (draft, field) == NULL)
    hf_fields_draft_set (draft, hf_field_name (field), value);
}

static void
complete_names (HfFieldsDraft *draft, const char *language)
{
  g_autofree char *name = g_strdup (lookup (draft, HF_FIELD_NAME));
  const char *first = lookup (draft, HF_FIELD_FIRST_NAME);
  const char *last = lookup (draft, HF_FIELD_LAST_NAME);

  if (name != NULL)
    {
      g_autofree char *first_part = NULL;
      g_autofree char *last_part = NULL;

      hf_person_name_split (name, language, &first_part, &last_part);
      set_missing (draft, HF_FIELD_FIRST_NAME, first_part);
      set_missing (draft, HF_FIELD_LAST_NAME, last_part);
    }
  else if (first != NULL || last != NULL)
    {
      g_autofree char *whole = hf_person_name_join (first != NULL ? first : "", last != NULL ? last : "", language);

      hf_fields_draft_set (draft, hf_field_name (HF_FIELD_NAME), whole);
    }
}

static void
complete_today (HfFieldsDraft *draft, const char *language)
{
  const char *key = hf_built_in_name (HF_BUILT_IN_TODAY);
  const char *today = hf_fields_lookup (draft, key);
  GDate date;

  if (today != NULL && hf_date_parse_iso (today, &date))
    {
      g_autofree char *text = hf_date_format_long (&date, language);

      hf_fields_draft_set (draft, key, text);
    }
}

HfFields *
hf_fields_complete (HfFields *given, const char *language)
{
  HfFieldsDraft *draft = hf_fields_draft (given);

  complete_names (draft, language);
  complete_today (draft, language);

  return hf_fields_seal (draft);
}

static void
release_text (gpointer text)
{
  g_ref_string_release (text);
}

static GRefString *
share_list (const GPtrArray *names, const char *language)
{
  g_autofree char *list = hf_list_join ((const char *const *) names->pdata, names->len, language);

  return g_ref_string_new (list);
}

static GPtrArray *
names_of_team (GHashTable *names_by_team, const char *team)
{
  g_autofree char *folded = g_utf8_casefold (team, -1);
  GPtrArray *names = g_hash_table_lookup (names_by_team, folded);

  if (names == NULL)
    {
      names = g_ptr_array_new ();
      g_hash_table_insert (names_by_team, g_steal_pointer (&folded), names);
    }

  return names;
}

static void
list_names (CrowdDraft *crowd, const char *language)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GHashTable) by_team =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer team;
  gpointer names;

  for (guint i = 0; i < hf_roster_get_n_people (crowd->roster); i++)
    {
      HfPerson *person = hf_roster_get_person (crowd->roster, i);
      const char *name = hf_person_get (person, HF_FIELD_NAME);

      if (hf_value_is_blank (name))
        continue;
      g_ptr_array_add (all, (gpointer) name);
      g_ptr_array_add (names_of_team (by_team, hf_person_get (person, HF_FIELD_TEAM)), (gpointer) name);
    }

  crowd->all_names = share_list (all, language);
  if (hf_person_lookup (hf_roster_get_person (crowd->roster, 0), hf_field_name (HF_FIELD_TEAM)) == NULL)
    return;

  crowd->team_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, release_text);
  g_hash_table_remove (by_team, "");
  g_hash_table_iter_init (&iter, by_team);
  while (g_hash_table_iter_next (&iter, &team, &names))
    g_hash_table_insert (crowd->team_names, g_strdup (team), share_list (names, language));
}

HfCrowd *
hf_crowd_new (HfRoster *roster, HfFields *given, const char *language, const GDate *today)
{
  CrowdDraft *crowd = g_atomic_rc_box_new0 (CrowdDraft);
  g_autofree char *date = hf_date_format_long (today, language);
  g_autoptr (HfFields) nothing = hf_fields_seal (hf_fields_draft (NULL));

  crowd->given = hf_fields_complete (given != NULL ? given : nothing, language);
  crowd->today = g_ref_string_new (date);
  if (roster != NULL && hf_roster_get_n_people (roster) > 0)
    {
      crowd->roster = hf_roster_ref (roster);
      list_names (crowd, language);
    }

  return crowd;
}

static void
release_text_or_null (gpointer text)
{
  if (text != NULL)
    g_ref_string_release (text);
}

HfCrowd *
hf_crowd_with_texts (HfCrowd *crowd, const char *key, const char *const *texts)
{
  CrowdDraft *varied = g_atomic_rc_box_new0 (CrowdDraft);

  *varied = *crowd;
  if (crowd->roster != NULL)
    varied->roster = hf_roster_ref (crowd->roster);
  varied->given = hf_fields_ref (crowd->given);
  varied->today = g_ref_string_acquire (crowd->today);
  if (crowd->all_names != NULL)
    varied->all_names = g_ref_string_acquire (crowd->all_names);
  if (crowd->team_names != NULL)
    varied->team_names = g_hash_table_ref (crowd->team_names);

  varied->text_key = g_strdup (key);
  varied->texts = g_ptr_array_new_full (hf_crowd_get_size (crowd), release_text_or_null);
  for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
    g_ptr_array_add (varied->texts, texts[i] != NULL ? g_ref_string_new (texts[i]) : NULL);

  return varied;
}

HfCrowd *
hf_crowd_ref (HfCrowd *crowd)
{
  return hf_value_ref (crowd);
}

static void
clear (gpointer data)
{
  CrowdDraft *crowd = data;

  g_clear_pointer (&crowd->roster, hf_roster_unref);
  hf_fields_unref (crowd->given);
  g_ref_string_release (crowd->today);
  g_clear_pointer (&crowd->all_names, g_ref_string_release);
  g_clear_pointer (&crowd->team_names, g_hash_table_unref);
  g_free (crowd->text_key);
  g_clear_pointer (&crowd->texts, g_ptr_array_unref);
}

void
hf_crowd_unref (HfCrowd *crowd)
{
  g_atomic_rc_box_release_full ((gpointer) crowd, clear);
}

guint
hf_crowd_get_size (HfCrowd *crowd)
{
  return crowd->roster != NULL ? hf_roster_get_n_people (crowd->roster) : 0;
}

/* What the roster itself says comes before a built-in field. */
static void
set_built_in (HfFieldsDraft *draft, HfBuiltIn built_in, GRefString *value)
{
  const char *key = hf_built_in_name (built_in);

  if (value != NULL && hf_fields_lookup (draft, key) == NULL)
    hf_fields_draft_set_shared (draft, key, value);
}

static GRefString *
team_names_of (HfCrowd *crowd, HfPerson *person)
{
  g_autofree char *folded = NULL;

  if (crowd->team_names == NULL)
    return crowd->all_names;

  folded = g_utf8_casefold (hf_person_get (person, HF_FIELD_TEAM), -1);
  return g_hash_table_lookup (crowd->team_names, folded);
}

HfFields *
hf_crowd_get_fields (HfCrowd *crowd, guint index)
{
  HfPerson *person = hf_roster_get_person (crowd->roster, index);
  HfFieldsDraft *draft = hf_fields_draft (crowd->given);
  g_autofree char *row = g_strdup_printf ("%u", hf_person_get_row (person));

  hf_fields_draft_set_person (draft, person);
  set_built_in (draft, HF_BUILT_IN_TODAY, crowd->today);
  set_built_in (draft, HF_BUILT_IN_ALL_NAMES, crowd->all_names);
  set_built_in (draft, HF_BUILT_IN_TEAM_NAMES, team_names_of (crowd, person));
  if (hf_fields_lookup (draft, hf_built_in_name (HF_BUILT_IN_ROW)) == NULL)
    hf_fields_draft_set (draft, hf_built_in_name (HF_BUILT_IN_ROW), row);
  if (crowd->texts != NULL && g_ptr_array_index (crowd->texts, index) != NULL)
    hf_fields_draft_set_shared (draft, crowd->text_key, g_ptr_array_index (crowd->texts, index));

  return hf_fields_seal (draft);
}

HfFields *
hf_crowd_get_common (HfCrowd *crowd)
{
  HfFieldsDraft *draft = hf_fields_draft (crowd->given);

  set_built_in (draft, HF_BUILT_IN_TODAY, crowd->today);
  set_built_in (draft, HF_BUILT_IN_ALL_NAMES, crowd->all_names);

  return hf_fields_seal (draft);
}
