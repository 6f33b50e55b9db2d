/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/preflight.h"
#include "cli/commands.h"
#include "cli/export-drafts.h"
#include "cli/export-files.h"
#include "cli/export-options.h"
#include "cli/export-people.h"
#include "cli/finish.h"
#include "cli/place-on-sheet.h"
#include "cli/sheet-words.h"
#include "cli/subject.h"
#include "cli/values.h"
#include "cli/vary.h"

#include <glib/gi18n.h>

typedef struct
{
  char *kind;
  char *target;
  char **sets;
  char *sides;
  char *dpi;
  char *size;
  char *palette;
  HfPeopleWords people;
  HfVaryWords vary;
  HfSheetWords sheet;
  HfLetterChoice letter;
  char *pattern;
  char *volume;
  char *jobs;
  gboolean bleed;
  char *profile;
  gboolean combined;
  gboolean print_shop;
  gboolean force;
} Options;

static const HfOption options_table[] = {
  { "to", 't', HF_OPTION_TEXT, offsetof (Options, kind), N_ ("KIND"),
    N_ ("What to make: pdf, png, or eml: drafts for a mail program"), "pdf png eml" },
  { "output", 'o', HF_OPTION_TARGET, offsetof (Options, target), N_ ("TARGET"),
    N_ ("The file to write, or the folder for many") },
  HF_PEOPLE_OPTIONS (Options, people),
  HF_VARY_OPTIONS (Options, vary),
  { "set", 0, HF_OPTION_TEXTS, offsetof (Options, sets), N_ ("FIELD=TEXT"), N_ ("Fill in a field; may be repeated") },
  { "page", 'p', HF_OPTION_TEXT, offsetof (Options, sides), N_ ("PAGES"),
    N_ ("front, inside, back, all, or spreads: the card unfolded (all)"), "front inside back all spreads" },
  { "dpi", 0, HF_OPTION_TEXT, offsetof (Options, dpi), N_ ("N"), N_ ("Pixels an inch of a PNG (300)") },
  { "size", 0, HF_OPTION_TEXT, offsetof (Options, size), N_ ("WxH"), N_ ("Pixels of a PNG; one side may be left out") },
  { "palette", 0, HF_OPTION_TEXT, offsetof (Options, palette), N_ ("ID"), N_ ("Recolour the card") },
  { "bleed", 0, HF_OPTION_FLAG, offsetof (Options, bleed), NULL, N_ ("Show what is printed beyond the trim") },
  { "print-shop", 0, HF_OPTION_FLAG, offsetof (Options, print_shop), NULL,
    N_ ("A PDF as print shops ask for it: PDF/X-4, with bleed") },
  { "profile", 0, HF_OPTION_FILE, offsetof (Options, profile), N_ ("ICC"),
    N_ ("Of --print-shop: the colour profile of the press") },
  { "name", 0, HF_OPTION_TEXT, offsetof (Options, pattern), N_ ("PATTERN"), N_ ("Names of the files ({row}-{name})") },
  { "combined", 0, HF_OPTION_FLAG, offsetof (Options, combined), NULL,
    N_ ("One PDF of all cards, or one mbox of all drafts") },
  { "volume", 0, HF_OPTION_TEXT, offsetof (Options, volume), N_ ("N"),
    N_ ("Begin another combined PDF after every N people") },
  HF_SHEET_OPTIONS (Options, sheet),
  HF_LETTER_OPTIONS (Options, letter),
  { "jobs", 'j', HF_OPTION_TEXT, offsetof (Options, jobs), N_ ("N"), N_ ("Threads (one for each processor)") },
  { "force", 'f', HF_OPTION_FLAG, offsetof (Options, force), NULL, N_ ("Replace existing files") },
  { 0 },
};

static gboolean
export_one (HfConsole *console, const Options *words, const HfExportOptions *options,
            const HfExportPeopleOptions *people_options, HfCard *card, HfFields *given, GError **error)
{
  g_autoptr (HfFields) fields = hf_values_get_common (card, given, error);
  g_autoptr (GArray) sides = fields != NULL ? hf_export_options_list_sides (options, card, error) : NULL;
  g_autoptr (HfRenderer) renderer = NULL;
  g_autoptr (HfFinished) finished = NULL;

  if (sides == NULL || !hf_export_check_targets (options, card, sides, error))
    return FALSE;
  if (options->kind == HF_EXPORT_EML)
    return hf_export_drafts (console, card, NULL, fields, options, people_options, &words->letter, error);

  renderer = hf_renderer_new ();
  finished = hf_finish_card (renderer, card, fields, hf_console_get_cancellable (console), error);
  if (finished == NULL)
    return FALSE;

  hf_console_tell_doubts (console, finished->doubts);
  return hf_export_write (console, options, finished, sides, error);
}

