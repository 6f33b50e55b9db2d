/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/picture-chooser.h"

#include <glib/gi18n.h>

/* Returns: (transfer full) */
static GtkFileFilter *
make_filter (HfPictureKinds kinds)
{
  static const char *const photo_types[] = { "image/png", "image/jpeg", "image/webp", "image/heif" };
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kinds == HF_PICTURE_KIND_ART ? _ ("SVG drawings") : _ ("Pictures"));
  if (kinds & HF_PICTURE_KIND_ART)
    gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  for (guint i = 0; (kinds & HF_PICTURE_KIND_PHOTO) != 0 && i < G_N_ELEMENTS (photo_types); i++)
    gtk_file_filter_add_mime_type (filter, photo_types[i]);
  return filter;
}

static void
chosen (GtkNativeDialog *dialog, int response, GTask *task)
{
  gboolean wanted = gtk_widget_get_root (g_task_get_source_object (task)) != NULL; /* its window is there still */
  GFile *file =
      wanted && response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (task);
  g_object_unref (dialog);
}

void
hf_picture_chooser_open_async (GtkWidget *widget, const char *title, const char *accept, HfPictureKinds kinds,
                               GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, accept, NULL);
  g_autoptr (GtkFileFilter) filter = make_filter (kinds);
  GTask *task = g_task_new (widget, NULL, callback, data);

  g_task_set_source_tag (task, hf_picture_chooser_open_async);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen), task);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
hf_picture_chooser_open_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
