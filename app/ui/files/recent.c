/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/recent.h"

#include "ui/files/state.h"

#define NAME "recent.ini"

/* More are not looked through, and each is opened when the gallery starts. */
#define MOST 30

void
hf_recent_free (HfRecent *recent)
{
  g_free (recent->path);
  g_free (recent);
}

static HfRecent *
recent_new (const char *path, gint64 time_s)
{
  HfRecent *recent = g_new0 (HfRecent, 1);

  recent->path = g_strdup (path);
  recent->time_s = time_s;
  return recent;
}

/* Groups are numbers; their order in the file is that of the list. */
GPtrArray *
hf_recent_list (void)
{
  g_autoptr (GKeyFile) keys = hf_state_load (NAME);
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_recent_free);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *path = g_key_file_get_string (keys, groups[i], "path", NULL);

      if (path != NULL)
        g_ptr_array_add (list, recent_new (path, g_key_file_get_int64 (keys, groups[i], "time", NULL)));
    }

  return list;
}

static void
save (const GPtrArray *list)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  for (guint i = 0; i < list->len && i < MOST; i++)
    {
      const HfRecent *recent = g_ptr_array_index (list, i);
      g_autofree char *group = g_strdup_printf ("%u", i);

      g_key_file_set_string (keys, group, "path", recent->path);
      g_key_file_set_int64 (keys, group, "time", recent->time_s);
    }
  hf_state_save (NAME, keys);
}

static void
take_out (GPtrArray *list, const char *path)
{
  for (guint i = list->len; i > 0; i--)
    {
      const HfRecent *recent = g_ptr_array_index (list, i - 1);

      if (g_str_equal (recent->path, path))
        g_ptr_array_remove_index (list, i - 1);
    }
}

void
hf_recent_add (const char *path)
{
  g_autoptr (GPtrArray) list = hf_recent_list ();

  take_out (list, path);
  g_ptr_array_insert (list, 0, recent_new (path, g_get_real_time () / G_USEC_PER_SEC));
  save (list);
}

void
hf_recent_remove (const char *path)
{
  g_autoptr (GPtrArray) list = hf_recent_list ();

  take_out (list, path);
  save (list);
}
