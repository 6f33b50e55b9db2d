/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/crowd.h"

#include "merge/date.h"
#include "merge/keys.h"
#include "merge/tongue.h"
#include "roster/person-name.h"

typedef struct _HfCrowd CrowdDraft;

struct _HfCrowd
{
  HfRoster *roster;
  HfClaims *claims;       /* NULL without a roster */
  HfPortraits *portraits; /* NULL without a roster */
  GPtrArray *palettes;    /* HfPalette; nullable: everybody's card is in its own colours */
  GArray *picked;         /* places in the roster of those there are; NULL: everybody */
  HfFields *given;        /* as it was given */
  GDate date;
  HfTongue *own;       /* in the language of the card */
  GPtrArray *wordings; /* HfWording; nullable: everybody gets the card in its own language */
  GHashTable *tongues; /* HfWording → HfTongue, of the languages people have; nullable */
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
  crowd->own = hf_tongue_new (crowd->roster, crowd->given, &crowd->date, language);

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
  crowd->own = hf_tongue_ref (source->own);
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
  spoken->tongues = g_hash_table_new_full (NULL, NULL, NULL, hf_tongue_unref);
  for (guint i = 0; i < count_roster (crowd); i++)
    {
      const char *wanted = hf_person_get (hf_roster_get_person (crowd->roster, i), HF_FIELD_LANGUAGE);
      HfWording *wording = hf_wording_match (known, wanted);

      if (wording != NULL && wording != own && !g_hash_table_contains (spoken->tongues, wording))
        g_hash_table_insert (spoken->tongues, (gpointer) wording,
                             hf_tongue_new (crowd->roster, crowd->given, &crowd->date, wanted));
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
  hf_tongue_unref (crowd->own);
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

static const HfTongue *
tongue_of (HfCrowd *crowd, HfPerson *person)
{
  HfWording *wording = NULL;
  const HfTongue *tongue;

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
  const HfTongue *tongue = tongue_of (crowd, person);
  HfFieldsDraft *draft = hf_fields_draft (tongue->everybody);

  hf_fields_draft_set_person (draft, person);
  hf_fields_draft_set_claims (draft, crowd->claims);
  hf_fields_draft_set_portraits (draft, crowd->portraits);
  if (crowd->palettes != NULL)
    hf_fields_draft_set_palettes (draft, crowd->palettes);
  if (crowd->wordings != NULL)
    hf_fields_draft_set_wordings (draft, crowd->wordings);
  hf_tongue_complete (tongue, draft, person);
  if (crowd->texts != NULL && g_ptr_array_index (crowd->texts, place) != NULL)
    hf_fields_draft_set_exact (draft, crowd->text_key, g_ptr_array_index (crowd->texts, place));

  return hf_fields_seal (draft);
}

HfFields *
hf_crowd_get_common (HfCrowd *crowd)
{
  HfFieldsDraft *draft = hf_fields_draft (crowd->own->given);

  hf_tongue_set_common (crowd->own, draft);

  return hf_fields_seal (draft);
}
