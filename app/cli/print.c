/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/printer.h"
#include "print/private-file.h"

#include "cli/commands.h"
#include "cli/number.h"
#include "cli/place-on-sheet.h"
#include "cli/subject.h"
#include "cli/values.h"
#include "cli/vary.h"
#include "proof/paper.h"

#include <glib/gi18n.h>

typedef struct
{
  char *printer;
  HfPeopleWords people;
  HfVaryWords vary;
  HfSheetWords sheet;
  char **sets;
  char *palette;
  char *pass;
  char *jobs;
} Options;

static const HfOption options_table[] = {
  { "printer", 'd', HF_OPTION_TEXT, offsetof (Options, printer), N_ ("NAME"), N_ ("The printer, as CUPS calls it") },
  HF_PEOPLE_OPTIONS (Options, people),
  HF_VARY_OPTIONS (Options, vary),
  { "set", 0, HF_OPTION_TEXTS, offsetof (Options, sets), N_ ("FIELD=TEXT"), N_ ("Fill in a field; may be repeated") },
  { "palette", 0, HF_OPTION_TEXT, offsetof (Options, palette), N_ ("ID"), N_ ("Recolour the card") },
  HF_SHEET_OPTIONS (Options, sheet),
  { "pass", 0, HF_OPTION_TEXT, offsetof (Options, pass), N_ ("SIDE"),
    N_ ("Of --duplex manual: which sides are printed now (fronts)"), "fronts backs" },
  { "jobs", 'j', HF_OPTION_TEXT, offsetof (Options, jobs), N_ ("N"), N_ ("Threads (one for each processor)") },
  { 0 },
};

static gboolean
check_words (const Options *words, GError **error)
{
  if (words->printer == NULL || words->printer[0] == '\0')
    hf_usage_error (error, _ ("--printer is missing: say on which printer; “lpstat -e” lists them"));
  else if (words->pass != NULL && g_strcmp0 (words->sheet.duplex, "manual") != 0)
    hf_usage_error (error, _ ("--pass is for --duplex manual: otherwise both sides are printed at once"));
  else
    return TRUE;

  return FALSE;
}

/* The sheet asked for, or else the paper printers hold where the user lives. */
static HfSheetChoice *
choose_sheet (const Options *words, GError **error)
{
  HfSheetWords sheet = words->sheet;
  HfSheetChoice *choice;

  if (sheet.sheet == NULL)
    sheet.sheet = (char *) (hf_paper_for_locale () == HF_PAPER_LETTER ? "letter" : "a4");

  choice = hf_sheet_words_parse (&sheet, error);
  if (choice != NULL && choice->batch.impose.duplex == HF_DUPLEX_MANUAL)
    choice->batch.impose.pass = g_strcmp0 (words->pass, "backs") == 0 ? HF_PASS_BACKS : HF_PASS_FRONTS;
  return choice;
}

/* What is printed, and how. */
typedef struct
{
  HfConsole *console;
  const Options *words;
  const HfSheetChoice *sheets;
  HfCard *card;
  char *told; /* of the job, last; nullable */
} Printing;

/* Makes the sheets as a file at @path. */
static gboolean
make_sheets (const char *path, gpointer data, GError **error)
{
  const Printing *printing = data;
  HfConsole *console = printing->console;
  const Options *words = printing->words;
  HfExportOptions options = { .kind = HF_EXPORT_PDF, .target = path };
  HfExportPeopleOptions people_options = { .sheets = printing->sheets };
  g_autoptr (HfFields) given = hf_values_parse (words->sets, error);
  g_autoptr (HfMeantPeople) people = NULL;
  g_autoptr (HfCard) varied = NULL;

  if (given == NULL || !hf_people_parse_jobs (words->jobs, &people_options.n_jobs, error))
    return FALSE;

  hf_values_tell_unused (console, printing->card, words->sets);
  hf_people_tell_kept (console, &words->people, printing->card);
  if (!hf_people_are_given (&words->people))
    return hf_place_one_on_sheets (console, &options, &people_options, printing->card, given, error);

  people = hf_meant_people_load (&words->people, printing->card, given, hf_console_get_cancellable (console), error);
  varied = people != NULL ? hf_vary (console, &words->vary, printing->card, people, error) : NULL;
  return varied != NULL && hf_place_many_on_sheets (console, &options, &people_options, varied, people, error);
}

static void
tell_progress (gboolean is_printing, const char *message, gpointer data)
{
  Printing *printing = data;
  const char *said = message != NULL && message[0] != '\0' ? message
                     : is_printing                         ? _ ("the job is being printed")
                                                           : _ ("the job waits in the queue");

  if (g_strcmp0 (said, printing->told) == 0)
    return;

  g_free (printing->told);
  printing->told = g_strdup (said);
  hf_console_tell (printing->console, _ ("printer: %s"), said);
}

static gboolean
print_file (const char *path, gpointer data, GError **error)
{
  Printing *printing = data;
  const HfSheetChoice *sheets = printing->sheets;
  HfCard *card = printing->card;
  HfPrintJob job = {
    .printer = printing->words->printer,
    .path = path,
    .title = card->title != NULL ? card->title : "Heartfelt",
    .paper_width_mm = sheets->sheet->paper_width_mm,
    .paper_height_mm = sheets->sheet->paper_height_mm,
    .duplex =
        hf_sheet_is_for_addresses (sheets->sheet) || card->format->n_pages == 1 || card->format->fold == HF_FOLD_QUARTER
            ? HF_DUPLEX_NONE
            : sheets->batch.impose.duplex,
  };

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return hf_print_job_run (&job, tell_progress, printing, hf_console_get_cancellable (printing->console), error);

  hf_console_tell (printing->console, _ ("There was nobody to print for"));
  return TRUE;
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *words = data;
  g_autoptr (HfSheetChoice) sheets = NULL;
  g_autoptr (HfCard) card = NULL;
  Printing printing = { .console = console, .words = words };
  gboolean printed;

  if (!check_words (words, error) || !hf_people_check_words (&words->people, error) ||
      !hf_vary_check_words (&words->vary, hf_people_are_given (&words->people), error))
    return FALSE;

  sheets = choose_sheet (words, error);
  if (sheets == NULL)
    return FALSE;

  card = hf_subject_load_with (arguments[0], words->palette, hf_console_get_cancellable (console), error);
  if (card == NULL)
    return FALSE;

  printing.sheets = sheets;
  printing.card = card;
  /* Before the work, as nobody waits for cards that cannot be printed. */
  printed =
      hf_printer_check (words->printer, error) && hf_private_file_pass (make_sheets, print_file, &printing, error);
  g_free (printing.told);
  return printed;
}

const HfCommand hf_command_print = {
  .name = "print",
  .arguments = { { "CARD", HF_ARGUMENT_CARD } },
  .summary = N_ ("Print a card, for one person or for many"),
  .description =
      N_ ("Cards go to sheets of paper as with “export --sheet”, on plain paper unless another sheet is said, and "
          "come out at their true size. The command waits until the job has left the queue."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
