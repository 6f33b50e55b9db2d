/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving, going back to what was saved, and files that others write to. */
#include "batch/file-name.h"
#include "card/edit.h"
#include "card/new-card.h"
#include "file/load.h"
#include "file/save.h"
#include "keep/card-people.h"
#include "ui/files/own-templates.h"
#include "ui/item-title.h"
#include "ui/thanks.h"
#include "ui/window-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <time.h>

#define SUFFIX ".heartfelt"
#define NAME_BYTES 120

/* The people of a card being read again, beside it. */
#define KEPT_IN_FILE "kept-in-file"

static void
ask_which_to_keep (HfWindow *self, const char *text)
{
  const HfNoticeChoice choices[] = { { "mine", _ ("Keep Mine"), FALSE }, { "reload", _ ("Reload"), TRUE }, { NULL } };

  hf_window_notify (self, _ ("This card was changed on disk by another program"), text, choices);
}

static void
tell_changed (HfWindow *self)
{
  ask_which_to_keep (self, hf_document_is_modified (self->document)
                               ? _ ("Your edits are kept safe: after reloading, Undo brings them back.")
                               : _ ("You have no edits of your own in it."));
}

/* Who asked for it to be saved is taken to where that is decided. */
static void
tell_unsaved (HfWindow *self)
{
  ask_which_to_keep (self,
                     _ ("It is not saved yet, so that nothing is lost. Keep yours and save again, or reload: Undo "
                        "brings your edits back."));
  hf_notice_focus (hf_card_page_get_notice (self->card_page));
}

static void
tell_vanished (HfWindow *self)
{
  const HfNoticeChoice choices[] = { { "save", _ ("Save It Again"), TRUE }, { NULL } };

  hf_card_file_adopt (self->file, NULL);
  hf_window_notify (self, _ ("The file of this card was moved or deleted"),
                    _ ("The card is still here, whole. Saving it makes the file again."), choices);
}

static void
tell_keep_failed (HfWindow *self, const GError *error)
{
  const HfNoticeChoice choices[] = { { "save-as", _ ("Save As…"), TRUE }, { NULL } };
  g_autofree char *text = g_strdup_printf (
      _ ("%s The card is still here as long as this window is. Save it where there is room."), error->message);

  hf_window_notify (self, _ ("Your edits cannot be kept safe by themselves"), text, choices);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (hf_card_file_save_finish (HF_CARD_FILE (source), result, &error))
    {
      if (self->file == HF_CARD_FILE (source))
        hf_notice_dismiss (hf_card_page_get_notice (self->card_page));
      return;
    }

  if (self->file == HF_CARD_FILE (source) && g_error_matches (error, HF_CARD_FILE_ERROR, HF_CARD_FILE_ERROR_CHANGED))
    tell_unsaved (self);
  else
    {
      const HfNoticeChoice choices[] = { { "save-as", _ ("Save As…"), TRUE }, { NULL } };

      hf_window_notify (self, _ ("This card could not be saved"), error->message, choices);
    }
}

static void
save_to (HfWindow *self, const char *path, HfSaveFlags flags)
{
  hf_card_file_save_async (self->file, path, flags, saved, g_object_ref (self));
}

static void
save_chosen (HfWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT && self->document != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      const char *path = g_file_peek_path (file);
      gboolean whole = path != NULL && g_str_has_suffix (path, SUFFIX);
      g_autofree char *completed = whole ? g_strdup (path) : g_strconcat (path, SUFFIX, NULL);

      /* The dialog asked about the name as it was typed alone. */
      save_to (self, completed, whole ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT);
    }
  g_object_unref (dialog);
}

static void
save_as (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save This Card"), GTK_WINDOW (widget),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  g_autofree char *stem = hf_file_name_clean (hf_card_title (hf_document_get_card (self->document)), NAME_BYTES);
  g_autofree char *name = g_strconcat (stem, SUFFIX, NULL);

  hf_window_add_card_filter (GTK_FILE_CHOOSER (chooser));
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
    save_to (self, path, HF_SAVE_REPLACE);
  else
    save_as (widget, action, parameter);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  HfCard *card = hf_file_load (path, HF_FILE_LOAD_DEFAULT, cancellable, &error);
  HfPeople *people = card != NULL ? hf_card_read_people (card, path, &error) : NULL;

  if (people != NULL)
    g_object_set_data_full (G_OBJECT (task), KEPT_IN_FILE, (gpointer) people, (GDestroyNotify) hf_people_unref);
  if (error != NULL)
    g_clear_pointer (&card, hf_card_unref);
  if (card != NULL)
    g_task_return_pointer (task, (gpointer) card, (GDestroyNotify) hf_card_unref);
  else
    g_task_return_error (task, error);
}

