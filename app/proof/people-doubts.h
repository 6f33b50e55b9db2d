/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is doubtful about the people cards are made for, as far as it shows on cards or sends them astray. Window and
 * command line say the same of it, in the same order and words. */
#pragma once

#include "base/doubt.h"
#include "card/card.h"
#include "merge/crowd.h"
#include "roster/slice.h"

/**
 * hf_proof_list_people_doubts: what is doubtful about @people, which are part of @crowd, before their cards are looked
 * at.
 * @roster: (nullable): the list they come from
 *
 * Of the list whatever is said of a row, but what reading it has mended already; and notes of these kinds:
 *   nothing-specific  the card has no words for this person alone: the fields for them are empty, and nobody wrote
 *  them other words by hand. A ready-made message is none; with page and item where it is in the place
 *                     of everyone's words. Of row 0 where the card has no such fields, for anybody
 *   own-of-nobody     of row 0: something is only of people (card/wear.h) who are not in the list
 *   same-words        the fields for one person alone say the same of another of the same team
 *
 * Fields for one person alone are those beside names, team, role, address and language that do not say the same of all.
 * Returns: (transfer full): a list of #HfDoubt, with row and name, by row
 */
GPtrArray *hf_proof_list_people_doubts (HfCard *card, HfCrowd *crowd, HfRoster *roster, HfSlice people);

/**
 * hf_doubt_is_to_check: whether people should look at @doubt before a card goes out: warnings and errors, and those
 * notes that only people can settle, such as a name in capitals or the same name twice.
 */
gboolean hf_doubt_is_to_check (const HfDoubt *doubt);
