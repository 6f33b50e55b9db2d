/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report.h"

#include "batch/paper-report.h"
#include "cli/exit.h"
#include "cli/values.h"
#include "proof/people-doubts.h"

#include <glib/gi18n.h>

gboolean
hf_report_parse_paper (const char *word, HfPaper *out_paper, GError **error)
{
  if (word == NULL)
    *out_paper = hf_paper_for_locale ();
  else if (g_str_equal (word, "a4"))
    *out_paper = HF_PAPER_A4;
  else if (g_str_equal (word, "letter"))
    *out_paper = HF_PAPER_LETTER;
  else
    {
      hf_usage_error (error, _ ("--paper: “%s” is neither a4 nor letter"), word);
      return FALSE;
    }

  return TRUE;
}

gboolean
hf_report_check_targets (const HfReportOptions *options, GError **error)
{
  const char *const paths[] = { options->proof_list, options->checklist };

  if ((options->save_flags & HF_SAVE_REPLACE) != 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    if (paths[i] != NULL && g_file_test (paths[i], G_FILE_TEST_EXISTS))
      {
        g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                     _ ("“%s” exists already: choose another name, or allow it to be replaced"), paths[i]);
        return FALSE;
      }

  return TRUE;
}

static void
tell_progress (guint n_done, guint n_pages, gpointer console)
{
  hf_console_progress (console, n_done, n_pages);
}

gboolean
hf_report_write (HfConsole *console, HfCard *card, const HfMeantPeople *people, const HfReportOptions *options,
                 const HfProofTally *tally, GError **error)
{
  g_autofree char *source = g_filename_display_basename (hf_roster_get_file (people->roster));
  g_autoptr (GPtrArray) doubts = hf_proof_list_people_doubts (card, people->crowd, people->roster, people->slice);
  const char *const paths[] = { options->proof_list, options->checklist };
  static const HfPaperReportKind kinds[] = { HF_PAPER_REPORT_PROOF_LIST, HF_PAPER_REPORT_CHECKLIST };
  HfPaperReport report = {
    .card = card,
    .crowd = people->crowd,
    .people = people->slice,
    .paper = options->paper,
    .source = source,
    .people_doubts = doubts,
    .tally = tally,
    .flags = options->save_flags,
  };

  if (!hf_values_stamp (card->modified_s, &report.modified_s, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    if (paths[i] != NULL && !hf_paper_report_write (&report, kinds[i], paths[i], tell_progress, console,
                                                    hf_console_get_cancellable (console), error))
      return FALSE;

  return TRUE;
}
