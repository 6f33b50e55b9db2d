/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/check-people.h"
#include "cli/commands.h"
#include "cli/doubts-json.h"
#include "cli/exit.h"
#include "cli/finish.h"
#include "cli/people.h"
#include "cli/report.h"
#include "cli/subject.h"
#include "cli/values.h"
#include "cli/vary.h"
#include "proof/legibility.h"

#include <glib/gi18n.h>

typedef struct
{
  HfPeopleWords people;
  HfVaryWords vary;
  char **sets;
  char *palette;
  char *jobs;
  char *proof_list;
  char *checklist;
  char *paper;
  gboolean force;
  gboolean json;
} Options;

static const HfOption options_table[] = {
  HF_PEOPLE_OPTIONS (Options, people),
  HF_VARY_OPTIONS (Options, vary),
  { "set", 0, HF_OPTION_TEXTS, offsetof (Options, sets), N_ ("FIELD=TEXT"), N_ ("Fill in a field; may be repeated") },
  { "palette", 0, HF_OPTION_TEXT, offsetof (Options, palette), N_ ("ID"), N_ ("Recolour the card first") },
  { "jobs", 'j', HF_OPTION_TEXT, offsetof (Options, jobs), N_ ("N"), N_ ("Threads (one for each processor)") },
  { "report", 0, HF_OPTION_TARGET, offsetof (Options, proof_list), N_ ("PDF"),
    N_ ("Write a proof list: every card in small beside the name") },
  { "checklist", 0, HF_OPTION_TARGET, offsetof (Options, checklist), N_ ("PDF"),
    N_ ("Write a list to tick when cards are handed out, by team") },
  { "paper", 0, HF_OPTION_TEXT, offsetof (Options, paper), N_ ("SIZE"), N_ ("Of both: a4 or letter"), "a4 letter" },
  { "force", 'f', HF_OPTION_FLAG, offsetof (Options, force), NULL, N_ ("Replace existing files") },
  HF_OPTION_JSON (Options),
  { 0 },
};

static void
print_doubts (HfConsole *console, const GPtrArray *doubts)
{
  if (doubts->len == 0)
    {
      hf_console_print_line (console, _ ("Nothing is doubtful."));
      return;
    }

  for (guint i = 0; i < doubts->len; i++)
    {
      g_autofree char *line = hf_doubt_format_line (g_ptr_array_index (doubts, i));

      hf_console_print_line (console, line);
    }
}

static void
answer (HfConsole *console, const Options *options, const GPtrArray *doubts, guint n_cards)
{
  if (options->json)
    hf_doubts_print_json (console, doubts, n_cards);
  else
    print_doubts (console, doubts);
  hf_console_count_doubts (console, doubts);
}

static void
look_closely (HfCard *card, HfFinished *finished)
{
  g_autoptr (HfLegibility) legibility = hf_legibility_new (card);

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_legibility_check (legibility, finished->layouts[i], i, finished->doubts);
}

static gboolean
check_one (HfConsole *console, const Options *options, HfCard *card, HfFields *given, GError **error)
{
  g_autoptr (HfFields) fields = hf_values_get_common (card, given, error);
  g_autoptr (HfRenderer) renderer = NULL;
  g_autoptr (HfFinished) finished = NULL;

  if (fields == NULL)
    return FALSE;

  renderer = hf_renderer_new ();
  finished = hf_finish_card (renderer, card, fields, hf_console_get_cancellable (console), error);
  if (finished == NULL)
    return FALSE;

  look_closely (card, finished);
  answer (console, options, finished->doubts, 1);
  return TRUE;
}

static gboolean
check_many (HfConsole *console, const Options *options, const HfReportOptions *report, HfCard *card, HfFields *given,
            GError **error)
{
  g_autoptr (HfMeantPeople) people =
      hf_meant_people_load (&options->people, card, given, hf_console_get_cancellable (console), error);
  g_autoptr (HfCard) varied = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  HfProofTally tally;
  guint n_jobs;

  if (people == NULL || !hf_people_parse_jobs (options->jobs, &n_jobs, error))
    return FALSE;

  varied = hf_vary (console, &options->vary, card, people, error);
  if (varied == NULL)
    return FALSE;

  doubts = hf_check_people (console, varied, people, n_jobs, &tally, error);
  if (doubts == NULL)
    return FALSE;
  if (people->slice.count > 0 && !hf_report_write (console, varied, people, report, &tally, error))
    return FALSE;

  answer (console, options, doubts, tally.n_cards);
  return TRUE;
}

static gboolean
parse_report (const Options *options, HfReportOptions *out_report, GError **error)
{
  HfReportOptions report = { .proof_list = options->proof_list,
                             .checklist = options->checklist,
                             .save_flags = options->force ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT };

  if (!hf_people_check_words (&options->people, error) ||
      !hf_vary_check_words (&options->vary, hf_people_are_given (&options->people), error) ||
      !hf_report_parse_paper (options->paper, &report.paper, error))
    return FALSE;
  if (!hf_people_are_given (&options->people) && (report.proof_list != NULL || report.checklist != NULL))
    {
      hf_usage_error (error, _ ("--%s is about many cards: say whose with --people FILE"),
                      report.proof_list != NULL ? "report" : "checklist");
      return FALSE;
    }
  *out_report = report;

  return hf_report_check_targets (&report, error);
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *options = data;
  g_autoptr (HfFields) given = NULL;
  g_autoptr (HfCard) card = NULL;
  HfReportOptions report;

  if (!parse_report (options, &report, error))
    return FALSE;

  given = hf_values_parse (options->sets, error);
  if (given == NULL)
    return FALSE;

  card = hf_subject_load_with (arguments[0], options->palette, hf_console_get_cancellable (console), error);
  if (card == NULL)
    return FALSE;

  hf_values_tell_unused (console, card, options->sets);
  hf_people_tell_kept (console, &options->people, card);
  if (hf_people_are_given (&options->people))
    return check_many (console, options, &report, card, given, error);

  return check_one (console, options, card, given, error);
}

const HfCommand hf_command_check = {
  .name = "check",
  .arguments = { { "CARD", HF_ARGUMENT_CARD } },
  .summary = N_ ("List what is doubtful about a card, or about the cards of many people"),
  .description = N_ ("Exit status 1 says that there are warnings or errors; notes do not count."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
