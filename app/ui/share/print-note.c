/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-note.h"

#include "ui/desktop-note.h"
#include "ui/share/print-words.h"
#include "ui/window.h"

#include <glib/gi18n.h>

static const char *
get_title (HfPrintRun *run)
{
  gboolean saved = hf_print_run_get_target (run) != NULL;

  if (hf_work_get_error (HF_WORK (run)) != NULL)
    return saved ? _ ("The cards could not be saved") : _ ("The cards could not be printed");
  if (saved)
    return _ ("The sheets are saved");
  return hf_print_run_is_queued (run) ? _ ("The cards wait for the printer") : _ ("The cards are printed");
}

/* Returns: (transfer full) */
static char *
describe (HfPrintRun *run)
{
  const GError *error = hf_work_get_error (HF_WORK (run));
  const GPtrArray *failures = hf_print_run_get_failures (run);
  g_autofree char *left_out = NULL;
  g_autofree char *words = NULL;

  if (error != NULL)
    return g_strdup (error->message);

  if (hf_print_run_get_target (run) != NULL)
    words = g_strdup (hf_print_run_get_target (run));
  else if (hf_print_run_is_queued (run))
    words = g_strdup (_ ("They are in its queue, which tells what becomes of them."));
  else
    words = hf_print_words_done (hf_print_run_get_plan (run), hf_print_run_get_printer (run));
  if (failures->len == 0)
    return g_steal_pointer (&words);

  left_out = hf_print_words_left_out (failures->len);
  return g_strdup_printf ("%s\n%s\n%s", words, left_out, (const char *) g_ptr_array_index (failures, 0));
}

/* Returns: (nullable): the window that is looked at */
static HfWindow *
find_window (void)
{
  HfWindow *window = hf_window_find ();

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window)) ? window : NULL;
}

void
hf_print_note_send (HfPrintRun *run)
{
  const GError *error = hf_work_get_error (HF_WORK (run));
  HfWindow *window = find_window ();
  g_autofree char *words = NULL;
  g_autoptr (GNotification) note = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (window != NULL)
    {
      if (error != NULL && hf_print_run_is_left (run))
        hf_window_show_error (window, get_title (run), error);
      return;
    }

  words = describe (run);
  note = g_notification_new (get_title (run));
  g_notification_set_body (note, words);
  if (error == NULL && hf_print_run_get_target (run) != NULL)
    g_notification_add_button_with_target (note, _ ("Show in Folder"), "app.show-folder", "s",
                                           hf_print_run_get_target (run));
  hf_desktop_note_send (NULL, note);
}
