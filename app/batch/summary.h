/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of everybody's card: made, there already, left out and why. Of one thread at a time. */
#pragma once

#include <glib.h>

/** HfSummaryKind: what came of one. */
typedef enum
{
  HF_SUMMARY_MADE,
  HF_SUMMARY_KEPT,     /**< it was there, whole and as it would be made again */
  HF_SUMMARY_LEFT_OUT, /**< somebody wanted it so */
  HF_SUMMARY_FAILED,
  HF_N_SUMMARY_KINDS,
} HfSummaryKind;

typedef struct _HfSummary HfSummary;

/** hf_summary_new: Returns: (transfer full) */
HfSummary *hf_summary_new (void);

void hf_summary_free (HfSummary *summary);

/**
 * hf_summary_add: says what came of the card of @name in @row, from 1.
 * @why: (nullable): a sentence, for who has none
 */
void hf_summary_add (HfSummary *summary, guint row, const char *name, HfSummaryKind kind, const char *why);

/** hf_summary_count: how many there are of @kind. */
guint hf_summary_count (const HfSummary *summary, HfSummaryKind kind);

/** hf_summary_get_first_why: why the first of @kind has none. Returns: (transfer none) (nullable) */
const char *hf_summary_get_first_why (const HfSummary *summary, HfSummaryKind kind);

/**
 * hf_summary_to_csv: a table for spreadsheets, by row, in the language of the program.
 *
 * UTF-8 with the mark by which spreadsheets know it; no cell begins as a formula does. Returns: (transfer full)
 */
char *hf_summary_to_csv (const HfSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSummary, hf_summary_free)
