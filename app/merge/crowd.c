/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/crowd.h"

#include "merge/clean.h"
#include "merge/date.h"
#include "merge/keys.h"
#include "merge/list.h"
#include "merge/pronoun.h"
#include "roster/person-name.h"

typedef struct _HfCrowd CrowdDraft;

/* What is written as a language does. */
typedef struct
{
  char *language;  /* nullable */
  HfFields *given; /* completed */
  GRefString *today;
  GRefString *all_names;
  GHashTable *team_names; /* folded team → GRefString; NULL where the roster has no teams */

  HfFields *everybody; /* what all people's fields begin with; NULL where there is nobody */
  gboolean says_row;   /* what everybody is given, or the roster, says it already */
  gboolean says_pronoun;
} Tongue;

struct _HfCrowd
{
  HfRoster *roster;
  HfClaims *claims;       /* NULL without a roster */
  HfPortraits *portraits; /* NULL without a roster */
  GPtrArray *palettes;    /* HfPalette; nullable: everybody's card is in its own colours */
  GArray *picked;         /* places in the roster of those there are; NULL: everybody */
  HfFields *given;        /* as it was given */
  GDate date;
  Tongue *own;         /* in the language of the card */
  GPtrArray *wordings; /* HfWording; nullable: everybody gets the card in its own language */
  GHashTable *tongues; /* HfWording → Tongue, of the languages people have; nullable */
  char *text_key;      /* nullable */
  GPtrArray *texts;    /* nullable; of each person of the roster GRefString or NULL */
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
list_names (HfRoster *roster, const char *language, Tongue *tongue)
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
begin_fields (Tongue *tongue, HfRoster *roster)
{
  HfFieldsDraft *draft = hf_fields_draft (tongue->given);

  hf_fields_draft_set_person (draft, hf_roster_get_person (roster, 0));
  set_built_in (draft, HF_BUILT_IN_TODAY, tongue->today);
  set_built_in (draft, HF_BUILT_IN_ALL_NAMES, tongue->all_names);
  if (tongue->team_names == NULL)
    set_built_in (draft, HF_BUILT_IN_TEAM_NAMES, tongue->all_names);
  tongue->says_row = hf_fields_lookup (draft, hf_built_in_name (HF_BUILT_IN_ROW)) != NULL;
  tongue->says_pronoun = get_pronoun (draft) != NULL;
  if (!tongue->says_pronoun)
    set_pronoun (draft, tongue->language);
  tongue->everybody = hf_fields_seal (draft);
}

static Tongue *
tongue_new (HfCrowd *crowd, const char *language)
{
  Tongue *tongue = g_atomic_rc_box_new0 (Tongue);
  g_autofree char *date = hf_date_format_long (&crowd->date, language);

  tongue->language = g_strdup (language);
  tongue->given = hf_fields_complete (crowd->given, language);
  tongue->today = g_ref_string_new (date);
  if (crowd->roster != NULL)
    {
      list_names (crowd->roster, language, tongue);
      begin_fields (tongue, crowd->roster);
    }

  return tongue;
}

static void
clear_tongue (gpointer data)
{
  Tongue *tongue = data;

  g_free (tongue->language);
  hf_fields_unref (tongue->given);
  g_ref_string_release (tongue->today);
  g_clear_pointer (&tongue->all_names, g_ref_string_release);
  g_clear_pointer (&tongue->team_names, g_hash_table_unref);
  g_clear_pointer (&tongue->everybody, hf_fields_unref);
}

static void
tongue_unref (gpointer tongue)
{
  g_atomic_rc_box_release_full (tongue, clear_tongue);
}

HfCrowd *
hf_crowd_new (HfRoster *roster, HfFields *given, const char *language, const GDate *today)
{
  CrowdDraft *crowd = g_atomic_rc_box_new0 (CrowdDraft);

  crowd->given = given != NULL ? hf_fields_ref (given) : hf_fields_seal (hf_fields_draft (NULL));
  crowd->date = *today;
  if (roster != NULL && hf_roster_get_n_people (roster) > 0)
    {
      crowd->roster = hf_roster_ref (roster);
      crowd->claims = hf_claims_new (roster);
      crowd->portraits = hf_portraits_new ();
    }
  crowd->own = tongue_new (crowd, language);

  return crowd;
}

static CrowdDraft *
crowd_draft (HfCrowd *source)
{
  CrowdDraft *crowd = g_atomic_rc_box_new0 (CrowdDraft);

  *crowd = *source;
  if (source->roster != NULL)
    {
      crowd->roster = hf_roster_ref (source->roster);
      crowd->claims = hf_claims_ref (source->claims);
      crowd->portraits = hf_portraits_ref (source->portraits);
    }
  if (source->picked != NULL)
    crowd->picked = g_array_ref (source->picked);
  crowd->given = hf_fields_ref (source->given);
  crowd->own = g_atomic_rc_box_acquire (source->own);
  if (source->palettes != NULL)
    crowd->palettes = g_ptr_array_ref (source->palettes);
  if (source->wordings != NULL)
    crowd->wordings = g_ptr_array_ref (source->wordings);
  if (source->tongues != NULL)
    crowd->tongues = g_hash_table_ref (source->tongues);
  crowd->text_key = g_strdup (source->text_key);
  if (source->texts != NULL)
    crowd->texts = g_ptr_array_ref (source->texts);

  return crowd;
}

static guint
count_roster (HfCrowd *crowd)
{
  return crowd->roster != NULL ? hf_roster_get_n_people (crowd->roster) : 0;
}

/* Where in the roster the person at @index is. */
static guint
place_of (HfCrowd *crowd, guint index)
{
  return crowd->picked != NULL ? g_array_index (crowd->picked, guint, index) : index;
}

guint
hf_crowd_get_place (HfCrowd *crowd, guint index)
{
  return place_of (crowd, index);
}

HfCrowd *
hf_crowd_pick (HfCrowd *crowd, const guint *indices, guint n_indices)
{
  CrowdDraft *draft = crowd_draft (crowd);

  g_clear_pointer (&draft->picked, g_array_unref);
  draft->picked = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_indices);
  for (guint i = 0; i < n_indices; i++)
    {
      guint place = place_of (crowd, indices[i]);

      g_array_append_val (draft->picked, place);
    }

