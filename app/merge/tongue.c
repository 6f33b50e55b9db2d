/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/tongue.h"

#include "merge/clean.h"
#include "merge/crowd.h"
#include "merge/date.h"
#include "merge/keys.h"
#include "merge/list.h"
#include "merge/pronoun.h"

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
list_names (HfRoster *roster, const char *language, HfTongue *tongue)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GHashTable) by_team =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer team;
  gpointer names;

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);
      const char *name = hf_person_get (person, HF_FIELD_NAME);

      if (hf_value_is_blank (name))
        continue;
      g_ptr_array_add (all, (gpointer) name);
      g_ptr_array_add (names_of_team (by_team, hf_person_get (person, HF_FIELD_TEAM)), (gpointer) name);
    }

  tongue->all_names = share_list (all, language);
  if (hf_person_lookup (hf_roster_get_person (roster, 0), hf_field_name (HF_FIELD_TEAM)) == NULL)
    return;

  tongue->team_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, release_text);
  g_hash_table_remove (by_team, "");
  g_hash_table_iter_init (&iter, by_team);
  while (g_hash_table_iter_next (&iter, &team, &names))
    g_hash_table_insert (tongue->team_names, g_strdup (team), share_list (names, language));
}

/* What the roster itself says comes before a built-in field. */
static void
set_built_in (HfFieldsDraft *draft, HfBuiltIn built_in, GRefString *value)
{
  const char *key = hf_built_in_name (built_in);

  if (value != NULL && hf_fields_lookup (draft, key) == NULL)
    hf_fields_draft_set_shared (draft, key, value);
}

static void
set_own (HfFieldsDraft *draft, HfBuiltIn built_in, const char *value)
{
  if (hf_fields_lookup (draft, hf_built_in_name (built_in)) == NULL)
    hf_fields_draft_set (draft, hf_built_in_name (built_in), value);
}

/* What is said of what to call somebody by. Returns: (nullable) */
static const char *
get_pronoun (HfFields *fields)
{
  const char *wanted = hf_fields_lookup (fields, hf_built_in_name (HF_BUILT_IN_PRONOUN));

  return wanted != NULL ? wanted : hf_fields_lookup (fields, "pronouns");
}

/* What the list says in a column of that name is one form, and tells the others. */
static void
set_pronoun (HfFieldsDraft *draft, const char *language)
{
  const char *key = hf_built_in_name (HF_BUILT_IN_PRONOUN);
  const char *wanted = get_pronoun (draft);
  g_auto (HfPronoun) pronoun;

  hf_pronoun_init (&pronoun, wanted, language);
  if (pronoun.subject != NULL || wanted != NULL)
    hf_fields_draft_set (draft, key, pronoun.subject != NULL ? pronoun.subject : "");
  if (pronoun.object != NULL)
    set_own (draft, HF_BUILT_IN_PRONOUN_OBJECT, pronoun.object);
  if (pronoun.possessive != NULL)
    set_own (draft, HF_BUILT_IN_PRONOUN_POSSESSIVE, pronoun.possessive);
}

/* What does not differ between people: whether a roster has a field does not depend on the person. */
static void
begin_fields (HfTongue *tongue, HfRoster *roster)
{
  HfFieldsDraft *draft = hf_fields_draft (tongue->given);

  hf_fields_draft_set_person (draft, hf_roster_get_person (roster, 0));
  hf_tongue_set_common (tongue, draft);
  if (tongue->team_names == NULL)
    set_built_in (draft, HF_BUILT_IN_TEAM_NAMES, tongue->all_names);
  tongue->says_row = hf_fields_lookup (draft, hf_built_in_name (HF_BUILT_IN_ROW)) != NULL;
  tongue->says_pronoun = get_pronoun (draft) != NULL;
  if (!tongue->says_pronoun)
    set_pronoun (draft, tongue->language);
  tongue->everybody = hf_fields_seal (draft);
}

HfTongue *
hf_tongue_new (HfRoster *roster, HfFields *given, const GDate *today, const char *language)
{
  HfTongue *tongue = g_atomic_rc_box_new0 (HfTongue);
  g_autofree char *date = hf_date_format_long (today, language);

  tongue->language = g_strdup (language);
  tongue->given = hf_fields_complete (given, language);
  tongue->today = g_ref_string_new (date);
  if (roster != NULL)
    {
      list_names (roster, language, tongue);
      begin_fields (tongue, roster);
    }

  return tongue;
}

HfTongue *
hf_tongue_ref (HfTongue *tongue)
{
  return g_atomic_rc_box_acquire (tongue);
}

static void
clear (gpointer data)
{
  HfTongue *tongue = data;

  g_free (tongue->language);
  hf_fields_unref (tongue->given);
  g_ref_string_release (tongue->today);
  g_clear_pointer (&tongue->all_names, g_ref_string_release);
  g_clear_pointer (&tongue->team_names, g_hash_table_unref);
  g_clear_pointer (&tongue->everybody, hf_fields_unref);
}

void
hf_tongue_unref (gpointer tongue)
{
  g_atomic_rc_box_release_full (tongue, clear);
}

void
hf_tongue_set_common (const HfTongue *tongue, HfFieldsDraft *draft)
{
  set_built_in (draft, HF_BUILT_IN_TODAY, tongue->today);
  set_built_in (draft, HF_BUILT_IN_ALL_NAMES, tongue->all_names);
}

/* Who is in no team has no names of a team. */
static GRefString *
team_names_of (const HfTongue *tongue, HfPerson *person)
{
  g_autofree char *folded = g_utf8_casefold (hf_person_get (person, HF_FIELD_TEAM), -1);

  return g_hash_table_lookup (tongue->team_names, folded);
}

void
hf_tongue_complete (const HfTongue *tongue, HfFieldsDraft *draft, HfPerson *person)
{
  if (tongue->team_names != NULL)
    set_built_in (draft, HF_BUILT_IN_TEAM_NAMES, team_names_of (tongue, person));
  if (!tongue->says_row)
    {
      char row[16];

      g_snprintf (row, sizeof row, "%u", hf_person_get_row (person));
      hf_fields_draft_set (draft, hf_built_in_name (HF_BUILT_IN_ROW), row);
    }
  if (tongue->says_pronoun)
    set_pronoun (draft, tongue->language);
}
