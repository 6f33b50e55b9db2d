/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts about how a file was understood, told while its rows come in. */
#pragma once

#include "roster/clean.h"
#include "roster/delimiter.h"
#include "roster/doubts.h"
#include "roster/encoding.h"
#include "roster/roster-private.h"

/** hf_doubt_origin: says which encoding and delimiter were guessed. */
void hf_doubt_origin (HfRosterDoubts *doubts, const HfEncoding *encoding, const HfDelimiter *delimiter);

/**
 * hf_doubt_cell: says what is doubtful about one cell of @person.
 * @cell: its place in the row
 * @raw: as it came
 * @text: as it is kept
 * @flags: what became of it on the way
 */
void hf_doubt_cell (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, guint cell, const char *raw,
                    const char *text, HfCleanFlags flags);

/**
 * hf_doubt_short_cell: says what is doubtful about how a name, an address, a team or a role is written.
 * @field: what it is
 * @text: as it is kept
 * @language: of the person; may be empty
 */
void hf_doubt_short_cell (HfRosterDoubts *doubts, guint row, HfField field, const char *heading, const char *text,
                          const char *language);

/** hf_doubt_width: says when the row of @person has more or fewer cells than there are columns. */
void hf_doubt_width (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, const char *const *cells,
                     guint n_cells);

/**
 * hf_doubt_formula: says that the formula in @cell of @person gave an error instead of a value, or was not worked out.
 */
void hf_doubt_formula (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, guint cell,
                       gboolean is_error);
