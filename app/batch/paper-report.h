/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof list and the hand-out checklist as PDF files. */
#pragma once

#include "base/save.h"
#include "card/card.h"
#include "merge/crowd.h"
#include "proof/paper.h"
#include "proof/tally.h"
#include "roster/slice.h"

/** HfPaperReportKind: which of the two. */
typedef enum
{
  HF_PAPER_REPORT_PROOF_LIST, /**< proof/proof-list.h */
  HF_PAPER_REPORT_CHECKLIST,  /**< proof/checklist.h */
} HfPaperReportKind;

/** HfPaperReport: what it is made of; all borrowed. */
typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  HfSlice people; /**< of the crowd, at least one */
  HfPaper paper;
  const char *source;        /**< nullable: the list's file as people call it; for the proof list, as what follows */
  GPtrArray *people_doubts;  /**< nullable: of hf_proof_list_people_doubts() */
  const HfProofTally *tally; /**< nullable: of a check made before */
  gint64 modified_s;         /**< the only date in it */
  HfSaveFlags flags;
} HfPaperReport;

/** HfPaperReportProgress: told how many pages are done. */
typedef void (*HfPaperReportProgress) (guint n_done, guint n_pages, gpointer data);

/**
 * hf_paper_report_write: writes @report as @kind to @path, whole or not at all. @progress is nullable.
 *
 * Returns: %FALSE with #HF_SAVE_ERROR, #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean hf_paper_report_write (const HfPaperReport *report, HfPaperReportKind kind, const char *path,
                                HfPaperReportProgress progress, gpointer data, GCancellable *cancellable,
                                GError **error);
