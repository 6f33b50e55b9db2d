/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging the words of one item; what merge/merge.h is made of. */
#pragma once

#include "card/text.h"
#include "merge/fields.h"
#include "merge/mode.h"

/** HfMerging: what the words of an item are merged with, and where doubts go. Everything is borrowed. */
typedef struct
{
  HfFields *fields;
  HfMergeMode mode;
  GPtrArray *doubts; /**< nullable: not asked for */
  const char *page;  /**< nullable */
  const char *item;  /**< nullable */
} HfMerging;

/**
 * hf_merge_runs: @n_runs @runs merged.
 *
 * Returns: (transfer full) (nullable): from hf_runs_new(); %NULL where nothing changes
 */
GArray *hf_merge_runs (const HfRun *runs, guint n_runs, const HfMerging *merging);

/** hf_merge_words: @words merged. Returns: (transfer full) (nullable): %NULL where nothing changes */
char *hf_merge_words (const char *words, const HfMerging *merging);
