/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card looked at while one works: what is doubtful, person by person, found on a thread of its own. */
#pragma once

#include "base/doubt.h"
#include "ui/document.h"

typedef struct _HfApprovalRun HfApprovalRun;

#define HF_TYPE_PROOF_RUN (hf_proof_run_get_type ())
G_DECLARE_FINAL_TYPE (HfProofRun, hf_proof_run, HF, PROOF_RUN, GObject)

/**
 * hf_proof_run_new: looks at the cards of @document, and again shortly after each change of card or people.
 *
 * Emits `changed` as it goes on. Returns: (transfer full)
 */
HfProofRun *hf_proof_run_new (HfDocument *document);

/**
 * hf_proof_run_stop: lets go of the document; nothing is looked at any more. Comes before the owner lets go of @self.
 */
void hf_proof_run_stop (HfProofRun *self);

/** hf_proof_run_is_done: whether everybody's card was looked at since the last change. */
gboolean hf_proof_run_is_done (HfProofRun *self);

/**
 * hf_proof_run_get_doubts: of the person at @index: what is to check, unless it was settled.
 *
 * Returns: (transfer none) (nullable): of #HfDoubt
 */
const GPtrArray *hf_proof_run_get_doubts (HfProofRun *self, guint index);

/**
 * hf_proof_run_get_list_doubts: what is doubtful, or to know, about the list and nobody in particular.
 *
 * Returns: (transfer none): of #HfDoubt
 */
const GPtrArray *hf_proof_run_get_list_doubts (HfProofRun *self);

/** hf_proof_run_get_n_doubtful: how many people have a card to check, as far as was looked. */
guint hf_proof_run_get_n_doubtful (HfProofRun *self);

/**
 * hf_proof_run_find_doubtful: the next person after @index with a card to check, going round; -1 where there is none.
 */
int hf_proof_run_find_doubtful (HfProofRun *self, int index, gboolean backwards);

/** hf_proof_run_get_approvals: who looked at these cards and found them right. Returns: (transfer none) */
HfApprovalRun *hf_proof_run_get_approvals (HfProofRun *self);

/** hf_doubt_get_title: what people call the kind of doubt: “Too long”, “Letters missing”, …, translated. */
const char *hf_doubt_get_title (const HfDoubt *doubt);
