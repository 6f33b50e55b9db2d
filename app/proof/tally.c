/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/tally.h"

#include <glib/gi18n.h>

void
hf_proof_tally_add (HfProofTally *tally, const GPtrArray *doubts)
{
  int worst = hf_doubt_list_worst (doubts);

  tally->n_cards++;
  if (worst >= 0)
    tally->n_worst[worst]++;
}

char *
hf_proof_tally_describe (const HfProofTally *tally)
{
  guint n_errors = tally->n_worst[HF_SEVERITY_ERROR];
  guint n_warnings = tally->n_worst[HF_SEVERITY_WARNING];
  g_autofree char *cards = g_strdup_printf (ngettext ("%u card", "%u cards", tally->n_cards), tally->n_cards);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u with an error", "%u with errors", n_errors), n_errors);
  g_autofree char *warnings =
      g_strdup_printf (ngettext ("%u with a warning", "%u with warnings", n_warnings), n_warnings);

  if (n_errors == 0 && n_warnings == 0)
    /* Translators: “12 cards” */
    return g_strdup_printf (_ ("%s, nothing to mend"), cards);
  if (n_errors == 0)
    /* Translators: “12 cards”, “1 with a warning” */
    return g_strdup_printf (_ ("%s: %s"), cards, warnings);
  if (n_warnings == 0)
    return g_strdup_printf (_ ("%s: %s"), cards, errors);

  /* Translators: “12 cards”, “2 with errors”, “1 with a warning” */
  return g_strdup_printf (_ ("%s: %s, %s"), cards, errors, warnings);
}
