/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/asset-chooser.h"

#include "ui/picture-chooser.h"
#include "ui/picture-file.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* What a file is wanted for. */
typedef struct
{
  HfDocument *document;
  char *id; /* nullable */
  HfAssetTaken taken;
  char *name; /* of the file, once it is chosen */
} Request;

static Request *
request_new (HfDocument *document, const char *id, HfAssetTaken taken)
{
  Request *request = g_new0 (Request, 1);

  request->document = g_object_ref (document);
  request->id = g_strdup (id);
  request->taken = taken;
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->document);
  g_free (request->id);
  g_free (request->name);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hf_picture_file_read_finish (result, &error);

  if (bytes != NULL && request->taken (request->document, request->id, request->name, bytes, &error))
    return;
  if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("This could not be added"), error);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GFile) file = hf_picture_chooser_open_finish (result);

  if (file == NULL)
    return;

  request->name = hf_picture_file_get_name (file);
  hf_picture_file_read_async (source, file, NULL, file_read, g_steal_pointer (&request));
}

void
hf_asset_chooser_open (GtkWidget *widget, HfDocument *document, gboolean art, const char *id, HfAssetTaken taken)
{
  const char *title =
      id != NULL ? (art ? _ ("Replace Art") : _ ("Replace Picture")) : (art ? _ ("Add Art") : _ ("Add a Picture"));

  hf_picture_chooser_open_async (widget, title, id != NULL ? _ ("_Replace") : _ ("_Add"),
                                 art ? HF_PICTURE_KIND_ART : HF_PICTURE_KIND_PHOTO, file_chosen,
                                 request_new (document, id, taken));
}

void
hf_asset_chooser_open_logo (GtkWidget *widget, HfDocument *document, HfAssetTaken taken)
{
  hf_picture_chooser_open_async (widget, _ ("Colours of a Logo"), _ ("_Take Colours"),
                                 HF_PICTURE_KIND_PHOTO | HF_PICTURE_KIND_ART, file_chosen,
                                 request_new (document, NULL, taken));
}
