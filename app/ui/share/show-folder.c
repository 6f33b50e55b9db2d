/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/show-folder.h"

/* The interface file managers answer to: freedesktop.org, “File Manager DBus Interface”. */
#define NAME "org.freedesktop.FileManager1"
#define OBJECT "/org/freedesktop/FileManager1"

/* What is to be shown, while the file manager is asked. */
typedef struct
{
  GtkWindow *parent;
  char *uri;        /* of the file or folder */
  char *folder_uri; /* what is opened where no file manager answers */
} Showing;

static void
showing_free (Showing *showing)
{
  g_clear_object (&showing->parent);
  g_free (showing->uri);
  g_free (showing->folder_uri);
  g_free (showing);
}

static void
asked (GObject *bus, GAsyncResult *result, gpointer data)
{
  Showing *showing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);

  if (answer == NULL)
    gtk_show_uri (showing->parent, showing->folder_uri, GDK_CURRENT_TIME);
  showing_free (showing);
}

void
hf_show_in_folder (GtkWindow *parent, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
  g_autoptr (GFile) folder = is_folder ? g_object_ref (file) : g_file_get_parent (file);
  Showing *showing = g_new0 (Showing, 1);
  GDBusConnection *bus = g_application_get_dbus_connection (g_application_get_default ());
  GVariantBuilder uris;

  showing->parent = parent != NULL ? g_object_ref (parent) : NULL;
  showing->uri = g_file_get_uri (file);
  showing->folder_uri = g_file_get_uri (folder);
  if (bus == NULL)
    {
      gtk_show_uri (parent, showing->folder_uri, GDK_CURRENT_TIME);
      showing_free (showing);
      return;
    }

  g_variant_builder_init (&uris, G_VARIANT_TYPE ("as"));
  g_variant_builder_add (&uris, "s", showing->uri);
  g_dbus_connection_call (bus, NAME, OBJECT, NAME, is_folder ? "ShowFolders" : "ShowItems",
                          g_variant_new ("(ass)", &uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, asked, showing);
}