  return draft;
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
  CrowdDraft *varied = crowd_draft (crowd);

  g_free (varied->text_key);
  g_clear_pointer (&varied->texts, g_ptr_array_unref);
  varied->text_key = g_strdup (key);
  varied->texts = g_ptr_array_new_with_free_func (release_text_or_null);
  g_ptr_array_set_size (varied->texts, (int) count_roster (crowd));
  for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
    if (texts[i] != NULL)
      g_ptr_array_index (varied->texts, place_of (crowd, i)) = g_ref_string_new (texts[i]);

  return varied;
}

const char *
hf_crowd_get_text_key (HfCrowd *crowd)
{
  return crowd->text_key;
}

HfCrowd *
hf_crowd_with_wordings (HfCrowd *crowd, GPtrArray *known, const char *language)
{
  CrowdDraft *spoken = crowd_draft (crowd);
  HfWording *own = language != NULL ? hf_wording_match (known, language) : NULL;

  g_clear_pointer (&spoken->wordings, g_ptr_array_unref);
  g_clear_pointer (&spoken->tongues, g_hash_table_unref);
  spoken->wordings = g_ptr_array_ref (known);
  spoken->tongues = g_hash_table_new_full (NULL, NULL, NULL, tongue_unref);
  for (guint i = 0; i < count_roster (crowd); i++)
    {
      const char *wanted = hf_person_get (hf_roster_get_person (crowd->roster, i), HF_FIELD_LANGUAGE);
      HfWording *wording = hf_wording_match (known, wanted);

      if (wording != NULL && wording != own && !g_hash_table_contains (spoken->tongues, wording))
        g_hash_table_insert (spoken->tongues, (gpointer) wording, tongue_new (crowd, wanted));
    }

  return spoken;
}

HfCrowd *
hf_crowd_with_palettes (HfCrowd *crowd, GPtrArray *known)
{
  CrowdDraft *draft = crowd_draft (crowd);

  g_clear_pointer (&draft->palettes, g_ptr_array_unref);
  draft->palettes = g_ptr_array_ref (known);
  return draft;
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
  g_clear_pointer (&crowd->claims, hf_claims_unref);
  g_clear_pointer (&crowd->portraits, hf_portraits_unref);
  g_clear_pointer (&crowd->palettes, g_ptr_array_unref);
  g_clear_pointer (&crowd->picked, g_array_unref);
  hf_fields_unref (crowd->given);
  tongue_unref (crowd->own);
  g_clear_pointer (&crowd->tongues, g_hash_table_unref);
  g_clear_pointer (&crowd->wordings, g_ptr_array_unref);
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
  return crowd->picked != NULL ? crowd->picked->len : count_roster (crowd);
}

/* Who is in no team has no names of a team. */
static GRefString *
team_names_of (const Tongue *tongue, HfPerson *person)
{
  g_autofree char *folded = g_utf8_casefold (hf_person_get (person, HF_FIELD_TEAM), -1);

  return g_hash_table_lookup (tongue->team_names, folded);
}

static const Tongue *
tongue_of (HfCrowd *crowd, HfPerson *person)
{
  HfWording *wording = NULL;
  const Tongue *tongue;

  if (crowd->wordings != NULL)
    wording = hf_wording_match (crowd->wordings, hf_person_get (person, HF_FIELD_LANGUAGE));
  tongue = wording != NULL ? g_hash_table_lookup (crowd->tongues, wording) : NULL;

  return tongue != NULL ? tongue : crowd->own;
}

HfFields *
hf_crowd_get_fields (HfCrowd *crowd, guint index)
{
  guint place = place_of (crowd, index);
  HfPerson *person = hf_roster_get_person (crowd->roster, place);
  const Tongue *tongue = tongue_of (crowd, person);
  HfFieldsDraft *draft = hf_fields_draft (tongue->everybody);

  hf_fields_draft_set_person (draft, person);
  hf_fields_draft_set_claims (draft, crowd->claims);
  hf_fields_draft_set_portraits (draft, crowd->portraits);
  if (crowd->palettes != NULL)
    hf_fields_draft_set_palettes (draft, crowd->palettes);
  if (crowd->wordings != NULL)
    hf_fields_draft_set_wordings (draft, crowd->wordings);
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
  if (crowd->texts != NULL && g_ptr_array_index (crowd->texts, place) != NULL)
    hf_fields_draft_set_exact (draft, crowd->text_key, g_ptr_array_index (crowd->texts, place));

  return hf_fields_seal (draft);
}

HfFields *
hf_crowd_get_common (HfCrowd *crowd)
{
  HfFieldsDraft *draft = hf_fields_draft (crowd->own->given);

  set_built_in (draft, HF_BUILT_IN_TODAY, crowd->own->today);
  set_built_in (draft, HF_BUILT_IN_ALL_NAMES, crowd->own->all_names);

  return hf_fields_seal (draft);
}
