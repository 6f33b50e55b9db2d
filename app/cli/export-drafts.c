/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/export-drafts.h"

#include "batch/drafts.h"
#include "cli/doubt-lines.h"
#include "proof/check.h"

gboolean
hf_export_drafts (HfConsole *console, HfCard *card, const HfMeantPeople *people, HfFields *fields,
                  const HfExportOptions *options, const HfExportPeopleOptions *people_options,
                  const HfLetterChoice *choice, GError **error)
{
  g_autoptr (HfLetterTexts) texts = hf_letter_texts_load (choice, card, error);
  g_autoptr (HfDoubtLines) lines = hf_doubt_lines_new (console);
  const HfBatchObserver observer = hf_doubt_lines_observe (lines);
  HfLetterOptions letters;
  HfDraftOptions drafts = {
    .letters = &letters,
    .mbox = people_options->combined,
    .target = options->target,
    .pattern = people_options->pattern,
    .uuid = card->uuid,
    .flags = options->save_flags,
  };
  gboolean done;

  if (texts == NULL || !hf_letter_texts_get_options (texts, choice, card, &letters, error))
    return FALSE;

  letters.n_jobs = people_options->n_jobs;
  letters.fields = people == NULL ? fields : NULL;
  letters.unsent = TRUE;
  letters.date_s = letters.info.modified_s;
  done =
      hf_drafts_write (card, people != NULL ? people->crowd : NULL, people != NULL ? people->slice : (HfSlice){ 0, 1 },
                       &drafts, &observer, hf_console_get_cancellable (console), error);
  hf_doubt_lines_end (lines);
  return done;
}
