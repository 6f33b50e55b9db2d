/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts about people that only show when all of them are known: nameless, misread, twice in the list. */
#pragma once

#include "roster/doubts.h"
#include "roster/roster.h"

/** hf_roster_review: adds what is doubtful about the people of @roster to @doubts. */
void hf_roster_review (HfRoster *roster, HfRosterDoubts *doubts);
