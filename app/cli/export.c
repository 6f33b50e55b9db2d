/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/commands.h"
#include "cli/export-files.h"
#include "cli/export-options.h"
#include "cli/finish.h"
#include "cli/subject.h"
#include "cli/values.h"

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
  gboolean bleed;
  gboolean combined;
  gboolean force;
} Options;

static const HfOption options_table[] = {
  { "to", 't', HF_OPTION_TEXT, offsetof (Options, kind), N_ ("KIND"), N_ ("What to make: pdf or png"), "pdf png" },
  { "output", 'o', HF_OPTION_FILE, offsetof (Options, target), N_ ("TARGET"), N_ ("The file to write") },
  { "set", 0, HF_OPTION_TEXTS, offsetof (Options, sets), N_ ("FIELD=TEXT"), N_ ("Fill in a field; may be repeated") },
  { "page", 'p', HF_OPTION_TEXT, offsetof (Options, sides), N_ ("PAGES"),
    N_ ("front, inside, back, all, or spreads: the card unfolded (all)"), "front inside back all spreads" },
  { "dpi", 0, HF_OPTION_TEXT, offsetof (Options, dpi), N_ ("N"), N_ ("Pixels an inch of a PNG (300)") },
  { "size", 0, HF_OPTION_TEXT, offsetof (Options, size), N_ ("WxH"), N_ ("Pixels of a PNG; one side may be left out") },
  { "palette", 0, HF_OPTION_TEXT, offsetof (Options, palette), N_ ("ID"), N_ ("Recolour the card") },
  { "bleed", 0, HF_OPTION_FLAG, offsetof (Options, bleed), NULL, N_ ("Show what is printed beyond the trim") },
  { "combined", 0, HF_OPTION_FLAG, offsetof (Options, combined), NULL, N_ ("One PDF of all cards") },
  { "force", 'f', HF_OPTION_FLAG, offsetof (Options, force), NULL, N_ ("Replace existing files") },
  { 0 },
};

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *words = data;
  const HfExportWords export_words = { words->kind, words->target, words->sides,    words->dpi,
                                       words->size, words->bleed,  words->combined, words->force };
  GCancellable *cancellable = hf_console_get_cancellable (console);
  g_autoptr (HfFields) given = NULL;
  g_autoptr (HfCard) card = NULL;
  g_autoptr (HfFields) fields = NULL;
  g_autoptr (GArray) sides = NULL;
  g_autoptr (HfRenderer) renderer = NULL;
  g_autoptr (HfFinished) finished = NULL;
  HfExportOptions options;

  if (!hf_export_options_parse (&export_words, &options, error))
    return FALSE;

  given = hf_values_parse (words->sets, error);
  if (given == NULL)
    return FALSE;

  card = hf_subject_load_with (arguments[0], words->palette, cancellable, error);
  if (card == NULL)
    return FALSE;

  hf_values_tell_unused (console, card, words->sets);
  fields = hf_values_get_common (card, given, error);
  sides = fields != NULL ? hf_export_options_list_sides (&options, card, error) : NULL;
  if (sides == NULL || !hf_export_check_targets (&options, sides, error))
    return FALSE;

  renderer = hf_renderer_new ();
  finished = hf_finish_card (renderer, card, fields, cancellable, error);
  if (finished == NULL)
    return FALSE;

  hf_console_tell_doubts (console, finished->doubts);
  return hf_export_write (console, &options, finished, sides, error);
}

const HfCommand hf_command_export = {
  .name = "export",
  .arguments = { { "CARD", HF_ARGUMENT_CARD } },
  .summary = N_ ("Make a PDF or PNG pictures of a card"),
  .description =
      N_ ("A PNG of several pages becomes several files, with -front, -inside-left, -inside-right and -back (or "
          "-outside and -inside) before the ending. What is doubtful about the card is told on standard error."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
