/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether cards say something of the very people they are for. */
#pragma once

#include "base/doubt.h"
#include "card/card.h"
#include "merge/crowd.h"
#include "roster/slice.h"

/**
 * hf_word_doubts_add: adds to @doubts the kinds `nothing-specific` and `same-words` about @people, which are part of
 * @crowd; see proof/people-doubts.h.
 */
void hf_word_doubts_add (GPtrArray *doubts, HfCard *card, HfCrowd *crowd, HfSlice people);
