/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fields say: an immutable value, for one person or for nobody. */
#pragma once

#include "base/value.h"
#include "card/palette.h"
#include "card/wording.h"
#include "merge/claims.h"
#include "merge/portraits.h"
#include "roster/roster.h"

typedef struct _HfFields HfFieldsDraft;
typedef const struct _HfFields HfFields;

/** hf_fields_draft: a copy of @source (nullable) to change. Returns: (transfer full) */
HfFieldsDraft *hf_fields_draft (HfFields *source);

/** hf_fields_draft_set: from now on the field @key, in any spelling, says @value. */
void hf_fields_draft_set (HfFieldsDraft *draft, const char *key, const char *value);

/**
 * hf_fields_draft_set_shared: the same for a long text many fields share, as from g_ref_string_new() (transfer none).
 */
void hf_fields_draft_set_shared (HfFieldsDraft *draft, const char *key, GRefString *value);

/**
 * hf_fields_draft_set_exact: the same of @key alone, even where that is another word for a usual field, as `message`
 * for `note`.
 */
void hf_fields_draft_set_exact (HfFieldsDraft *draft, const char *key, GRefString *value);

/** hf_fields_draft_set_all: sets each pair of @values, a variant of `a{ss}` such as a card's samples. */
void hf_fields_draft_set_all (HfFieldsDraft *draft, GVariant *values);

/** hf_fields_draft_set_person: what is not set is looked up at @person, whose roster is kept. */
void hf_fields_draft_set_person (HfFieldsDraft *draft, HfPerson *person);

/**
 * hf_fields_draft_set_wordings: the card of a person with another language says what the nearest of @known (transfer
 * none; #HfWording) does.
 */
void hf_fields_draft_set_wordings (HfFieldsDraft *draft, GPtrArray *known);

/** hf_fields_draft_set_claims: who the person is to cards that have something only for one; @claims (transfer none). */
void hf_fields_draft_set_claims (HfFieldsDraft *draft, HfClaims *claims);

/** hf_fields_draft_set_portraits: where the pictures of the person come from; @portraits (transfer none). */
void hf_fields_draft_set_portraits (HfFieldsDraft *draft, HfPortraits *portraits);

/**
 * hf_fields_draft_set_palettes: the card of a person who names one of @known (transfer none; #HfPalette) is in its
 * colours.
 */
void hf_fields_draft_set_palettes (HfFieldsDraft *draft, GPtrArray *known);

/** hf_fields_draft_lay_over: sets everything that was set in @top. */
void hf_fields_draft_lay_over (HfFieldsDraft *draft, HfFields *top);

/** hf_fields_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfFields *hf_fields_seal (HfFieldsDraft *draft);

HfFields *hf_fields_ref (HfFields *fields);
void hf_fields_unref (HfFields *fields);

/**
 * hf_fields_lookup: what the field @key says.
 *
 * Case, spaces, `_` and hyphens make no difference, and the usual fields answer to the usual headings of the
 * fifteen languages too: `{Vorname}` is `{first_name}`.
 * Returns: (transfer none) (nullable): %NULL where nothing was given; empty where it was given empty
 */
const char *hf_fields_lookup (HfFields *fields, const char *key);

/** hf_fields_spell: like hf_key_spell(), knowing the usual headings too. Returns: (transfer none) */
const char *hf_fields_spell (HfFields *fields, const char *key);

/** hf_fields_get_row: the row of the person, from 1, or 0 for nobody. */
guint hf_fields_get_row (HfFields *fields);

/** hf_fields_get_person: Returns: (transfer none) (nullable): %NULL for nobody */
HfPerson *hf_fields_get_person (HfFields *fields);

/** hf_fields_get_wordings: what its template says in other languages. Returns: (transfer none) (nullable) */
const GPtrArray *hf_fields_get_wordings (HfFields *fields);

/** hf_fields_get_claim: who the person is to the card of @uuid. Returns: whether there is one */
gboolean hf_fields_get_claim (HfFields *fields, const char *uuid, HfClaim *out_claim);

/**
 * hf_fields_find_picture: the picture @field of the person, as hf_portraits_find().
 *
 * Returns: (transfer full) (nullable): %NULL, too, for nobody
 */
HfAsset *hf_fields_find_picture (HfFields *fields, const char *field, GError **error);

/**
 * hf_fields_find_palette: the palette the list names for the person, by id or title.
 * @out_name: (transfer none) (nullable): what the list says, where that is no palette we know
 *
 * Returns: (transfer none) (nullable)
 */
HfPalette *hf_fields_find_palette (HfFields *fields, const char **out_name);

/** hf_fields_is_empty: whether nothing is set and there is no person. */
gboolean hf_fields_is_empty (HfFields *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFields, hf_fields_unref)
