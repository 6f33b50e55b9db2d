/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-hand.h"

#include "batch/mails-csv.h"
#include "ui/save-chooser.h"
#include "ui/share/mail-order.h"
#include "ui/share/mail-program.h"

#include <glib/gi18n.h>
#include <string.h>

static void
program_opened (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (!hf_mail_program_open_finish (result, &error) && gtk_widget_get_realized (GTK_WIDGET (window)))
    hf_window_show_error (window, _ ("The mail program could not be opened"), error);
}

void
hf_mail_hand_one (HfWindow *window, const HfMailHanding *handing)
{
  hf_mail_program_open_async (handing->document, GTK_WINDOW (window), handing->subject, NULL, program_opened,
                              g_object_ref (window));
}

/* What the dialog is for, as long as it is open. */
typedef struct
{
  HfWindow *window;
  HfMailHanding handing; /* all of it is its own */
} Choosing;

static void
free_choosing (gpointer data, GClosure *closure)
{
  Choosing *choosing = data;

  g_object_unref (choosing->window);
  g_clear_object (&choosing->handing.document);
  g_free ((char *) choosing->handing.subject);
  if (choosing->handing.places != NULL)
    g_array_unref ((GArray *) choosing->handing.places);
  g_free (choosing);
}

static void
drafts_written (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = hf_mail_drafts_write_finish (result, &error);

  if (!gtk_widget_get_realized (GTK_WIDGET (window)))
    return;
  if (folder == NULL)
    hf_window_show_error (window, _ ("The drafts could not be saved"), error);
  else
    hf_window_add_toast_with_action (window, _ ("Drafts saved, with a checklist"), _ ("Show in Folder"),
                                     "win.show-folder", g_variant_new_string (folder));
}

static void
folder_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  Choosing *choosing = data;
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && folder != NULL)
    hf_mail_drafts_write_async (&choosing->handing, folder, drafts_written, g_object_ref (choosing->window));
  g_object_unref (dialog);
}

void
hf_mail_hand_drafts (HfWindow *window, const HfMailHanding *handing)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Choose a Folder"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), NULL);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->window = g_object_ref (window);
  choosing->handing = *handing;
  choosing->handing.document = g_object_ref (handing->document);
  choosing->handing.subject = g_strdup (handing->subject);
  choosing->handing.places = hf_mail_places_copy (handing->places);
  g_signal_connect_data (chooser, "response", G_CALLBACK (folder_chosen), choosing, free_choosing, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
table_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hf_save_chooser_open_finish (result, &error);

  if (path == NULL && gtk_widget_get_realized (GTK_WIDGET (source)) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_show_error (HF_WINDOW (source), _ ("The list could not be saved"), error);
}

void
hf_mail_hand_csv (HfWindow *window, const GPtrArray *entries)
{
  char *csv = hf_mails_to_csv (entries);
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));
  const HfSaveWish wish = { _ ("Save List of Mails"), _ ("Mails.csv"), NULL, NULL, bytes };

  hf_save_chooser_open_async (GTK_WIDGET (window), &wish, table_saved, NULL);
}
