/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports on paper: the proof list and the hand-out checklist, as PDF. */
#pragma once

#include "base/save.h"
#include "cli/console.h"
#include "cli/people.h"
#include "proof/paper.h"
#include "proof/tally.h"

/** HfReportOptions: strings are borrowed. */
typedef struct
{
  const char *proof_list; /**< the file to write; nullable */
  const char *checklist;  /**< the file to write; nullable */
  HfPaper paper;
  HfSaveFlags save_flags;
} HfReportOptions;

/** hf_report_parse_paper: reads `a4` or `letter`; for %NULL what is usual where the user lives. */
gboolean hf_report_parse_paper (const char *word, HfPaper *out_paper, GError **error);

/** hf_report_check_targets: whether no file is in the way. Fails with #HF_SAVE_ERROR */
gboolean hf_report_check_targets (const HfReportOptions *options, GError **error);

/** hf_report_write: writes what @options asks for; @people are at least one. */
gboolean hf_report_write (HfConsole *console, HfCard *card, const HfMeantPeople *people, const HfReportOptions *options,
                          const HfProofTally *tally, GError **error);
