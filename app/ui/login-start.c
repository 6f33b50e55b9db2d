/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/login-start.h"

#include "ui/portal.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <libportal/portal.h>

/* Not the name portals give theirs, which they take away again with whatever they are asked next. */
#define FILE_NAME HF_APPLICATION_ID ".Planned.desktop"

/* What runs without a window, and ends where there is nothing to do. */
#define OPTION "--gapplication-service"

#define PROGRAM "heartfelt"

/* As an argument of Exec: in quotes, with what means something in them escaped, and per cent signs doubled. */
static char *
quote (const char *argument)
{
  GString *quoted = g_string_new ("\"");

  for (const char *at = argument; *at != '\0'; at++)
    {
      if (strchr ("\"`$\\", *at) != NULL)
        g_string_append_c (quoted, '\\');
      else if (*at == '%')
        g_string_append_c (quoted, '%');
      g_string_append_c (quoted, *at);
    }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

char *
hf_login_start_dup_entry (const char *path)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *program = quote (path);
  g_autofree char *exec = g_strconcat (program, " " OPTION, NULL);

  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, "Application");
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, _ ("Heartfelt"));
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_COMMENT,
                         _ ("Sends the cards that wait for their time"));
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, HF_APPLICATION_ID);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, path);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, exec);
  return g_key_file_to_data (entry, NULL, NULL);
}

/* This very program, wherever it is. Returns: (transfer full) */
static char *
find_program (void)
{
  g_autofree char *path = g_file_read_link ("/proc/self/exe", NULL);

  return path != NULL && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) ? g_steal_pointer (&path) : g_strdup (PROGRAM);
}

static gboolean
write_entry (const char *path)
{
  g_autofree char *program = find_program ();
  g_autofree char *entry = hf_login_start_dup_entry (program);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) == 0 && g_file_set_contents (path, entry, -1, &error))
    return TRUE;

  g_message ("%s: %s", path, error != NULL ? error->message : g_strerror (errno));
  return FALSE;
}

static gboolean
set_entry (gboolean starts)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "autostart", FILE_NAME, NULL);

  if (starts)
    return write_entry (path);

  (void) g_unlink (path);
  return FALSE;
}

typedef struct
{
  gboolean starts;
  HfLoginStartDone done;
  gpointer data;
} Setting;

static void
end (Setting *setting, gboolean starts)
{
  setting->done (starts, setting->data);
  g_free (setting);
}

static void
portal_answered (gboolean granted, gpointer data)
{
  Setting *setting = data;

  end (setting, setting->starts && granted);
}

static gboolean
set_entry_soon (gpointer data)
{
  Setting *setting = data;

  end (setting, set_entry (setting->starts));
  return G_SOURCE_REMOVE;
}

void
hf_login_start_set (gboolean starts, HfLoginStartDone done, gpointer data)
{
  const char *const command[] = { PROGRAM, OPTION, NULL };
  Setting *setting = g_new0 (Setting, 1);

  setting->starts = starts;
  setting->done = done;
  setting->data = data;
  /* Of programs that are not kept apart portals know no name, and so leave behind a file without one. */
  if (xdp_portal_running_under_sandbox ())
    hf_portal_ask_to_start (_ ("Cards wait for the time they are to be sent at."), starts ? command : NULL,
                            portal_answered, setting);
  else
    g_idle_add (set_entry_soon, setting);
}
