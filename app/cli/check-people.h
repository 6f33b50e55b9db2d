/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking the cards of many people. */
#pragma once

#include "cli/console.h"
#include "cli/people.h"
#include "proof/tally.h"

/**
 * hf_check_people: what is doubtful about the people, and about the card of each.
 * @out_tally: everybody's cards counted
 *
 * Returns: (transfer full) (nullable): #HfDoubt in the order of the people; %NULL when cancelled
 */
GPtrArray *hf_check_people (HfConsole *console, HfCard *card, const HfMeantPeople *people, guint n_jobs,
                            HfProofTally *out_tally, GError **error);
