/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people cards are made for, with all that their fields say: an immutable value threads share. */
#pragma once

#include "merge/fields.h"

typedef const struct _HfCrowd HfCrowd;

/**
 * hf_crowd_new: the people of @roster, or nobody.
 * @roster: (nullable): (transfer none)
 * @given: (nullable): (transfer none): what counts whatever the roster says
 * @language: (nullable): BCP 47, of the card: how dates and lists are written and names are split
 * @today: the date `{today}` is when @given does not say
 *
 * Returns: (transfer full)
 */
HfCrowd *hf_crowd_new (HfRoster *roster, HfFields *given, const char *language, const GDate *today);

/**
 * hf_crowd_with_texts: @crowd with a field @key that says the text of @texts at each person's index, whatever else
 * there is of that name; %NULL leaves a person as they are.
 *
 * Returns: (transfer full)
 */
HfCrowd *hf_crowd_with_texts (HfCrowd *crowd, const char *key, const char *const *texts);

/** hf_crowd_get_text_key: the field of those texts; %NULL where there are none. */
const char *hf_crowd_get_text_key (HfCrowd *crowd);

/**
 * hf_crowd_with_wordings: @crowd, of whom each gets the card in their own language where they have one.
 * @known: (transfer none): #HfWording: what the card's template says in each language
 * @language: (nullable): BCP 47, of the card
 *
 * Dates and lists are then written, and given names split, as in that language.
 * Returns: (transfer full)
 */
HfCrowd *hf_crowd_with_wordings (HfCrowd *crowd, GPtrArray *known, const char *language);

/**
 * hf_crowd_with_palettes: @crowd, of whom each gets the card in that of @known (#HfPalette) the list names for them.
 *
 * Returns: (transfer full)
 */
HfCrowd *hf_crowd_with_palettes (HfCrowd *crowd, GPtrArray *known);

/**
 * hf_crowd_pick: those of @crowd at @indices, in that order, each as they are in @crowd: rows and names of teams stay.
 *
 * Returns: (transfer full)
 */
HfCrowd *hf_crowd_pick (HfCrowd *crowd, const guint *indices, guint n_indices);

HfCrowd *hf_crowd_ref (HfCrowd *crowd);
void hf_crowd_unref (HfCrowd *crowd);

/** hf_crowd_get_place: the place in the roster, from 0, of the person at @index. */
guint hf_crowd_get_place (HfCrowd *crowd, guint index);

/** hf_crowd_get_size: how many people there are. */
guint hf_crowd_get_size (HfCrowd *crowd);

/**
 * hf_crowd_get_fields: what the fields of the person at @index, from 0, say.
 *
 * What was given counts before what the roster says, and that before the built-in fields. Where a name is given,
 * its parts are taken from it. Everybody is one team where the roster does not know teams; who is in none where
 * others are has no team names.
 * Returns: (transfer full)
 */
HfFields *hf_crowd_get_fields (HfCrowd *crowd, guint index);

/** hf_crowd_get_common: what fields say of nobody in particular: what was given, and today. Returns: (transfer full) */
HfFields *hf_crowd_get_common (HfCrowd *crowd);

/**
 * hf_fields_complete: @given with what follows from it: the parts of a name, a name from its parts, and
 * a `today` of the form `2027-10-04` as a long date in @language (nullable).
 *
 * Returns: (transfer full)
 */
HfFields *hf_fields_complete (HfFields *given, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCrowd, hf_crowd_unref)
