/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/export-files.h"

#include "batch/single.h"
#include "cli/values.h"

#include <glib/gi18n.h>

static HfSingleOptions
make_options (const HfExportOptions *options, const HfFormat *format)
{
  return (HfSingleOptions){
    .pdf = options->kind == HF_EXPORT_PDF,
    .target = options->target,
    .png = { .dpi = hf_export_options_get_dpi (options, format),
             .width_px = options->width_px,
             .height_px = options->height_px,
             .bleed = options->bleed },
    .pdf_options = { .bleed = options->bleed, .shop = options->shop },
    .flags = options->save_flags,
  };
}

gboolean
hf_export_check_targets (const HfExportOptions *options, HfCard *card, const GArray *sides, GError **error)
{
  HfSingleOptions single = make_options (options, card->format);

  if ((options->save_flags & HF_SAVE_REPLACE) != 0)
    return TRUE;

  for (guint i = 0; i < sides->len; i++)
    {
      g_autofree char *path = hf_single_dup_path (&single, &g_array_index (sides, HfSide, i), sides->len);

      if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                       _ ("“%s” exists already: choose another name, or allow it to be replaced"), path);
          return FALSE;
        }
    }

  return TRUE;
}

static void
tell_progress (guint n_done, guint n_sides, gpointer console)
{
  hf_console_progress (console, n_done, n_sides);
}

gboolean
hf_export_write (HfConsole *console, const HfExportOptions *options, const HfFinished *finished, const GArray *sides,
                 GError **error)
{
  HfCard *card = finished->card;
  HfSingleOptions single = make_options (options, card->format);

  single.info = (HfOutputInfo){ .title = card->title, .author = card->info.author, .language = card->language };
  if (!hf_values_stamp (card->modified_s, &single.info.modified_s, error))
    return FALSE;

  return hf_single_write (finished->layouts, sides, &single, tell_progress, console,
                          hf_console_get_cancellable (console), error);
}
