/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/save.h"
#include "batch/thumbnail-png.h"
#include "cli/commands.h"
#include "cli/number.h"
#include "cli/subject.h"
#include "cli/values.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define MIN_SIZE_PX 16
#define MAX_SIZE_PX 2048

typedef struct
{
  char *size;
  gboolean force;
} Options;

static const HfOption options_table[] = {
  { "size", 's', HF_OPTION_TEXT, offsetof (Options, size), N_ ("PIXELS"), N_ ("Length of the longest side (256)") },
  { "force", 'f', HF_OPTION_FLAG, offsetof (Options, force), NULL, N_ ("Replace an existing file") },
  { 0 },
};

/* File managers make the file, empty, before they ask for the picture. */
static gboolean
is_empty_file (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size == 0;
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *options = data;
  GCancellable *cancellable = hf_console_get_cancellable (console);
  const char *target = arguments[1];
  gboolean replace = options->force || is_empty_file (target);
  int size_px = HF_THUMBNAIL_PX;
  g_autoptr (HfCard) card = NULL;
  g_autoptr (HfCard) shown = NULL;
  g_autoptr (GBytes) png = NULL;
  gsize length;
  const void *bytes;

  if (options->size != NULL && !hf_number_parse_int ("size", options->size, MIN_SIZE_PX, MAX_SIZE_PX, &size_px, error))
    return FALSE;

  card = hf_subject_load (arguments[0], cancellable, error);
  if (card == NULL)
    return FALSE;

  shown = hf_values_show_samples (card, error);
  if (shown == NULL)
    return FALSE;

  png = hf_thumbnail_png (shown, size_px, cancellable, error);
  if (png == NULL)
    return FALSE;

  bytes = g_bytes_get_data (png, &length);
  return hf_save_bytes (target, bytes, length, replace ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT, error);
}

const HfCommand hf_command_thumbnail = {
  .name = "thumbnail",
  .arguments = { { "CARD", HF_ARGUMENT_CARD }, { "PNG", HF_ARGUMENT_FILE } },
  .summary = N_ ("Make a small picture of a card's front"),
  .description = N_ ("For file managers: an empty file of that name is replaced. Sample names stand in for fields."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
