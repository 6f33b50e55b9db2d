/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/palette-shelf.h"

#include "card/edit.h"
#include "card/look-title.h"
#include "card/palette-edit.h"
#include "library/palette-files.h"
#include "library/paths.h"
#include "render/logo.h"
#include "ui/application.h"
#include "ui/design/asset-chooser.h"
#include "ui/save-chooser.h"
#include "ui/window.h"

#include <glib/gi18n.h>

static void
show_error (GtkWidget *widget, const char *title, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), title, error);
}

static void
use_palette (HfDocument *document, HfPalette *palette)
{
  g_autofree char *label = g_strdup_printf (_ ("Colours %s"), hf_palette_title (palette));

  hf_document_take (document, hf_card_with_palette (hf_document_get_card (document), palette), label, NULL);
}

HfShelfState
hf_palette_shelf_find (HfPalette *palette)
{
  g_autofree char *folder = hf_paths_get_user ();
  g_autoptr (HfPalette) kept = hf_palette_find_kept (folder, palette->id);

  if (kept == NULL)
    return HF_SHELF_UNKNOWN;

  return hf_palette_equal (kept, palette) ? HF_SHELF_SAME : HF_SHELF_OTHER;
}

void
hf_palette_shelf_keep (GtkWidget *widget, HfPalette *palette)
{
  g_autofree char *folder = hf_paths_get_user ();
  g_autoptr (GError) error = NULL;

  if (!hf_palette_keep (folder, palette, &error))
    {
      show_error (widget, _ ("These colours could not be kept"), error);
      return;
    }

  hf_application_palettes_changed (hf_application_get_default ());
  hf_window_add_toast_for (widget, _ ("Kept among your colours"));
}

void
hf_palette_shelf_forget (GtkWidget *widget, HfPalette *palette)
{
  g_autofree char *folder = hf_paths_get_user ();
  g_autoptr (GError) error = NULL;

  if (!hf_palette_forget (folder, palette->id, &error))
    {
      show_error (widget, _ ("These colours could not be removed"), error);
      return;
    }

  hf_application_palettes_changed (hf_application_get_default ());
  hf_window_add_toast_for (widget, _ ("Removed from your colours; this card keeps them"));
}

/* Files of palettes */

/* Returns: (transfer full) */
static GtkFileFilter *
make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Colours"));
  gtk_file_filter_add_pattern (filter, "*.json");
  return filter;
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hf_save_chooser_open_finish (result, &error);

  if (path != NULL)
    hf_window_add_toast_for (GTK_WIDGET (source), _ ("Colours saved"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (GTK_WIDGET (source), _ ("These colours could not be saved"), error);
}

void
hf_palette_shelf_save (GtkWidget *widget, HfPalette *palette)
{
  g_autofree char *name = g_strconcat (hf_palette_title (palette), ".json", NULL);
  g_autoptr (GtkFileFilter) filter = make_filter ();
  g_autoptr (GBytes) bytes = hf_palette_to_file (palette);
  const HfSaveWish wish = { _ ("Save Colours"), g_strdelimit (name, "/", '-'), NULL, filter, bytes };

  hf_save_chooser_open_async (widget, &wish, saved, NULL);
}

static gboolean
keep_all (GPtrArray *palettes, GError **error)
{
  g_autofree char *folder = hf_paths_get_user ();

  for (guint i = 0; i < palettes->len; i++)
    if (!hf_palette_keep (folder, palettes->pdata[i], error))
      return FALSE;

  return TRUE;
}

static void
take_palettes (GtkWidget *widget, HfDocument *document, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) palettes = hf_palettes_load (path, &error);
  g_autofree char *text = NULL;

  if (palettes == NULL || !keep_all (palettes, &error))
    {
      show_error (widget, _ ("These colours could not be opened"), error);
      return;
    }

  use_palette (document, palettes->pdata[0]);
  hf_application_palettes_changed (hf_application_get_default ());
  text = g_strdup_printf (
      ngettext ("%u palette is among your colours now", "%u palettes are among your colours now", palettes->len),
      palettes->len);
  hf_window_add_toast_for (widget, text);
}

static void
file_chosen (GtkWidget *widget, int response, GtkNativeDialog *dialog)
{
  HfDocument *document = g_object_get_data (G_OBJECT (dialog), "document");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        take_palettes (widget, document, path);
    }
  g_object_unref (dialog);
}

void
hf_palette_shelf_open (GtkWidget *widget, HfDocument *document)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Open Colours"), GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = make_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_set_data_full (G_OBJECT (chooser), "document", g_object_ref (document), g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Logos */

/* “Acme Logo.svg” makes the colours “Acme Logo”. */
static char *
title_from_name (const char *name)
{
  const char *end = strrchr (name, '.');

  return end != NULL && end > name ? g_strndup (name, (gsize) (end - name)) : g_strdup (name);
}

static gboolean
logo_read (HfDocument *document, const char *id, const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (HfAsset) asset = hf_asset_new (name, bytes);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autofree char *title = title_from_name (name);
  g_autoptr (HfPalette) palette = hf_logo_make_palette (renderer, asset, "logo", title, error);
  g_autoptr (HfPalette) own = NULL;

  if (palette == NULL)
    return FALSE;

  own = hf_palette_make_own (palette, title);
  use_palette (document, own);
  return TRUE;
}

void
hf_palette_shelf_open_logo (GtkWidget *widget, HfDocument *document)
{
  hf_asset_chooser_open_logo (widget, document, logo_read);
}
