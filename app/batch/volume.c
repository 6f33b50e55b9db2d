/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/volume.h"

#include <glib/gi18n.h>
#include <string.h>

char *
hf_volume_build_path (const char *target, guint volume)
{
  g_autofree char *name = g_path_get_basename (target);
  const char *end = strrchr (name, '.');
  gsize length = strlen (target);
  gsize suffix_length = end != NULL && end != name ? strlen (end) : 0;

  if (volume == 0)
    return g_strdup (target);

  return g_strdup_printf ("%.*s-%u%s", (int) (length - suffix_length), target, volume + 1,
                          target + length - suffix_length);
}

gboolean
hf_volume_check_paths (const HfBatchOptions *options, guint n_volumes, GError **error)
{
  for (guint volume = 0; volume < n_volumes && (options->flags & HF_SAVE_REPLACE) == 0; volume++)
    {
      g_autofree char *path = hf_volume_build_path (options->target, volume);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                       _ ("“%s” exists already: choose another name, or allow it to be replaced"), path);
          return FALSE;
        }
    }

  return TRUE;
}
