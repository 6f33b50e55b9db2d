/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows to a roster. Every reader, whatever file it reads, hands its rows to a builder, which finds the headings, matches
 * the columns, cleans the cells, names the people and gathers the doubts. */
#pragma once

#include "roster/delimiter.h"
#include "roster/encoding.h"
#include "roster/read.h"

typedef struct _HfRosterBuilder HfRosterBuilder;

/**
 * hf_roster_builder_new: a roster without rows.
 * @file: for messages and hf_roster_get_file()
 * @options: borrowed until the builder is freed
 * Returns: (transfer full)
 */
HfRosterBuilder *hf_roster_builder_new (const char *file, const HfRosterOptions *options);

void hf_roster_builder_free (HfRosterBuilder *builder);

/** hf_roster_builder_set_origin: how the text was understood; what was guessed becomes a doubt. */
void hf_roster_builder_set_origin (HfRosterBuilder *builder, const HfEncoding *encoding, const HfDelimiter *delimiter);

/** hf_roster_builder_get_file: the file as named when the builder was made. */
const char *hf_roster_builder_get_file (const HfRosterBuilder *builder);
/** hf_roster_builder_get_headings: the usual headings, for whoever guesses a delimiter. Returns: (transfer none) */
const HfHeadingIndex *hf_roster_builder_get_headings (const HfRosterBuilder *builder);

/** hf_roster_builder_describe_row: "row 12 (line 13)" for the row that begins on @line and comes next. Returns: (transfer full) */
char *hf_roster_builder_describe_row (const HfRosterBuilder *builder, guint line);

/**
 * hf_roster_builder_add_row: adds the next row; a blank one is passed over.
 * @cells: @n_cells strings of UTF-8, copied
 * @line: of the file, on which the row begins
 *
 * Returns: whether the roster is within limits; %FALSE with @error of #HF_ROSTER_ERROR
 */
gboolean hf_roster_builder_add_row (HfRosterBuilder *builder, const char *const *cells, guint n_cells, guint line,
                                    GError **error);

/** hf_roster_builder_add_unclosed_quote: says that the last row, from @line on, swallowed the rest of the file. */
void hf_roster_builder_add_unclosed_quote (HfRosterBuilder *builder, guint line);

/** hf_roster_builder_finish: Returns: (transfer full) (nullable): %NULL with @error when nobody is in the list */
HfRoster *hf_roster_builder_finish (HfRosterBuilder *builder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRosterBuilder, hf_roster_builder_free)
