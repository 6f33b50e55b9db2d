/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns beyond #HF_LIMIT_ROSTER_COLUMNS: of a list of 16,000 those are kept that something is known of. A row of
 * a builder has room for the first, each at its own place, and after them for those that are kept. */
#pragma once

#include "base/limits.h"
#include "roster/doubts.h"
#include "roster/read.h"
#include "roster/roster-private.h"

/** HF_ROSTER_PLACES: the cells a row of a builder has at most. */
#define HF_ROSTER_PLACES (HF_LIMIT_ROSTER_COLUMNS + HF_LIMIT_ROSTER_FAR_COLUMNS)

/** HfFarColumns: which columns are kept, told by their headings as those are read. */
typedef struct _HfFarColumns HfFarColumns;

/** hf_far_columns_new: none yet. @headings, @options: borrowed. Returns: (transfer full) */
HfFarColumns *hf_far_columns_new (const HfHeadingIndex *headings, const HfRosterOptions *options);

void hf_far_columns_free (HfFarColumns *far);

/**
 * hf_far_columns_place: the place in a row of the cell in @column of the file, from 0; -1 where its column is not kept,
 * which is told of later.
 * @text: @length bytes that stand there
 * @may_be_heading: whether that can be what makes its column one to be kept
 */
int hf_far_columns_place (HfFarColumns *far, guint column, const char *text, gsize length, gboolean may_be_heading);

/** hf_far_columns_find: likewise the place of a column something may be kept in, whatever stands there. */
int hf_far_columns_find (const HfFarColumns *far, guint column);

/** hf_far_columns_get_next: the first column that is kept after @column, or %G_MAXUINT. */
guint hf_far_columns_get_next (const HfFarColumns *far, guint column);

/** hf_far_columns_get_number: the number in the file, from 1, of the column at @place. */
guint hf_far_columns_get_number (const HfFarColumns *far, guint place);

/** hf_far_columns_get_width: the cells of a row that reaches beyond the first columns. */
guint hf_far_columns_get_width (const HfFarColumns *far);

/**
 * hf_far_columns_settle: says that @heading is the heading of the column at @place: what looked like one may be a cell.
 */
void hf_far_columns_settle (HfFarColumns *far, guint place, const char *heading);

/** hf_far_columns_has: whether the column at @place is kept, as its heading says. */
gboolean hf_far_columns_has (const HfFarColumns *far, guint place);

/** hf_far_columns_tell: adds what became of the columns of @roster to @doubts. */
void hf_far_columns_tell (const HfFarColumns *far, const HfRosterDraft *roster, HfRosterDoubts *doubts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFarColumns, hf_far_columns_free)
