/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/own-templates.h"

#include "base/save.h"
#include "batch/file-name.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define SUFFIX ".heartfelt"
#define GONE_SUFFIX ".gone"
#define NAME_BYTES 120

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "heartfelt", "templates", NULL);
}

char *
hf_own_template_make_path (const char *title)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *stem = hf_file_name_clean (title, NAME_BYTES);

  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (stem, SUFFIX, NULL) : g_strdup_printf ("%s-%u" SUFFIX, stem, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

gboolean
hf_own_template_is (const char *path)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *its = path != NULL ? g_path_get_dirname (path) : NULL;

  return its != NULL && g_str_equal (its, folder) && g_str_has_suffix (path, SUFFIX);
}

gboolean
hf_own_template_remove (const char *path, GError **error)
{
  g_autofree char *gone = g_strconcat (path, GONE_SUFFIX, NULL);

  g_return_val_if_fail (hf_own_template_is (path), FALSE);

  if (g_rename (path, gone) == 0)
    return TRUE;

  g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, _ ("“%s” cannot be removed: %s"), path, g_strerror (errno));
  return FALSE;
}

gboolean
hf_own_template_restore (const char *path)
{
  g_autofree char *gone = g_strconcat (path, GONE_SUFFIX, NULL);

  return !g_file_test (path, G_FILE_TEST_EXISTS) && g_rename (gone, path) == 0;
}

void
hf_own_templates_tidy (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, SUFFIX GONE_SUFFIX))
        (void) g_unlink (path);
    }
}