/* The edits become a step that can be taken again. */
static void
reloaded (GObject *source, GAsyncResult *result, gpointer document)
{
  HfWindow *self = HF_WINDOW (source);
  g_autoptr (HfDocument) of = document;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = g_task_propagate_pointer (G_TASK (result), &error);
  HfPeople *people = hf_document_get_people (of);

  if (of != self->document)
    return;
  if (card == NULL)
    {
      hf_window_notify (self, _ ("The saved card could not be read"), error->message, NULL);
      return;
    }

  hf_card_file_keep_mine (self->file);
  if (card->people != NULL)
    people = g_object_get_data (G_OBJECT (result), KEPT_IN_FILE);
  hf_document_take_both (of, hf_card_ref (card), people != NULL ? hf_people_ref (people) : NULL,
                         _ ("Go Back to Saved"));
  hf_document_set_saved (of, card, people, hf_document_get_path (of));
}

static void
revert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  const char *path = hf_document_get_path (self->document);
  g_autoptr (GTask) task = NULL;

  if (path == NULL)
    return;
  task = g_task_new (self, NULL, reloaded, g_object_ref (self->document));
  g_task_set_source_tag (task, revert);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

static void
save_template_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  HfCard *card = data;
  g_autoptr (HfCard) copy = hf_new_card (card, &(HfNewCard){ NULL }, (gint64) time (NULL));
  g_autofree char *path = hf_own_template_make_path (hf_card_title (card));
  g_autofree char *folder = g_path_get_dirname (path);
  GError *error = NULL;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    g_task_return_new_error (task, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, "“%s”: %s", folder, g_strerror (errno));
  else if (hf_file_save (copy, path, NULL, HF_SAVE_DEFAULT, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
template_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  HfWindow *self = HF_WINDOW (source);
  HfCard *card = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf (_ ("“%s” is among your templates now"), hf_card_title (card));

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      hf_window_notify (self, _ ("This card could not be made a template"), error->message, NULL);
      return;
    }

  hf_gallery_model_reload (hf_application_get_gallery (hf_application_get_default ()));
  hf_window_add_toast (self, text);
}

static void
save_as_template (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  g_autoptr (GTask) task = g_task_new (self, NULL, template_saved, NULL);

  g_task_set_source_tag (task, save_as_template);
  g_task_set_task_data (task, (gpointer) hf_card_ref (hf_document_get_card (self->document)),
                        (GDestroyNotify) hf_card_unref);
  g_task_run_in_thread (task, save_template_in_thread);
}

void
hf_window_remove_template (HfWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!hf_own_template_remove (path, &error))
    {
      hf_window_show_error (self, _ ("This template could not be removed"), error);
      return;
    }

  hf_gallery_model_reload (hf_application_get_gallery (hf_application_get_default ()));
  hf_window_add_toast_with_action (self, _ ("Template removed"), _ ("Undo"), "win.restore-template",
                                   g_variant_new_string (path));
}

static void
restore_template (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (hf_own_template_restore (g_variant_get_string (parameter, NULL)))
    hf_gallery_model_reload (hf_application_get_gallery (hf_application_get_default ()));
  else
    hf_window_add_toast (HF_WINDOW (widget), _ ("This template is not there any more"));
}

void
hf_window_notify (HfWindow *self, const char *title, const char *text, const HfNoticeChoice *choices)
{
  hf_notice_say (hf_card_page_get_notice (self->card_page), title, text, choices);
}

void
hf_window_notice_chosen (HfWindow *self, const char *id)
{
  if (self->document == NULL || hf_thanks_answer (hf_thanks_get_default (), GTK_WIDGET (self), id))
    return;

  hf_card_page_focus (self->card_page);
  if (g_str_equal (id, "mine"))
    hf_card_file_keep_mine (self->file);
  else if (g_str_equal (id, "reload") || g_str_equal (id, "saved"))
    revert (GTK_WIDGET (self), NULL, NULL);
  else if (g_str_equal (id, "save"))
    save (GTK_WIDGET (self), NULL, NULL);
  else if (g_str_equal (id, "save-as"))
    save_as (GTK_WIDGET (self), NULL, NULL);
}

void
hf_window_watch_file (HfWindow *self)
{
  g_signal_connect_object (self->file, "changed-on-disk", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "vanished", G_CALLBACK (tell_vanished), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "keep-failed", G_CALLBACK (tell_keep_failed), self, G_CONNECT_SWAPPED);
}

void
hf_window_install_save_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save", NULL, save);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as);
  gtk_widget_class_install_action (klass, "win.save-as-template", NULL, save_as_template);
  gtk_widget_class_install_action (klass, "win.restore-template", "s", restore_template);
  gtk_widget_class_install_action (klass, "win.revert", NULL, revert);
}
