/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a document as a list model; rows are made when they are looked at. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

#include <gio/gio.h>

#define HF_TYPE_PERSON_ROW (hf_person_row_get_type ())
G_DECLARE_FINAL_TYPE (HfPersonRow, hf_person_row, HF, PERSON_ROW, GObject)

/** hf_person_row_get_index: the person's place, from 0; %G_MAXUINT for who is in the list no more. */
guint hf_person_row_get_index (HfPersonRow *self);

/** hf_person_row_get_id: the person, as hf_person_get_id() tells. */
guint hf_person_row_get_id (HfPersonRow *self);

/** hf_person_row_get: what @field says of the person; never %NULL. Returns: (transfer none) */
const char *hf_person_row_get (HfPersonRow *self, HfField field);

/**
 * hf_person_row_lookup: what the column for @field, in any spelling, says of the person; never %NULL.
 *
 * Returns: (transfer none)
 */
const char *hf_person_row_lookup (HfPersonRow *self, const char *field);

/** hf_person_row_get_doubts: Returns: (transfer none) (nullable): of #HfDoubt */
const GPtrArray *hf_person_row_get_doubts (HfPersonRow *self);

/** hf_person_row_get_proof: what finds doubts about the person. Returns: (transfer none) */
HfProofRun *hf_person_row_get_proof (HfPersonRow *self);

#define HF_TYPE_PEOPLE_MODEL (hf_people_model_get_type ())
G_DECLARE_FINAL_TYPE (HfPeopleModel, hf_people_model, HF, PEOPLE_MODEL, GObject)

/** hf_people_model_new: the people of @roster (nullable) with what @proof finds. Returns: (transfer full) */
HfPeopleModel *hf_people_model_new (HfRoster *roster, HfProofRun *proof);

/**
 * hf_people_model_set_roster: goes on with @roster (nullable), edited from the one before: rows of those who stay are
 * the same rows, and only people who came and went change the list.
 *
 * Emits `said` afterwards: rows may say something else; they stay where they are sorted and filtered to.
 */
void hf_people_model_set_roster (HfPeopleModel *self, HfRoster *roster);
