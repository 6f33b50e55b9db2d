/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-words.h"

#include "ui/share/sheet-title.h"

#include <glib/gi18n.h>

char *
hf_print_words_print (const HfImposition *imposition)
{
  guint n_sheets = hf_imposition_get_n_sheets (imposition);

  return g_strdup_printf (ngettext ("Print %u Sheet", "Print %u Sheets", n_sheets), n_sheets);
}

char *
hf_print_words_fronts (const HfImposition *imposition)
{
  guint n_sheets = hf_imposition_get_n_sheets (imposition);

  return g_strdup_printf (ngettext ("Print %u Front", "Print %u Fronts", n_sheets), n_sheets);
}

/* What is done with the paper afterwards. */
static const char *
describe_handwork (const HfPrintPlan *plan)
{
  gboolean cut = plan->sheet->kind == HF_SHEET_PLAIN;

  if (hf_sheet_is_for_addresses (plan->sheet))
    return NULL;

  switch (plan->card->format->fold)
    {
    case HF_FOLD_HALF:
      return cut && plan->impose.marks ? _ ("Cut at the marks, fold once.")
             : cut                     ? _ ("Cut out, fold once.")
                                       : _ ("Fold once.");
    case HF_FOLD_QUARTER:
      return cut && plan->impose.marks ? _ ("Cut at the marks, fold twice.")
             : cut                     ? _ ("Cut out, fold twice.")
                                       : _ ("Fold twice.");
    case HF_FOLD_NONE:
    default:
      return cut && plan->impose.marks ? _ ("Cut at the marks.") : cut ? _ ("Cut out.") : NULL;
    }
}

char *
hf_print_words_describe (const HfPrintPlan *plan, const HfImposition *imposition)
{
  guint n_cards = plan->n_people * plan->impose.copies;
  guint n_sheets = hf_imposition_get_n_sheets (imposition);
  g_autofree char *paper = hf_sheet_get_paper_title (plan->sheet);
  g_autofree char *cards = hf_sheet_is_for_addresses (plan->sheet)
                               ? g_strdup_printf (ngettext ("%u address", "%u addresses", n_cards), n_cards)
                               : g_strdup_printf (ngettext ("%u card", "%u cards", n_cards), n_cards);
  g_autofree char *sheets = g_strdup_printf (ngettext ("%u sheet of %s", "%u sheets of %s", n_sheets), n_sheets, paper);
  gboolean both = hf_imposition_get_duplex (imposition) != HF_DUPLEX_NONE;
  const char *handwork = describe_handwork (plan);
  GString *text = g_string_new (NULL);

  /* Translators: “24 cards” and “12 sheets of A3”. */
  g_string_append_printf (text, both ? _ ("%s on %s, both sides.") : _ ("%s on %s, one side."), cards, sheets);
  if (hf_imposition_omits_back (imposition))
    g_string_append_printf (text, " %s", _ ("The other side stays empty."));
  if (handwork != NULL)
    g_string_append_printf (text, " %s", handwork);
  if (plan->impose.stacked && n_sheets > 1 && hf_imposition_get_n_cells (imposition) > 1)
    g_string_append_printf (text, " %s", _ ("The cut piles lie in list order."));
  return g_string_free (text, FALSE);
}

char *
hf_print_words_progress (HfPrintRun *run)
{
  g_autofree char *message = hf_print_run_dup_message (run);

  switch (hf_print_run_get_stage (run))
    {
    case HF_PRINT_STAGE_WAITING:
      return message != NULL ? g_strdup_printf (_ ("Waiting for the printer: %s"), message)
                             : g_strdup (_ ("Waiting for the printer…"));
    case HF_PRINT_STAGE_PRINTING:
      return message != NULL ? g_strdup_printf (_ ("The printer says: %s"), message) : g_strdup (_ ("Printing…"));
    case HF_PRINT_STAGE_MAKING:
    default:
      return hf_work_describe (HF_WORK (run));
    }
}

char *
hf_print_words_left_out (guint n_cards)
{
  return g_strdup_printf (ngettext ("%u card was left out", "%u cards were left out", n_cards), n_cards);
}

char *
hf_print_words_done (const HfPrintPlan *plan, const char *printer)
{
  if (plan->impose.pass == HF_PASS_FRONTS)
    return g_strdup (_ ("The fronts are printed. Turn the pile over along its long edge, so that the last sheet comes "
                        "first, lay it in again, and print the backs."));

  return printer != NULL ? g_strdup_printf (_ ("Printed on “%s”."), printer)
                         : g_strdup (_ ("Handed to the system, which prints it."));
}
