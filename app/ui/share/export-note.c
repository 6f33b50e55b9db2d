/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/export-note.h"

#include "ui/desktop-note.h"

#include <glib/gi18n.h>

/* Returns: (transfer full) */
static GNotification *
make_note (HfExportJob *job)
{
  const GError *error = hf_work_get_error (HF_WORK (job));
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

void
hf_export_note_send (HfExportJob *job)
{
  g_autoptr (GNotification) note = NULL;

  if (g_error_matches (hf_work_get_error (HF_WORK (job)), G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  note = make_note (job);
  hf_desktop_note_send (NULL, note);
}
