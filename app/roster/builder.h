/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows to a roster. Every reader, whatever file it reads, hands its rows to a builder, which finds the headings,
 * matches the columns, cleans the cells, names the people and gathers the doubts. */
#pragma once

#include "base/doubt.h"
#include "roster/delimiter.h"
#include "roster/encoding.h"
#include "roster/far-columns.h"
#include "roster/read.h"

typedef struct _HfRosterBuilder HfRosterBuilder;

/** HfRowMarkKind: what a mark says. */
typedef enum
{
  HF_MARK_PICTURE,         /**< a picture lies there */
  HF_MARK_FORMULA_ERROR,   /**< a formula gave an error, which is the text */
  HF_MARK_FORMULA_UNKNOWN, /**< a formula was never worked out */
} HfRowMarkKind;

/** HfRowMark: what is known of a cell besides its text. */
typedef struct
{
  guint cell;
  HfRowMarkKind kind;
  GBytes *picture; /**< of %HF_MARK_PICTURE; otherwise %NULL */
} HfRowMark;

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

/**
 * hf_roster_builder_set_table: says that the rows come from a worksheet, which has rows instead of lines.
 * @worksheets: (nullable): the names of all there are
 */
void hf_roster_builder_set_table (HfRosterBuilder *builder, HfRosterKind kind, const char *worksheet,
                                  const char *const *worksheets);

/**
 * hf_roster_builder_set_address_book: says that the first row holds usual headings, whether anybody needs them or not.
 */
void hf_roster_builder_set_address_book (HfRosterBuilder *builder);

/** hf_roster_builder_set_encoding: how the text of an address book was understood; what was guessed becomes a doubt. */
void hf_roster_builder_set_encoding (HfRosterBuilder *builder, const HfEncoding *encoding);

/** hf_roster_builder_get_file: the file as named when the builder was made. */
const char *hf_roster_builder_get_file (const HfRosterBuilder *builder);
/** hf_roster_builder_get_headings: the usual headings, for whoever guesses a delimiter. Returns: (transfer none) */
const HfHeadingIndex *hf_roster_builder_get_headings (const HfRosterBuilder *builder);

/**
 * hf_roster_builder_describe_row: "row 12 (line 13)" for the row that begins on @line and comes next.
 *
 * Returns: (transfer full)
 */
char *hf_roster_builder_describe_row (const HfRosterBuilder *builder, guint line);

/**
 * hf_roster_builder_place: where in a row stands what is in @column of the file, from 0, with @length bytes of @text.
 *
 * Returns: the cell; -1 where the column is too far to the right and nobody is known to need it, which is told of later
 */
int hf_roster_builder_place (HfRosterBuilder *builder, guint column, const char *text, gsize length);

/** hf_roster_builder_get_far_columns: which columns far to the right have a cell so far. Returns: (transfer none) */
const HfFarColumns *hf_roster_builder_get_far_columns (const HfRosterBuilder *builder);

/**
 * hf_roster_builder_add_row: adds the next row; a blank one is passed over.
 * @cells: @n_cells strings of UTF-8, copied
 * @line: of the file, on which the row begins
 *
 * Returns: whether the roster is within limits; %FALSE with @error of #HF_ROSTER_ERROR
 */
gboolean hf_roster_builder_add_row (HfRosterBuilder *builder, const char *const *cells, guint n_cells, guint line,
                                    GError **error);

/**
 * hf_roster_builder_add_marked_row: likewise a row with @n_marks about its cells, copied; where they are out of the
 * list or the row is blank they are let go of.
 */
gboolean hf_roster_builder_add_marked_row (HfRosterBuilder *builder, const char *const *cells, guint n_cells,
                                           guint line, const HfRowMark *marks, guint n_marks, GError **error);

/** hf_roster_builder_add_merge: says that @cell of row @first_line stands for those below it too, to @last_line. */
void hf_roster_builder_add_merge (HfRosterBuilder *builder, guint cell, guint first_line, guint last_line);

/** hf_roster_builder_add_doubt: adds a doubt about the whole list. @kind: a literal; @message: (transfer full) */
void hf_roster_builder_add_doubt (HfRosterBuilder *builder, HfSeverity severity, const char *kind, char *message);

/** hf_roster_builder_has_rows: whether there was any row that is not blank. */
gboolean hf_roster_builder_has_rows (const HfRosterBuilder *builder);

/** hf_roster_builder_add_unclosed_quote: says that the last row, from @line on, swallowed the rest of the file. */
void hf_roster_builder_add_unclosed_quote (HfRosterBuilder *builder, guint line);

/** hf_roster_builder_finish: Returns: (transfer full) (nullable): %NULL with @error when nobody is in the list */
HfRoster *hf_roster_builder_finish (HfRosterBuilder *builder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRosterBuilder, hf_roster_builder_free)
