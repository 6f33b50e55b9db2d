/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/fields.h"

#include "card/look-title.h"
#include "merge/clean.h"
#include "merge/keys.h"
#include "roster/heading.h"
#include "roster/portrait.h"

/** Headings: an index of usual headings, shared by all fields made from one another. */
typedef struct
{
  HfHeadingIndex *index;
} Headings;

struct _HfFields
{
  HfFields *base;     /* what is not said here is asked there; has no base itself; nullable */
  GHashTable *values; /* normal form of the key → GRefString */
  Headings *headings;
  HfRoster *roster; /* keeps @person */
  HfPerson *person;
  GPtrArray *wordings;    /* HfWording; nullable */
  HfClaims *claims;       /* nullable */
  HfPortraits *portraits; /* nullable */
  GPtrArray *palettes;    /* HfPalette; nullable */
};

static Headings *
headings_new (void)
{
  Headings *headings = g_atomic_rc_box_new0 (Headings);

  headings->index = hf_heading_index_new ();
  return headings;
}

static void
clear_headings (gpointer data)
{
  Headings *headings = data;

  hf_heading_index_free (headings->index);
}

static void
release_text (gpointer text)
{
  g_ref_string_release (text);
}

static void
copy_values (HfFieldsDraft *draft, GHashTable *values)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (draft->values, g_strdup (key), g_ref_string_acquire (value));
}

HfFieldsDraft *
hf_fields_draft (HfFields *source)
{
  HfFieldsDraft *draft = g_atomic_rc_box_new0 (HfFieldsDraft);

  draft->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, release_text);
  if (source == NULL)
    {
      draft->headings = headings_new ();
      return draft;
    }

  draft->headings = g_atomic_rc_box_acquire (source->headings);
  if (source->person != NULL)
    hf_fields_draft_set_person (draft, source->person);
  if (source->wordings != NULL)
    hf_fields_draft_set_wordings (draft, source->wordings);
  if (source->claims != NULL)
    hf_fields_draft_set_claims (draft, source->claims);
  if (source->portraits != NULL)
    hf_fields_draft_set_portraits (draft, source->portraits);
  if (source->palettes != NULL)
    hf_fields_draft_set_palettes (draft, source->palettes);

  /* What many people's fields begin with is not copied for each. */
  draft->base = hf_fields_ref (source->base != NULL ? source->base : source);
  if (source->base != NULL)
    copy_values (draft, source->values);

  return draft;
}

/* Returns: (nullable): what was set for the normal form @normal */
static GRefString *
get_value (const struct _HfFields *fields, const char *normal)
{
  GRefString *value = g_hash_table_lookup (fields->values, normal);

  return value == NULL && fields->base != NULL ? g_hash_table_lookup (fields->base->values, normal) : value;
}

/* The normal form of @key, or that of the usual field it is a heading of. */
static char *
key_of (const struct _HfFields *fields, const char *key)
{
  g_autofree char *normal = hf_field_key_normalize (key);
  int field;

  if (get_value (fields, normal) != NULL || hf_field_from_key (normal) >= 0)
    return g_steal_pointer (&normal);

  field = hf_heading_index_find (fields->headings->index, key);
  return field >= 0 ? hf_field_key_normalize (hf_field_name ((HfField) field)) : g_steal_pointer (&normal);
}

void
hf_fields_draft_set_shared (HfFieldsDraft *draft, const char *key, GRefString *value)
{
  g_hash_table_insert (draft->values, key_of (draft, key), g_ref_string_acquire (value));
}

void
hf_fields_draft_set_exact (HfFieldsDraft *draft, const char *key, GRefString *value)
{
  g_hash_table_insert (draft->values, hf_field_key_normalize (key), g_ref_string_acquire (value));
}

void
hf_fields_draft_set (HfFieldsDraft *draft, const char *key, const char *value)
{
  g_autofree char *clean = hf_clean_value (value);
  GRefString *shared = g_ref_string_new (clean);

  hf_fields_draft_set_shared (draft, key, shared);
  g_ref_string_release (shared);
}

void
hf_fields_draft_set_all (HfFieldsDraft *draft, GVariant *values)
{
  GVariantIter iter;
  const char *key;
  const char *value;

  g_variant_iter_init (&iter, values);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    hf_fields_draft_set (draft, key, value);
}

void
hf_fields_draft_set_person (HfFieldsDraft *draft, HfPerson *person)
{
  HfRoster *roster = hf_roster_ref (hf_person_get_roster (person));

  g_clear_pointer (&draft->roster, hf_roster_unref);
  draft->roster = roster;
  draft->person = person;
}

void
hf_fields_draft_set_wordings (HfFieldsDraft *draft, GPtrArray *known)
{
  g_ptr_array_ref (known);
  g_clear_pointer (&draft->wordings, g_ptr_array_unref);
  draft->wordings = known;
}

