/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many cards are doubtful, and how badly. */
#pragma once

#include "base/doubt.h"

/** HfProofTally: cards counted by their worst doubt; start from all zeros. */
typedef struct
{
  guint n_cards;
  guint n_worst[HF_SEVERITY_ERROR + 1]; /**< by #HfSeverity */
} HfProofTally;

/** hf_proof_tally_add: counts one card and its @doubts. */
void hf_proof_tally_add (HfProofTally *tally, const GPtrArray *doubts);

/** hf_proof_tally_describe: a sentence such as “48 cards: 2 with errors, 1 with warnings.” Returns: (transfer full) */
char *hf_proof_tally_describe (const HfProofTally *tally);
