/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/save-chooser.h"

#include "base/save.h"

#include <glib/gi18n.h>

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GBytes *bytes = g_object_get_data (G_OBJECT (task), "bytes");
  GError *error = NULL;

  /* The dialog has asked whether to replace what is there. */
  if (hf_save_bytes (data, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), HF_SAVE_REPLACE, &error))
    g_task_return_pointer (task, g_strdup (data), g_free);
  else
    g_task_return_error (task, error);
}

static void
chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    {
      g_task_set_task_data (task, g_steal_pointer (&path), g_free);
      g_task_run_in_thread (task, write_in_thread);
    }
  else if (file != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("Choose a folder on this computer."));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "nobody chose any");
  g_object_unref (dialog);
}

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

void
hf_save_chooser_open_async (GtkWidget *widget, const HfSaveWish *wish, GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (wish->title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  GTask *task = g_task_new (widget, NULL, callback, data);

  g_task_set_source_tag (task, hf_save_chooser_open_async);
  g_object_set_data_full (G_OBJECT (task), "bytes", g_bytes_ref (wish->bytes), unref_bytes);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), wish->name);
  if (wish->filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), wish->filter);
  if (wish->folder != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (wish->folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  g_signal_connect (chooser, "response", G_CALLBACK (chosen), task);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

char *
hf_save_chooser_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
