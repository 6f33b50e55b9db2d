/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People in the card's file: kept there where somebody asks for it, and left out of a copy. */
#include "batch/file-name.h"
#include "batch/thumbnail-png.h"
#include "card/new-card.h"
#include "file/save.h"
#include "keep/card-people.h"
#include "merge/sample.h"
#include "ui/item-title.h"
#include "ui/window-private.h"

#include <glib/gi18n.h>
#include <time.h>

#define SUFFIX ".heartfelt"
#define NAME_BYTES 120

gboolean
hf_window_keeps_people (HfWindow *self)
{
  return self->document != NULL && hf_card_keeps_people (hf_document_get_card (self->document));
}

void
hf_window_set_keeps_people (HfWindow *self, gboolean keeps)
{
  HfPeople *people = self->document != NULL ? hf_document_get_people (self->document) : NULL;
  g_autoptr (GError) error = NULL;
  HfCard *card;

  if (self->document == NULL || keeps == hf_window_keeps_people (self))
    return;

  card = hf_document_get_card (self->document);
  if (!keeps)
    hf_document_take (self->document, hf_card_stop_keeping_people (card), _ ("Keep No People in This Card"), NULL);
  else if (people != NULL)
    {
      HfCard *with_people = hf_card_start_keeping_people (card, people, &error);

      if (with_people != NULL)
        hf_document_take (self->document, with_people, _ ("Keep the People in This Card"), NULL);
      else
        hf_window_show_error (self, _ ("The people cannot be kept in this card"), error);
    }
}

/* A copy to be saved. */
typedef struct
{
  HfCard *card;
  char *path;
  HfSaveFlags flags;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  hf_card_unref (copy->card);
  g_free (copy->path);
  g_free (copy);
}

/* The copy is a card of its own: one that is opened here must not find the people of this card again. */
static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copy *copy = data;
  g_autoptr (HfCard) bare = hf_new_card (copy->card, &(HfNewCard){ NULL }, (gint64) time (NULL));
  g_autoptr (HfCard) shown = NULL;
  g_autoptr (GBytes) thumbnail = NULL;
  GError *error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  shown = hf_merge_samples (bare, &today);
  thumbnail = hf_thumbnail_png (shown, HF_THUMBNAIL_PX, NULL, NULL);
  if (hf_file_save (bare, copy->path, thumbnail, copy->flags, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copy_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  HfWindow *self = HF_WINDOW (source);
  const Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (copy->path);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is saved, without people"), name);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    hf_window_add_toast (self, text);
  else
    hf_window_show_error (self, _ ("The copy could not be saved"), error);
}

static void
copy_chosen (HfWindow *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GTask) task = NULL;
  const char *path;
  gboolean whole;
  Copy *copy;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  path = file != NULL ? g_file_peek_path (file) : NULL;
  if (path == NULL || self->document == NULL)
    return;
  if (g_strcmp0 (path, hf_document_get_path (self->document)) == 0)
    {
      g_autoptr (GError) error = g_error_new (HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                                              _ ("“%s” is this card itself. Choose another name for the copy."), path);

      hf_window_show_error (self, _ ("The copy could not be saved"), error);
      return;
    }

  whole = g_str_has_suffix (path, SUFFIX);
  copy = g_new0 (Copy, 1);
  copy->card = hf_card_ref (hf_document_get_card (self->document));
  copy->path = whole ? g_strdup (path) : g_strconcat (path, SUFFIX, NULL);
  copy->flags = whole ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT;
  task = g_task_new (self, NULL, copy_saved, NULL);
  g_task_set_source_tag (task, copy_chosen);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, save_in_thread);
}

static void
save_without_people (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save a Copy Without People"), GTK_WINDOW (widget),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  /* Translators: %s is the title of a card. */
  g_autofree char *title =
      g_strdup_printf (_ ("%s (without people)"), hf_card_title (hf_document_get_card (self->document)));
  g_autofree char *stem = hf_file_name_clean (title, NAME_BYTES);
  g_autofree char *name = g_strconcat (stem, SUFFIX, NULL);

  hf_window_add_card_filter (GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (copy_chosen), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
hf_window_install_people_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_property_action (klass, "win.keep-people", "keeps-people");
  gtk_widget_class_install_action (klass, "win.save-without-people", NULL, save_without_people);
}
