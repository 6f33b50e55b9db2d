/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/commands.h"
#include "cli/doubts-json.h"
#include "cli/finish.h"
#include "cli/subject.h"
#include "cli/values.h"

#include <glib/gi18n.h>

typedef struct
{
  char **sets;
  char *palette;
  gboolean json;
} Options;

static const HfOption options_table[] = {
  { "set", 0, HF_OPTION_TEXTS, offsetof (Options, sets), N_ ("FIELD=TEXT"), N_ ("Fill in a field; may be repeated") },
  { "palette", 0, HF_OPTION_TEXT, offsetof (Options, palette), N_ ("ID"), N_ ("Recolour the card first") },
  { "json", 0, HF_OPTION_FLAG, offsetof (Options, json), NULL, N_ ("Answer in JSON") },
  { 0 },
};

static void
print_doubts (HfConsole *console, const GPtrArray *doubts)
{
  if (doubts->len == 0)
    {
      g_autofree char *answer = g_strdup_printf ("%s\n", _ ("Nothing is doubtful."));

      hf_console_print (console, answer);
      return;
    }

  for (guint i = 0; i < doubts->len; i++)
    {
      g_autofree char *line = hf_doubt_format_line (g_ptr_array_index (doubts, i));

      hf_console_print (console, line);
      hf_console_print (console, "\n");
    }
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *options = data;
  GCancellable *cancellable = hf_console_get_cancellable (console);
  g_autoptr (HfFields) given = hf_values_parse (options->sets, error);
  g_autoptr (HfCard) card = NULL;
  g_autoptr (HfFields) fields = NULL;
  g_autoptr (HfRenderer) renderer = NULL;
  g_autoptr (HfFinished) finished = NULL;

  if (given == NULL)
    return FALSE;

  card = hf_subject_load_with (arguments[0], options->palette, cancellable, error);
  if (card == NULL)
    return FALSE;

  hf_values_tell_unused (console, card, options->sets);
  fields = hf_values_get_common (card, given, error);
  if (fields == NULL)
    return FALSE;

  renderer = hf_renderer_new ();
  finished = hf_finish_card (renderer, card, fields, cancellable, error);
  if (finished == NULL)
    return FALSE;

  if (options->json)
    hf_doubts_print_json (console, finished->doubts, 1);
  else
    print_doubts (console, finished->doubts);
  hf_console_count_doubts (console, finished->doubts);

  return TRUE;
}

const HfCommand hf_command_check = {
  .name = "check",
  .arguments = { { "CARD", HF_ARGUMENT_CARD } },
  .summary = N_ ("List what is doubtful about a card"),
  .description = N_ ("Exit status 1 says that there are warnings or errors; notes do not count."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
