/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/thumbnail-png.h"
#include "cli/commands.h"
#include "cli/new-card.h"
#include "cli/subject.h"
#include "cli/values.h"
#include "file/save.h"
#include "merge/crowd.h"
#include "merge/merge.h"

#include <glib/gi18n.h>

typedef struct
{
  char *target;
  char *palette;
  char *format;
  char **sets;
  char *language;
  gboolean force;
} Options;

static const HfOption options_table[] = {
  { "output", 'o', HF_OPTION_TARGET, offsetof (Options, target), N_ ("CARD"), N_ ("The .heartfelt file to write") },
  { "palette", 0, HF_OPTION_TEXT, offsetof (Options, palette), N_ ("ID"), N_ ("Recolour the card") },
  { "format", 0, HF_OPTION_TEXT, offsetof (Options, format), N_ ("ID"), N_ ("The size of the card") },
  { "set", 0, HF_OPTION_TEXTS, offsetof (Options, sets), N_ ("FIELD=TEXT"),
    N_ ("Fill in a field for good; may be repeated") },
  { "language", 0, HF_OPTION_TEXT, offsetof (Options, language), N_ ("LL"),
    N_ ("The language of the words, such as pt-BR") },
  { "force", 'f', HF_OPTION_FLAG, offsetof (Options, force), NULL, N_ ("Replace an existing file") },
  { 0 },
};

/* What was given becomes part of the card; all other fields stay for the people to come. */
static HfCard *
fill_in (HfConsole *console, HfCard *card, HfFields *given)
{
  g_autoptr (HfFields) fields = hf_fields_complete (given, card->language);
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  HfCard *filled = hf_merge_card (card, fields, HF_MERGE_GIVEN, doubts);

  hf_console_tell_doubts (console, doubts);
  return filled;
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *options = data;
  const HfNewCardOptions wishes = { options->palette, options->format, options->language };
  GCancellable *cancellable = hf_console_get_cancellable (console);
  g_autoptr (HfFields) given = NULL;
  g_autoptr (HfCard) template_card = NULL;
  g_autoptr (HfCard) card = NULL;
  g_autoptr (HfCard) filled = NULL;
  g_autoptr (HfCard) shown = NULL;
  g_autoptr (GBytes) thumbnail = NULL;

  if (options->target == NULL || options->target[0] == '\0')
    {
      hf_usage_error (error, _ ("--output is missing: say which file to write, as in -o card.heartfelt"));
      return FALSE;
    }

  given = hf_values_parse (options->sets, error);
  if (given == NULL)
    return FALSE;

  template_card = hf_subject_load (arguments[0], cancellable, error);
  if (template_card == NULL)
    return FALSE;

  hf_values_tell_unused (console, template_card, options->sets);
  card = hf_new_card_as_asked (console, template_card, &wishes, error);
  if (card == NULL)
    return FALSE;

  filled = fill_in (console, card, given);
  shown = hf_values_show_samples (filled, error);
  if (shown == NULL)
    return FALSE;

  thumbnail = hf_thumbnail_png (shown, HF_THUMBNAIL_PX, cancellable, error);
  if (thumbnail == NULL)
    return FALSE;

  return hf_file_save (filled, options->target, thumbnail, options->force ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT, error);
}

const HfCommand hf_command_new = {
  .name = "new",
  .arguments = { { "TEMPLATE", HF_ARGUMENT_TEMPLATE } },
  .summary = N_ ("Make a card of a template"),
  .description = N_ ("Fields that --set does not fill in stay fields, for the people to come."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
