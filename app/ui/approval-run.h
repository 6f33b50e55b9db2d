/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose card is approved, while one works: any change to a card withdraws its approval, and undoing it brings it
 * back. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

/** HfCardState: how a person's card stands; in the order the wall shows them. */
typedef enum
{
  HF_CARD_DOUBTFUL,   /**< there is something to check */
  HF_CARD_UNAPPROVED, /**< nothing is, and nobody has said it is right */
  HF_CARD_APPROVED,   /**< somebody has, whatever there was to check */
  HF_CARD_LEFT_OUT,   /**< the person gets none */
  HF_N_CARD_STATES,
} HfCardState;

#define HF_TYPE_APPROVAL_RUN (hf_approval_run_get_type ())
G_DECLARE_FINAL_TYPE (HfApprovalRun, hf_approval_run, HF, APPROVAL_RUN, GObject)

/**
 * hf_approval_run_new: follows the cards of @document, and what @proof, which owns it, finds about them.
 *
 * Emits `changed` when a card comes to stand differently. What is approved is remembered by itself. Returns: (transfer
 * full)
 */
HfApprovalRun *hf_approval_run_new (HfDocument *document, HfProofRun *proof);

/**
 * hf_approval_run_stop: remembers what is to be remembered and lets go of the document. Comes before the owner lets go
 * of @self.
 */
void hf_approval_run_stop (HfApprovalRun *self);

/** hf_approval_run_is_done: whether everybody's card was compared with what was approved since the last change. */
gboolean hf_approval_run_is_done (HfApprovalRun *self);

/** hf_approval_run_get_state: how the card of the person at @index stands, as far as is known. */
HfCardState hf_approval_run_get_state (HfApprovalRun *self, guint index);

/** hf_approval_run_is_approved: whether the card of the person at @index is, left out or not. */
gboolean hf_approval_run_is_approved (HfApprovalRun *self, guint index);

/** hf_approval_run_count: how many people's cards are in @state. */
guint hf_approval_run_count (HfApprovalRun *self, HfCardState state);

/** hf_approval_run_count_cards: how many people get a card. */
guint hf_approval_run_count_cards (HfApprovalRun *self);

/**
 * hf_approval_run_list: the people whose cards are in @state.
 *
 * Returns: (transfer full) (element-type guint): indexes
 */
GArray *hf_approval_run_list (HfApprovalRun *self, HfCardState state);

/**
 * hf_approval_run_find_doubtful: the next person after @index with a card to check, going round; -1 where there is
 * none.
 */
int hf_approval_run_find_doubtful (HfApprovalRun *self, int index, gboolean backwards);

/**
 * hf_approval_run_approve: approves, or withdraws approval of, the cards of @people, indexes (guint).
 *
 * Cards that are not known yet are left alone. Returns: how many came to stand differently
 */
guint hf_approval_run_approve (HfApprovalRun *self, const GArray *people, gboolean approved);

/**
 * hf_approval_run_set_listed: People lists these (guint: indexes), for who wants to share no more than is looked at.
 */
void hf_approval_run_set_listed (HfApprovalRun *self, const GArray *people);

/**
 * hf_approval_run_get_listed:
 *
 * Returns: (transfer none) (nullable) (element-type guint): %NULL while nobody has looked
 */
const GArray *hf_approval_run_get_listed (HfApprovalRun *self);

/** hf_approval_run_can_undo: whether hf_approval_run_undo() would do anything. */
gboolean hf_approval_run_can_undo (HfApprovalRun *self);

/** hf_approval_run_undo: takes back the last hf_approval_run_approve(). */
void hf_approval_run_undo (HfApprovalRun *self);
