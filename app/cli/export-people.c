/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/export-people.h"

#include "batch/batch.h"
#include "batch/names.h"
#include "cli/doubt-lines.h"
#include "cli/number.h"
#include "cli/values.h"
#include "proof/people-doubts.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
check_words (const HfExportPeopleWords *words, const HfPeopleWords *people, GError **error)
{
  const char *orphan = words->pattern != NULL  ? "name"
                       : words->volume != NULL ? "volume"
                       : words->jobs != NULL   ? "jobs"
                                               : NULL;

  if (!hf_people_are_given (people) && orphan != NULL)
    hf_usage_error (error, _ ("--%s is for many cards: say for whom with --people FILE"), orphan);
  else if (words->volume != NULL && !words->combined && !words->on_sheets)
    hf_usage_error (error, _ ("--volume is for --combined only: otherwise each card is a file of its own"));
  else if (words->pattern != NULL && (words->combined || words->on_sheets))
    hf_usage_error (error, _ ("--name is for a file of each card: here --output names the file"));
  else if (words->pattern != NULL && words->pattern[strspn (words->pattern, " ")] == '\0')
    hf_usage_error (error, _ ("--name is empty: say for instance --name '%s'"), HF_NAMES_DEFAULT_PATTERN);
  else
    return TRUE;

  return FALSE;
}

gboolean
hf_export_people_parse (const HfExportPeopleWords *words, const HfPeopleWords *people,
                        HfExportPeopleOptions *out_options, GError **error)
{
  HfExportPeopleOptions options = { .pattern = words->pattern != NULL ? words->pattern : HF_NAMES_DEFAULT_PATTERN,
                                    .combined = words->combined };
  int volume = 0;

  if (!hf_people_check_words (people, error) || !check_words (words, people, error) ||
      (words->volume != NULL && !hf_number_parse_int ("volume", words->volume, 1, G_MAXINT, &volume, error)) ||
      !hf_people_parse_jobs (words->jobs, &options.n_jobs, error))
    return FALSE;

  options.volume = (guint) volume;
  *out_options = options;

  return TRUE;
}

static HfBatchKind
get_kind (const HfExportOptions *options, const HfExportPeopleOptions *people_options)
{
  if (people_options->sheets != NULL)
    return HF_BATCH_SHEETS;
  if (options->kind == HF_EXPORT_PNG)
    return HF_BATCH_PNG;

  return people_options->combined ? HF_BATCH_COMBINED : HF_BATCH_PDF;
}

gboolean
hf_export_people (HfConsole *console, HfCard *card, const HfMeantPeople *people, HfFields *fields,
                  const HfExportOptions *options, const HfExportPeopleOptions *people_options, GError **error)
{
  g_autoptr (HfDoubtLines) lines = hf_doubt_lines_new (console);
  const HfSlice slice = people != NULL ? people->slice : (HfSlice){ 0, 1 };
  const HfBatchObserver observer = hf_doubt_lines_observe (lines);
  HfBatchTotal total;
  HfBatchOptions batch = {
    .kind = get_kind (options, people_options),
    .target = options->target,
    .pattern = people_options->pattern,
    .sides = people_options->sheets != NULL ? HF_SIDES_ALL : options->sides,
    .sheets = people_options->sheets != NULL ? &people_options->sheets->batch : NULL,
    .fields = people == NULL ? fields : NULL,
    .png = { .dpi = hf_export_options_get_dpi (options, card->format),
             .width_px = options->width_px,
             .height_px = options->height_px,
             .bleed = options->bleed },
    .pdf = { .bleed = options->bleed, .shop = options->shop },
    .info = { .title = card->title, .author = card->info.author, .language = card->language },
    .volume = people_options->volume,
    .n_jobs = people_options->n_jobs,
    .flags = options->save_flags,
  };
  gboolean done;

  if (!hf_values_stamp (card->modified_s, &batch.info.modified_s, error))
    return FALSE;

  if (people != NULL)
    {
      g_autoptr (GPtrArray) people_doubts =
          hf_proof_list_people_doubts (card, people->crowd, people->roster, people->slice);

      hf_doubt_lines_add (lines, people_doubts);
    }
  if (people_options->sheets != NULL && slice.count > 0)
    {
      g_autoptr (HfFields) first =
          people != NULL ? hf_crowd_get_fields (people->crowd, slice.start) : hf_fields_ref (fields);

      hf_sheet_choice_tell (people_options->sheets, console, card, slice.count, first);
    }
  done = hf_batch_run (card, people != NULL ? people->crowd : NULL, slice, &batch, &observer,
                       hf_console_get_cancellable (console), &total, error);
  hf_doubt_lines_end (lines);

  return done;
}
