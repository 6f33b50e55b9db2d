/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/export-note.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/* Who shows notifications: freedesktop.org, “Desktop Notifications Specification”. */
#define SERVICE "org.freedesktop.Notifications"

static gboolean
is_looked_at (GtkApplication *application)
{
  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    if (gtk_window_is_active (at->data))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) */
static GNotification *
make_note (HfExportJob *job)
{
  const GError *error = hf_export_job_get_error (job);
  const char *target = hf_export_job_get_target (job);
  g_autofree char *title = error == NULL ? hf_export_job_describe (job) : g_strdup (_ ("The cards could not be saved"));
  GNotification *note = g_notification_new (title);

  g_notification_set_body (note, error == NULL ? target : error->message);
  if (error == NULL)
    {
      g_notification_set_default_action_and_target (note, "app.show-folder", "s", target);
      g_notification_add_button_with_target (note, _ ("Show in Folder"), "app.show-folder", "s", target);
    }
  return note;
}

/* Where nobody shows notifications there is nobody to tell. */
static void
service_asked (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfExportJob) job = data;
  GApplication *application = g_application_get_default ();
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  if (answer != NULL)
    {
      g_autoptr (GNotification) note = make_note (job);

      g_application_send_notification (application, NULL, note);
    }
  g_application_release (application);
}

void
hf_export_note_send (HfExportJob *job)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;

  if (!GTK_IS_APPLICATION (application) || bus == NULL || is_looked_at (GTK_APPLICATION (application)) ||
      g_error_matches (hf_export_job_get_error (job), G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_application_hold (application);
  /* A question anybody who shows them can answer, and that starts who is not there yet. */
  g_dbus_connection_call (bus, SERVICE, "/org/freedesktop/Notifications", SERVICE, "GetCapabilities", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, service_asked, g_object_ref (job));
}
