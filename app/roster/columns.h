/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a list are for, judged by its first rows. */
#pragma once

#include "roster/doubts.h"
#include "roster/far-columns.h"
#include "roster/read.h"
#include "roster/roster-private.h"

/* The first rows, cleaned: a GStrv each. */
typedef GPtrArray HfFirstRows;

/**
 * hf_columns_decide: fills the columns of @draft and its row_cells.
 * @far: which columns the cells beyond the first belong to
 * @out_has_headings: (out): whether the first row is one of headings
 *
 * Returns: %FALSE with @error of %HF_ROSTER_ERROR_OPTION when @options name a column that is not there
 */
gboolean hf_columns_decide (HfRosterDraft *draft, const HfFirstRows *rows, const HfRosterOptions *options,
                            HfFarColumns *far, HfRosterDoubts *doubts, gboolean *out_has_headings, GError **error);

/** hf_columns_get_mapped: the columns the user named. Returns: (transfer container): %NULL-terminated */
const char **hf_columns_get_mapped (const HfRosterOptions *options);

/**
 * hf_cell_take_heading: the heading in a cell of @length bytes: what stands below an empty line is for who fills the
 * list in, see roster/blank.h.
 *
 * Returns: (transfer full)
 */
char *hf_cell_take_heading (const char *cell, gsize length);

/* From column-look.c: what can be seen in the cells. */

/** hf_cell_is_address: whether @cell is one email address and nothing else. */
gboolean hf_cell_is_address (const char *cell);

/** hf_rows_get: a cell, empty where the row has none. */
const char *hf_rows_get (const HfFirstRows *rows, guint row, guint cell);

/**
 * hf_rows_get_width: the cells most rows have, or the first where it has more; empty ones at their ends not counted.
 */
guint hf_rows_get_width (const HfFirstRows *rows);

/**
 * hf_rows_have_headings: whether the first row is one of headings. @mapped: column names of the user, %NULL-terminated
 */
gboolean hf_rows_have_headings (const HfFirstRows *rows, const HfHeadingIndex *headings, const char *const *mapped);

/** hf_rows_find_addresses: the cell of each row that holds an email address in a list without headings, or -1. */
int hf_rows_find_addresses (const HfFirstRows *rows, guint width);

/** hf_rows_find_names: the cell of each row that holds a name, likewise, or -1. */
int hf_rows_find_names (const HfFirstRows *rows, guint width);

/** hf_rows_hold_part: whether @whole holds the text of @part in most rows, as a whole name does its first name. */
gboolean hf_rows_hold_part (const HfFirstRows *rows, guint whole, guint part);

/** hf_rows_have_several_words: whether @cell is of two words or more in nearly all rows. */
gboolean hf_rows_have_several_words (const HfFirstRows *rows, guint cell);
