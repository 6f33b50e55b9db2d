/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a document as a list model; rows are made when they are looked at. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

#include <gio/gio.h>

#define HF_TYPE_PERSON_ROW (hf_person_row_get_type ())
G_DECLARE_FINAL_TYPE (HfPersonRow, hf_person_row, HF, PERSON_ROW, GObject)

/** hf_person_row_get_index: the person's place, from 0. */
guint hf_person_row_get_index (HfPersonRow *self);

/** hf_person_row_get: what @field says of the person; never %NULL. Returns: (transfer none) */
const char *hf_person_row_get (HfPersonRow *self, HfField field);

/** hf_person_row_get_doubts: Returns: (transfer none) (nullable): of #HfDoubt */
const GPtrArray *hf_person_row_get_doubts (HfPersonRow *self);

/** hf_person_row_get_proof: what finds doubts about the person. Returns: (transfer none) */
HfProofRun *hf_person_row_get_proof (HfPersonRow *self);

#define HF_TYPE_PEOPLE_MODEL (hf_people_model_get_type ())
G_DECLARE_FINAL_TYPE (HfPeopleModel, hf_people_model, HF, PEOPLE_MODEL, GObject)

/** hf_people_model_new: the people of @roster (nullable) with what @proof finds. Returns: (transfer full) */
HfPeopleModel *hf_people_model_new (HfRoster *roster, HfProofRun *proof);
