/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proofing: one person's card made, laid out and looked at, exactly as it will be painted. */
#pragma once

#include "merge/crowd.h"
#include "render/layout.h"
#include "roster/slice.h"

/** HfProof: a personal card with its pages laid out and what is doubtful about it. */
typedef struct
{
  HfCard *card;
  HfLayout *layouts[HF_N_PAGE_KINDS]; /**< of the pages in reading order, as many as the format has */
  GPtrArray *doubts; /**< #HfDoubt with row, name, page and item: those of merging, then page by page */
} HfProof;

void hf_proof_free (HfProof *proof);

/**
 * HfProofer: what makes the personal cards of one card.
 *
 * It belongs to the thread of its renderer. Pages no person changes are laid out once.
 */
typedef struct _HfProofer HfProofer;

/** hf_proofer_new: @renderer is borrowed; @card may have fields. Returns: (transfer full) */
HfProofer *hf_proofer_new (HfRenderer *renderer, HfCard *card);

void hf_proofer_free (HfProofer *proofer);

/** hf_proofer_look_closely: from now on proofs tell as well which words are hard to read, which takes painting. */
void hf_proofer_look_closely (HfProofer *proofer);

/**
 * hf_proofer_make: the card with @fields filled in; never fails, as whatever goes wrong is a doubt.
 *
 * Proofs must not outlive the renderer. Returns: (transfer full)
 */
HfProof *hf_proofer_make (HfProofer *proofer, HfFields *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfProof, hf_proof_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfProofer, hf_proofer_free)
