/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/private-file.h"

#include <glib/gstdio.h>

gboolean
hf_private_file_pass (HfPrivateFileStep make, HfPrivateFileStep use, gpointer data, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-print-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "sheets.pdf", NULL) : NULL;
  gboolean done;

  if (folder == NULL)
    return FALSE;

  done = make (path, data, error) && use (path, data, error);
  g_unlink (path);
  g_rmdir (folder);
  return done;
}
