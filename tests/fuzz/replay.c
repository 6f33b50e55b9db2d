/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a fuzz target every file of the folders named, once: what libFuzzer once found stays mended. */
#include <glib.h>

#include "fuzz.h"

static guint
replay_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint replayed = 0;

  if (dir == NULL)
    g_error ("%s", error->message);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      if (!g_file_get_contents (path, &data, &size, &error))
        g_error ("%s", error->message);

      g_printerr ("%s\n", path);
      LLVMFuzzerTestOneInput ((const uint8_t *) data, size);
      replayed++;
    }

  return replayed;
}

int
main (int argc, char *argv[])
{
  guint replayed = 0;

  for (int i = 1; i < argc; i++)
    replayed += replay_folder (argv[i]);

  /* A target without a seed would pass unseen. */
  return replayed > 0 ? 0 : 1;
}
