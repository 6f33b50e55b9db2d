/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/session.h"

#include "ui/files/state.h"

#define NAME "session.ini"

/* A broken file must not open windows without end. */
#define MOST 20

void
hf_session_window_free (HfSessionWindow *window)
{
  g_free (window->path);
  g_free (window->draft);
  g_free (window);
}

GPtrArray *
hf_session_load (void)
{
  g_autoptr (GKeyFile) keys = hf_state_load (NAME);
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  GPtrArray *windows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_session_window_free);

  for (guint i = 0; i < MOST && groups[i] != NULL; i++)
    {
      HfSessionWindow *window = g_new0 (HfSessionWindow, 1);

      window->width = g_key_file_get_integer (keys, groups[i], "width", NULL);
      window->height = g_key_file_get_integer (keys, groups[i], "height", NULL);
      window->maximized = g_key_file_get_boolean (keys, groups[i], "maximized", NULL);
      window->path = g_key_file_get_string (keys, groups[i], "path", NULL);
      window->draft = g_key_file_get_string (keys, groups[i], "draft", NULL);
      g_ptr_array_add (windows, window);
    }

  return windows;
}

void
hf_session_save (const GPtrArray *windows)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  for (guint i = 0; i < windows->len && i < MOST; i++)
    {
      const HfSessionWindow *window = g_ptr_array_index (windows, i);
      g_autofree char *group = g_strdup_printf ("%u", i);

      g_key_file_set_integer (keys, group, "width", window->width);
      g_key_file_set_integer (keys, group, "height", window->height);
      g_key_file_set_boolean (keys, group, "maximized", window->maximized);
      if (window->path != NULL)
        g_key_file_set_string (keys, group, "path", window->path);
      if (window->draft != NULL)
        g_key_file_set_string (keys, group, "draft", window->draft);
    }
  hf_state_save (NAME, keys);
}