void
hf_fields_draft_set_claims (HfFieldsDraft *draft, HfClaims *claims)
{
  hf_claims_ref (claims);
  g_clear_pointer (&draft->claims, hf_claims_unref);
  draft->claims = claims;
}

void
hf_fields_draft_set_portraits (HfFieldsDraft *draft, HfPortraits *portraits)
{
  hf_portraits_ref (portraits);
  g_clear_pointer (&draft->portraits, hf_portraits_unref);
  draft->portraits = portraits;
}

void
hf_fields_draft_set_palettes (HfFieldsDraft *draft, GPtrArray *known)
{
  g_ptr_array_ref (known);
  g_clear_pointer (&draft->palettes, g_ptr_array_unref);
  draft->palettes = known;
}

void
hf_fields_draft_lay_over (HfFieldsDraft *draft, HfFields *top)
{
  if (top->base != NULL)
    copy_values (draft, top->base->values);
  copy_values (draft, top->values);
}

HfFields *
hf_fields_seal (HfFieldsDraft *draft)
{
  return draft;
}

HfFields *
hf_fields_ref (HfFields *fields)
{
  return hf_value_ref (fields);
}

static void
clear (gpointer data)
{
  HfFieldsDraft *fields = data;

  g_clear_pointer (&fields->base, hf_fields_unref);
  g_hash_table_unref (fields->values);
  g_atomic_rc_box_release_full (fields->headings, clear_headings);
  g_clear_pointer (&fields->roster, hf_roster_unref);
  g_clear_pointer (&fields->wordings, g_ptr_array_unref);
  g_clear_pointer (&fields->claims, hf_claims_unref);
  g_clear_pointer (&fields->portraits, hf_portraits_unref);
  g_clear_pointer (&fields->palettes, g_ptr_array_unref);
}

void
hf_fields_unref (HfFields *fields)
{
  g_atomic_rc_box_release_full ((gpointer) fields, clear);
}

const char *
hf_fields_lookup (HfFields *fields, const char *key)
{
  g_autofree char *normal = key_of (fields, key);
  const char *value = get_value (fields, normal);

  if (value == NULL && fields->person != NULL)
    value = hf_person_lookup (fields->person, key);

  return value;
}

const char *
hf_fields_spell (HfFields *fields, const char *key)
{
  const char *spelt = hf_key_spell (key);
  int field = spelt == key ? hf_heading_index_find (fields->headings->index, key) : -1;

  return field >= 0 ? hf_field_name ((HfField) field) : spelt;
}

guint
hf_fields_get_row (HfFields *fields)
{
  return fields->person != NULL ? hf_person_get_row (fields->person) : 0;
}

HfPerson *
hf_fields_get_person (HfFields *fields)
{
  return fields->person;
}

const GPtrArray *
hf_fields_get_wordings (HfFields *fields)
{
  return fields->wordings;
}

gboolean
hf_fields_get_claim (HfFields *fields, const char *uuid, HfClaim *out_claim)
{
  if (fields->person == NULL || fields->claims == NULL)
    return FALSE;

  hf_claims_get (fields->claims, fields->person, uuid, out_claim);
  return TRUE;
}

HfAsset *
hf_fields_find_picture (HfFields *fields, const char *field, GError **error)
{
  if (fields->person == NULL || fields->portraits == NULL)
    return NULL;

  return hf_portraits_find (fields->portraits, fields->person, field, error);
}

static gboolean
is_called (HfPalette *palette, const char *key)
{
  const char *names[] = { palette->id, palette->title, hf_palette_title (palette) };
  gboolean is_same = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names) && !is_same; i++)
    {
      g_autofree char *normal = names[i] != NULL ? hf_field_key_normalize (names[i]) : NULL;

      is_same = g_strcmp0 (normal, key) == 0;
    }

  return is_same;
}

HfPalette *
hf_fields_find_palette (HfFields *fields, const char **out_name)
{
  int column = fields->person != NULL ? hf_roster_find_palette_column (fields->roster) : -1;
  const char *name = column >= 0 ? hf_person_get_value (fields->person, (guint) column) : "";
  g_autofree char *key = hf_field_key_normalize (name);

  *out_name = NULL;
  if (fields->palettes == NULL || key[0] == '\0')
    return NULL;

  for (guint i = 0; i < fields->palettes->len; i++)
    if (is_called (g_ptr_array_index (fields->palettes, i), key))
      return g_ptr_array_index (fields->palettes, i);

  *out_name = name;
  return NULL;
}

gboolean
hf_fields_is_empty (HfFields *fields)
{
  return fields->person == NULL && g_hash_table_size (fields->values) == 0 &&
         (fields->base == NULL || g_hash_table_size (fields->base->values) == 0);
}
