/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a worksheet, whatever program wrote it, on their way to a builder: cells in any order, empty ones left
 * out, hidden rows told of. */
#pragma once

#include "roster/builder.h"

/** HfTable: a worksheet being read. */
typedef struct _HfTable HfTable;

/** hf_table_new: a worksheet without rows. @builder: borrowed. Returns: (transfer full) */
HfTable *hf_table_new (HfRosterBuilder *builder);

void hf_table_free (HfTable *table);

/**
 * hf_table_put: puts @length bytes of @text, UTF-8, into the cell in @column, from 0, of the row under way.
 * @line: the number of that row in the worksheet, for the message
 *
 * Returns: %FALSE with @error where the text is beyond limits; a cell in a column that is not kept is left out, and
 * told of later
 */
gboolean hf_table_put (HfTable *table, guint column, guint line, const char *text, gsize length, GError **error);

/**
 * hf_table_get_next_column: where the same text is put next that stands in all columns to @last: in those that are
 * kept, and in the last. Returns: %G_MAXUINT after @last
 */
guint hf_table_get_next_column (const HfTable *table, guint column, guint last);

/** hf_table_put_mark: says of the cell in @column what @kind means, but for a picture. */
void hf_table_put_mark (HfTable *table, guint column, HfRowMarkKind kind);

/** hf_table_put_picture: says that @picture lies in @column. */
void hf_table_put_picture (HfTable *table, guint column, GBytes *picture);

/** hf_table_merge: says that the cell in @column of row @first_line stands for those below it too, to @last_line. */
void hf_table_merge (HfTable *table, guint column, guint first_line, guint last_line);

/** hf_table_hide_columns: says that the columns from @first to @last, from 0, are hidden. */
void hf_table_hide_columns (HfTable *table, guint first, guint last);

/**
 * hf_table_end_rows: ends the row under way and begins an empty one.
 * @line: its number in the worksheet
 * @n_lines: how many rows alike there are from there on
 */
gboolean hf_table_end_rows (HfTable *table, guint line, guint n_lines, gboolean is_hidden, GError **error);

/**
 * hf_table_end: adds what is doubtful about the worksheet to the builder. @n_lost_pictures: those too large to be taken
 */
void hf_table_end (HfTable *table, guint n_lost_pictures);

/**
 * hf_table_get_column_name: what a spreadsheet calls the column at @cell, from 0: `A`, `Z`, `AA`.
 *
 * Returns: (transfer full)
 */
char *hf_table_get_column_name (guint cell);

/**
 * hf_table_parse_reference: reads `C12` as column 2 and row 12.
 * Returns: whether @reference begins with one
 */
gboolean hf_table_parse_reference (const char *reference, guint *out_cell, guint *out_line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTable, hf_table_free)
