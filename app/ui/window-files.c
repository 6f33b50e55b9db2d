/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and saving. */
#include "file/load.h"
#include "file/save.h"
#include "ui/window-private.h"

#include <glib/gi18n.h>

static void
load_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  HfCard *card = hf_file_load (path, HF_FILE_LOAD_DEFAULT, cancellable, &error);

  if (card != NULL)
    g_task_return_pointer (task, (gpointer) card, (GDestroyNotify) hf_card_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  HfWindow *self = HF_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (HfDocument) document = NULL;

  if (card == NULL)
    {
      hf_window_show_error (self, _ ("This card could not be opened"), error);
      return;
    }

  document = hf_document_new (card, g_task_get_task_data (G_TASK (result)));
  hf_window_set_document (self, document);
}

void
hf_window_open_file (HfWindow *self, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded, NULL);

  g_task_set_source_tag (task, hf_window_open_file);
  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

static void
add_card_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Cards"));
  gtk_file_filter_add_suffix (filter, "heartfelt");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
open_chosen (HfWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      hf_window_open_file (self, file);
    }
  g_object_unref (dialog);
}

static void
open_card (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Open a Card"), GTK_WINDOW (widget),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);

  add_card_filter (GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_chosen), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_to (HfWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  HfCard *card = hf_document_get_card (self->document);
  gboolean folder = g_file_test (path, G_FILE_TEST_IS_DIR);

  if (folder ? hf_file_save_folder (card, path, NULL, HF_SAVE_REPLACE, &error)
             : hf_file_save (card, path, NULL, HF_SAVE_REPLACE, &error))
    hf_document_set_saved (self->document, card, path);
  else
    hf_window_show_error (self, _ ("This card could not be saved"), error);
}

static void
save_chosen (HfWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT && self->document != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save_to (self, g_file_peek_path (file));
    }
  g_object_unref (dialog);
}

static void
save_as (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save This Card"), GTK_WINDOW (widget),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  g_autofree char *name = g_strconcat (hf_document_get_card (self->document)->title, ".heartfelt", NULL);

  add_card_filter (GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_chosen), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  const char *path = hf_document_get_path (self->document);

  if (path != NULL)
    save_to (self, path);
  else
    save_as (widget, action, parameter);
}

void
hf_window_install_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_card);
  gtk_widget_class_install_action (klass, "win.save", NULL, save);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as);
}
