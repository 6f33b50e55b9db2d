/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/desktop-note.h"

#include <gtk/gtk.h>

/* Who shows notifications: freedesktop.org, “Desktop Notifications Specification”. */
#define SERVICE "org.freedesktop.Notifications"

typedef struct
{
  char *id; /* nullable */
  GNotification *note;
} Sending;

static gboolean
is_looked_at (GtkApplication *application)
{
  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    if (gtk_window_is_active (at->data))
      return TRUE;

  return FALSE;
}

/* Where nobody shows notifications there is nobody to tell. */
static void
service_asked (GObject *bus, GAsyncResult *result, gpointer data)
{
  Sending *sending = data;
  GApplication *application = g_application_get_default ();
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  if (answer != NULL)
    g_application_send_notification (application, sending->id, sending->note);
  g_object_unref (sending->note);
  g_free (sending->id);
  g_free (sending);
  g_application_release (application);
}

void
hf_desktop_note_send (const char *id, GNotification *note)
{
  GApplication *application = g_application_get_default ();

  if (GTK_IS_APPLICATION (application) && !is_looked_at (GTK_APPLICATION (application)))
    hf_desktop_note_leave (id, note);
}

void
hf_desktop_note_leave (const char *id, GNotification *note)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  Sending *sending;

  if (bus == NULL)
    return;

  sending = g_new0 (Sending, 1);
  sending->id = g_strdup (id);
  sending->note = g_object_ref (note);
  g_application_hold (application);
  /* A question anybody who shows them can answer, and that starts who is not there yet. */
  g_dbus_connection_call (bus, SERVICE, "/org/freedesktop/Notifications", SERVICE, "GetCapabilities", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, service_asked, sending);
}
