/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/asset-chooser.h"

#include "base/limits.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* What a file is wanted for. */
typedef struct
{
  HfDocument *document;
  char *id; /* nullable */
  HfAssetTaken taken;
  GFile *file; /* once it is chosen */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->document);
  g_clear_object (&request->file);
  g_free (request->id);
  g_free (request);
}

/* Reads a file that may go onto a card; what is far too large is not read at all. */
static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GFile *file = ((Request *) data)->file;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = g_file_get_basename (file);
  GError *error = NULL;
  char *contents;
  gsize length;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  if (info != NULL && g_file_info_get_size (info) > (goffset) HF_LIMIT_PICTURE_BYTES)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _ ("“%s” is larger than %u MB. Save it smaller, and add that."), name,
                             HF_LIMIT_PICTURE_BYTES >> 20);
  else if (info != NULL && g_file_load_contents (file, cancellable, &contents, &length, NULL, &error))
    g_task_return_pointer (task, g_bytes_new_take (contents, length), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (source));
  const Request *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = g_file_get_basename (request->file);

  if (bytes != NULL && request->taken (request->document, request->id, name, bytes, &error))
    return;
  if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("This could not be added"), error);
}

static void
file_chosen (GtkWidget *widget, int response, GtkNativeDialog *dialog)
{
  Request *request = g_object_steal_data (G_OBJECT (dialog), "request");

  if (response == GTK_RESPONSE_ACCEPT && request != NULL)
    {
      g_autoptr (GTask) task = g_task_new (widget, NULL, file_read, NULL);

      request->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_task_set_source_tag (task, file_chosen);
      g_task_set_task_data (task, request, request_free);
      g_task_run_in_thread (task, read_in_thread);
    }
  else
    g_clear_pointer (&request, request_free);
  g_object_unref (dialog);
}

/* Asks for a file that @filter (transfer full) lets through. @request: (transfer full) */
static void
open_chooser (GtkWidget *widget, const char *title, const char *accept, GtkFileFilter *filter, Request *request)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, accept, NULL);

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_unref (filter);
  g_object_set_data_full (G_OBJECT (chooser), "request", request, request_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* What lets through art, pictures or both. Returns: (transfer full) */
static GtkFileFilter *
make_filter (const char *name, gboolean art, gboolean pictures)
{
  static const char *const picture_types[] = { "image/png", "image/jpeg", "image/webp", "image/heif" };
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (art)
    gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  for (guint i = 0; pictures && i < G_N_ELEMENTS (picture_types); i++)
    gtk_file_filter_add_mime_type (filter, picture_types[i]);
  return filter;
}

static Request *
request_new (HfDocument *document, const char *id, HfAssetTaken taken)
{
  Request *request = g_new0 (Request, 1);

  request->document = g_object_ref (document);
  request->id = g_strdup (id);
  request->taken = taken;
  return request;
}

void
hf_asset_chooser_open (GtkWidget *widget, HfDocument *document, gboolean art, const char *id, HfAssetTaken taken)
{
  const char *title =
      id != NULL ? (art ? _ ("Replace Art") : _ ("Replace Picture")) : (art ? _ ("Add Art") : _ ("Add a Picture"));

  open_chooser (widget, title, id != NULL ? _ ("_Replace") : _ ("_Add"),
                make_filter (art ? _ ("SVG drawings") : _ ("Pictures"), art, !art), request_new (document, id, taken));
}

void
hf_asset_chooser_open_logo (GtkWidget *widget, HfDocument *document, HfAssetTaken taken)
{
  open_chooser (widget, _ ("Colours of a Logo"), _ ("_Take Colours"), make_filter (_ ("Pictures"), TRUE, TRUE),
                request_new (document, NULL, taken));
}
