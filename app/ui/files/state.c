/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/state.h"

#include <errno.h>
#include <glib/gstdio.h>

char *
hf_state_get_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "heartfelt", name, NULL);
}

GKeyFile *
hf_keys_load (const char *path)
{
  GKeyFile *keys = g_key_file_new ();

  (void) g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  return keys;
}

void
hf_keys_save (const char *path, GKeyFile *keys)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = g_key_file_to_data (keys, &length, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_message ("%s: %s", folder, g_strerror (errno));
  else if (!g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("%s", error->message);
}

GKeyFile *
hf_state_load (const char *name)
{
  g_autofree char *path = hf_state_get_path (name);

  return hf_keys_load (path);
}

void
hf_state_save (const char *name, GKeyFile *keys)
{
  g_autofree char *path = hf_state_get_path (name);

  hf_keys_save (path, keys);
}