static gboolean
export_many (HfConsole *console, const Options *words, const HfExportOptions *options,
             const HfExportPeopleOptions *people_options, HfCard *card, HfFields *given, GError **error)
{
  g_autoptr (GArray) sides = hf_export_options_list_sides (options, card, error);
  g_autoptr (HfMeantPeople) people = NULL;
  g_autoptr (HfCard) varied = NULL;

  if (sides == NULL)
    return FALSE;

  people = hf_meant_people_load (&words->people, card, given, hf_console_get_cancellable (console), error);
  varied = people != NULL ? hf_vary (console, &words->vary, card, people, error) : NULL;
  if (varied == NULL)
    return FALSE;
  if (people_options->sheets != NULL)
    return hf_place_many_on_sheets (console, options, people_options, varied, people, error);
  if (options->kind == HF_EXPORT_EML)
    return hf_export_drafts (console, varied, people, NULL, options, people_options, &words->letter, error);

  return hf_export_people (console, varied, people, NULL, options, people_options, error);
}

/* Options that say something of messages. */
static gboolean
check_letter (const Options *words, const HfExportOptions *options, GError **error)
{
  const char *orphan = words->letter.subject != NULL  ? "subject"
                       : words->letter.body != NULL   ? "body"
                       : words->letter.attach != NULL ? "attach"
                                                      : NULL;

  if (options->kind == HF_EXPORT_EML || orphan == NULL)
    return TRUE;

  hf_usage_error (error, _ ("--%s is for messages: say --to eml"), orphan);
  return FALSE;
}

/* Options that say of single pages what a sheet settles by itself. */
static gboolean
check_with_sheet (const Options *words, const HfExportOptions *options, GError **error)
{
  if (words->sheet.sheet == NULL)
    return TRUE;

  if (options->kind != HF_EXPORT_PDF)
    hf_usage_error (error, _ ("--sheet is for PDF only: say --to pdf"));
  else if (words->sides != NULL && options->sides != HF_SIDES_ALL && options->sides != HF_SIDES_SPREADS)
    hf_usage_error (error, _ ("--page is not for --sheet: a sheet shows every page of a card"));
  else if (words->bleed)
    hf_usage_error (error, _ ("--bleed is not for --sheet: there cards bleed as far as there is room"));
  else
    return TRUE;

  return FALSE;
}

static void
tell_preflight (HfConsole *console, HfCard *card, const HfPdfShop *shop)
{
  g_autoptr (GPtrArray) lines = hf_preflight_list (card, shop);

  for (guint i = 0; i < lines->len; i++)
    hf_console_tell (console, _ ("preflight: %s"), (const char *) g_ptr_array_index (lines, i));
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *words = data;
  const HfExportWords export_words = { words->kind,  words->target,   words->sides, words->dpi,        words->size,
                                       words->bleed, words->combined, words->force, words->print_shop, words->profile };
  const HfExportPeopleWords people_words = { words->pattern, words->volume, words->jobs, words->combined,
                                             words->sheet.sheet != NULL };
  g_autoptr (HfFields) given = NULL;
  g_autoptr (HfSheetChoice) sheets = NULL;
  g_autoptr (HfCard) card = NULL;
  g_auto (HfExportOptions) options = { 0 };
  HfExportPeopleOptions people_options;
  gboolean done;

  if (!hf_export_options_parse (&export_words, &options, error) ||
      !hf_export_people_parse (&people_words, &words->people, &people_options, error) ||
      !hf_vary_check_words (&words->vary, hf_people_are_given (&words->people), error) ||
      !check_with_sheet (words, &options, error) || !check_letter (words, &options, error))
    return FALSE;

  sheets = hf_sheet_words_parse (&words->sheet, error);
  if (sheets == NULL)
    return FALSE;
  if (sheets->sheet != NULL)
    people_options.sheets = sheets;

  given = hf_values_parse (words->sets, error);
  if (given == NULL)
    return FALSE;

  card = hf_subject_load_with (arguments[0], words->palette, hf_console_get_cancellable (console), error);
  if (card == NULL)
    return FALSE;

  hf_values_tell_unused (console, card, words->sets);
  hf_people_tell_kept (console, &words->people, card);
  if (hf_people_are_given (&words->people))
    done = export_many (console, words, &options, &people_options, card, given, error);
  else if (sheets->sheet != NULL)
    done = hf_place_one_on_sheets (console, &options, &people_options, card, given, error);
  else
    done = export_one (console, words, &options, &people_options, card, given, error);

  if (done && options.shop != NULL)
    tell_preflight (console, card, options.shop);
  return done;
}

const HfCommand hf_command_export = {
  .name = "export",
  .arguments = { { "CARD", HF_ARGUMENT_CARD } },
  .summary = N_ ("Make a PDF or PNG pictures of a card, for one person or for many"),
  .description =
      N_ ("A PNG of several pages becomes several files, with -front, -inside-left, -inside-right and -back (or "
          "-outside and -inside) before the ending. With --people TARGET is a folder, made if missing, or with "
          "--combined one PDF. What is doubtful about a card is told on standard error."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
