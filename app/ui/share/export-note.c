/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/export-note.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

static gboolean
is_looked_at (GtkApplication *application)
{
  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    if (gtk_window_is_active (at->data))
      return TRUE;

  return FALSE;
}

void
hf_export_note_send (HfExportJob *job)
{
  GApplication *application = g_application_get_default ();
  const GError *error = hf_export_job_get_error (job);
  g_autoptr (GNotification) note = NULL;
  g_autofree char *title = NULL;

  if (!GTK_IS_APPLICATION (application) || is_looked_at (GTK_APPLICATION (application)) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  title = error == NULL ? hf_export_job_describe (job) : g_strdup (_ ("The cards could not be saved"));
  note = g_notification_new (title);
  g_notification_set_body (note, error == NULL ? hf_export_job_get_target (job) : error->message);
  if (error == NULL)
    {
      g_notification_set_default_action_and_target (note, "app.show-folder", "s", hf_export_job_get_target (job));
      g_notification_add_button_with_target (note, _ ("Show in Folder"), "app.show-folder", "s",
                                             hf_export_job_get_target (job));
    }
  g_application_send_notification (application, NULL, note);
}
