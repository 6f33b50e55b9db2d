/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/export-drafts.h"

#include "batch/drafts.h"
#include "cli/doubt-lines.h"
#include "proof/check.h"

typedef struct
{
  HfConsole *console;
  HfDoubtLines *lines;
} Telling;

static void
tell_progress (const HfBatchProgress *progress, gpointer data)
{
  const Telling *telling = data;

  hf_console_progress (telling->console, progress->n_done, progress->n_people);
}

static void
tell_doubts (const GPtrArray *doubts, gpointer data)
{
  const Telling *telling = data;

  hf_doubt_lines_add (telling->lines, doubts);
}

static void
tell_failure (guint row, const char *name, const GError *failure, gpointer data)
{
  const Telling *telling = data;

  hf_doubt_lines_add_failure (telling->lines, row, name, failure->message);
}

gboolean
hf_export_drafts (HfConsole *console, HfCard *card, const HfPeople *people, HfFields *fields,
                  const HfExportOptions *options, const HfExportPeopleOptions *people_options,
                  const HfLetterChoice *choice, GError **error)
{
  g_autoptr (HfLetterTexts) texts = hf_letter_texts_load (choice, card, error);
  g_autoptr (HfDoubtLines) lines = hf_doubt_lines_new (console);
  Telling telling = { console, lines };
  const HfBatchObserver observer = { tell_progress, tell_doubts, tell_failure, &telling };
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
