/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* Where the guide is, seen from the program: as the build leaves it, and installed. Returns: (transfer full)
 * (nullable) */
static char *
find_guide (void)
{
  static const char *const places[] = { "docs/user-guide.html", "../share/doc/heartfelt/user-guide.html" };
  g_autofree char *program = realpath ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = g_build_filename (folder, places[i], NULL);

      if (g_file_test (place, G_FILE_TEST_IS_REGULAR))
        return g_canonicalize_filename (place, NULL);
    }

  return NULL;
}

static void
tell_failed (HfWindow *window, const GError *error)
{
  hf_window_show_error (window, _ ("The user guide could not be opened"), error);
}

static void
shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error))
    tell_failed (window, error);
}

void
hf_help_show (HfWindow *window)
{
  g_autofree char *path = find_guide ();
  g_autofree char *uri = NULL;

  g_return_if_fail (HF_IS_WINDOW (window));

  if (path == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (
          G_FILE_ERROR, G_FILE_ERROR_NOENT,
          _ ("It was not installed. Install Heartfelt again, or read it where you found Heartfelt."));

      tell_failed (window, error);
      return;
    }

  uri = g_filename_to_uri (path, NULL, NULL);
  gtk_show_uri_full (GTK_WINDOW (window), uri, GDK_CURRENT_TIME, NULL, shown, g_object_ref (window));
}
