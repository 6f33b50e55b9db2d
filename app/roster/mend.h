/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What mends a doubt about a list: one change of it, ready to be made. */
#pragma once

#include "base/doubt.h"
#include "roster/roster.h"

/** HfMendKind: what is done. */
typedef enum
{
  HF_MEND_WRITE,     /**< another text is written into a cell */
  HF_MEND_MOVE,      /**< the cells of a row move to where they belong */
  HF_MEND_LEAVE_OUT, /**< a person who is in the list twice gets no card a second time */
} HfMendKind;

/** HfMend: one change. */
typedef struct
{
  HfMendKind kind;
  guint row;      /**< of the person, from 1 */
  int column;     /**< of a text written; -1 otherwise */
  char *old_text; /**< what stands there */
  char *new_text;
  char **texts; /**< of a row moved: what each column says then; %NULL otherwise */
  char *label;  /**< for a button: says what comes of it, “Use “José Álvarez”” */
} HfMend;

/**
 * hf_mend_new: what would mend @doubt.
 * @roster: the one the doubt is about
 *
 * Returns: (transfer full) (nullable): %NULL where only people can know
 */
HfMend *hf_mend_new (HfRoster *roster, const HfDoubt *doubt);

void hf_mend_free (HfMend *mend);

/** HfMendGroup: cells that may be mended in one go, as what comes of it is as sure in each. */
typedef enum
{
  HF_MEND_NAMES,     /**< misread, written in one case, wide or invisible spaces */
  HF_MEND_ADDRESSES, /**< misread, or a slip of the hand */
  HF_MEND_TEXTS,     /**< the same as of names, elsewhere */
  HF_N_MEND_GROUPS,
} HfMendGroup;

/** hf_mend_group_of: the group @mend, which writes, belongs to. */
HfMendGroup hf_mend_group_of (HfRoster *roster, const HfMend *mend);

/**
 * hf_mend_list: the mends of @group among @doubts, one for each cell.
 * @doubts: of #HfDoubt, in the order of rows
 *
 * A cell with several doubts gets what is left when all of them are mended, one after the other.
 * Returns: (transfer full): of #HfMend
 */
GPtrArray *hf_mend_list (HfRoster *roster, const GPtrArray *doubts, HfMendGroup group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMend, hf_mend_free)
