/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The doubts of a roster while it is read.
 *
 * Kinds, all stable words:
 *   encoding-guess (note, warning)  the file does not say its encoding; a warning where it was a near thing
 *   undecodable (error)             bytes that are not letters in the encoding
 *   delimiter-guess (note)          no delimiter stood out, or two did
 *   no-heading-row (warning)        no row of headings was found
 *   no-name-column (warning)        no column says what people are called
 *   empty-heading, duplicate-heading (warning)
 *   ragged-row (warning)            more or fewer cells than headings
 *   unclosed-quote (warning)        the last cell begins with a quotation mark and never ends
 *   control-character (warning)     characters left out that no card can show
 *   trimmed (note)                  spaces left out around a quoted value
 *   mojibake (warning)              letters misread or lost before the file was saved
 *   formula-error (error)           a formula of a spreadsheet gave an error
 *   formula-unknown (error)         a formula whose result the file does not hold
 *   hidden-rows (warning)           rows hidden in the spreadsheet, which are left out
 *   hidden-columns (note)           columns hidden in the spreadsheet, which are read
 *   other-worksheets (note)         the spreadsheet has worksheets that were not read
 *   too-many-columns (note, warning) columns far to the right that nobody asks for, which are left out; a warning where
 *                                   too many are asked for
 *   picture-left-out (warning)      a picture in the file that cannot be taken
 *   picture-elsewhere (note)        a picture that a vCard names and does not hold
 *   unclosed-card (warning)         a vCard without an end
 *   title-rows (note)               rows above the headings, which are left out
 *   empty-name (warning)            a person without a name
 *   comma-name (note)               a name written "Family, First"
 *   lower-case, all-capitals (note) a name without a capital, or in nothing else
 *  double-space (note)             white space that is wider than one space within a name, an address, a team or a role
 *   invisible-character (warning)   a letter in one of those that is not seen: a zero-width space, a soft hyphen
 *   shifted-row (warning)           an address stands where none belongs, and none where it belongs
 *   same-name (note), same-address (warning), bad-address (warning) */
#pragma once

#include "base/doubt.h"

/**
 * HfRosterDoubts: gathers doubts; a kind with very many is cut at #HF_LIMIT_ROSTER_DOUBTS and closed by their number.
 */
typedef struct _HfRosterDoubts HfRosterDoubts;

/** hf_roster_doubts_new: Returns: (transfer full) */
HfRosterDoubts *hf_roster_doubts_new (void);

void hf_roster_doubts_free (HfRosterDoubts *doubts);

/**
 * hf_roster_doubts_add: gathers one doubt.
 * @kind: a literal
 * @row: of the person, or 0 for the whole list
 * @column: (nullable): heading
 * @message: (transfer full): a whole sentence
 */
void hf_roster_doubts_add (HfRosterDoubts *doubts, HfSeverity severity, const char *kind, guint row, const char *column,
                           char *message);

/**
 * hf_roster_doubts_copy: what was gathered so far, as it was found; what is only counted is left out.
 *
 * Returns: (transfer full)
 */
GPtrArray *hf_roster_doubts_copy (const HfRosterDoubts *doubts);

/**
 * hf_roster_doubts_add_mended: the same where it can be told what had better stand in the cell: @mended (transfer full)
 * (nullable).
 */
void hf_roster_doubts_add_mended (HfRosterDoubts *doubts, HfSeverity severity, const char *kind, guint row,
                                  const char *column, char *message, char *mended);

/** hf_roster_doubts_add_twin: the same of a person who is like the one of @other_row. */
void hf_roster_doubts_add_twin (HfRosterDoubts *doubts, HfSeverity severity, const char *kind, guint row,
                                guint other_row, const char *column, char *message);

/**
 * hf_roster_doubts_end: the list by row, doubts of the whole list first, and @doubts freed.
 *
 * Returns: (transfer full)
 */
GPtrArray *hf_roster_doubts_end (HfRosterDoubts *doubts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRosterDoubts, hf_roster_doubts_free)
