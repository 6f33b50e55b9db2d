/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/next-step.h"

#include <glib/gi18n.h>

HfNextStep
hf_next_step_find (HfDocument *document, HfApprovalRun *approvals)
{
  if (hf_crowd_get_size (hf_document_get_crowd (document)) == 0)
    return HF_NEXT_ADD_PEOPLE;
  if (hf_approval_run_count (approvals, HF_CARD_DOUBTFUL) > 0)
    return HF_NEXT_CHECK;
  if (hf_approval_run_count (approvals, HF_CARD_UNAPPROVED) > 0)
    return HF_NEXT_APPROVE;

  return HF_NEXT_SHARE;
}

char *
hf_next_step_describe (HfNextStep step, HfApprovalRun *approvals)
{
  guint n_cards = hf_approval_run_count_cards (approvals);
  guint n_doubtful = hf_approval_run_count (approvals, HF_CARD_DOUBTFUL);
  guint n_unapproved = hf_approval_run_count (approvals, HF_CARD_UNAPPROVED);

  switch (step)
    {
    case HF_NEXT_ADD_PEOPLE:
      return g_strdup (_ ("Add People"));
    case HF_NEXT_CHECK:
      return g_strdup_printf (ngettext ("Check %u Card", "Check %u Cards", n_doubtful), n_doubtful);
    case HF_NEXT_APPROVE:
      return g_strdup_printf (ngettext ("Approve %u Card", "Approve %u Cards", n_unapproved), n_unapproved);
    case HF_NEXT_SHARE:
    default:
      return g_strdup_printf (ngettext ("Share %u Card", "Share %u Cards", n_cards), n_cards);
    }
}
