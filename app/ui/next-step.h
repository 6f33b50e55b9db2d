/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be done next with a card, whichever step one is on. */
#pragma once

#include "ui/approval-run.h"
#include "ui/document.h"

typedef enum
{
  HF_NEXT_ADD_PEOPLE,
  HF_NEXT_CHECK,
  HF_NEXT_APPROVE,
  HF_NEXT_SHARE,
} HfNextStep;

/** hf_next_step_find: what is next for @document, how its cards stand being @approvals. */
HfNextStep hf_next_step_find (HfDocument *document, HfApprovalRun *approvals);

/** hf_next_step_describe: @step in words, with how many cards it is about. Returns: (transfer full) */
char *hf_next_step_describe (HfNextStep step, HfApprovalRun *approvals);
