/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaving a card, and closing the window: neither asks, as the draft is kept. */
#include "ui/files/drafts.h"
#include "ui/files/kept-people.h"
#include "ui/message-dialog.h"
#include "ui/window-private.h"

#include <glib/gi18n.h>

/* A document being put away. */
typedef struct
{
  HfWindow *window;
  HfWindowThen then;
} Leave;

static void
leave_free (Leave *leave)
{
  g_object_unref (leave->window);
  g_free (leave);
}

static void
answered (GtkWidget *dialog, const char *answer, Leave *leave)
{
  if (g_str_equal (answer, "leave"))
    leave->then (leave->window);
  else if (g_str_equal (answer, "save-as"))
    gtk_widget_activate_action (GTK_WIDGET (leave->window), "win.save-as", NULL);
  leave_free (leave);
}

static void
ask (Leave *leave, const GError *error)
{
  g_autofree char *body = g_strdup_printf (
      _ ("%s The card is still here. Save it somewhere else, or leave it without what you changed."), error->message);
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (leave->window), _ ("Your edits cannot be kept safe"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Stay Here"), "leave",
                                    _ ("_Leave Without Edits"), "save-as", _ ("Save _As…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save-as", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save-as");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered), leave);
  hf_application_stay (hf_application_get_default ());
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
closed (GObject *source, GAsyncResult *result, gpointer data)
{
  Leave *leave = data;
  g_autoptr (GError) error = NULL;

  leave->window->leaving = FALSE;
  if (hf_card_file_close_finish (HF_CARD_FILE (source), result, &error))
    {
      leave->then (leave->window);
      leave_free (leave);
    }
  else
    ask (leave, error);
}

void
hf_window_leave (HfWindow *self, HfWindowThen then)
{
  Leave *leave;

  if (self->leaving)
    return;
  if (self->document == NULL)
    {
      then (self);
      return;
    }

  self->leaving = TRUE;
  leave = g_new0 (Leave, 1);
  leave->window = g_object_ref (self);
  leave->then = then;
  hf_card_file_close_async (self->file, closed, leave);
}

static void
close_now (HfWindow *self)
{
  hf_window_set_document (self, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

gboolean
hf_window_close_request (GtkWindow *window)
{
  HfWindow *self = HF_WINDOW (window);

  hf_application_window_closing (HF_APPLICATION (gtk_window_get_application (window)), window);
  if (self->document == NULL)
    return FALSE;

  hf_window_leave (self, close_now);
  return TRUE;
}

HfSessionWindow *
hf_window_describe (HfWindow *self)
{
  HfSessionWindow *description = g_new0 (HfSessionWindow, 1);

  gtk_window_get_default_size (GTK_WINDOW (self), &description->width, &description->height);
  description->maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  if (self->document != NULL)
    {
      description->path = g_strdup (hf_document_get_path (self->document));
      if (description->path == NULL)
        description->draft = hf_card_file_get_draft_id (self->file);
    }

  return description;
}

/* Whether what @description showed is still there. */
static void
show_described (HfWindow *self, const HfSessionWindow *description)
{
  g_autoptr (HfDraft) draft = description->draft != NULL ? hf_draft_find (description->draft) : NULL;

  if (description->path != NULL && g_file_test (description->path, G_FILE_TEST_EXISTS))
    hf_window_open_path (self, description->path, HF_OPEN_RECOVERED);
  else if (draft != NULL)
    hf_window_open_draft (self, draft->id, HF_OPEN_RECOVERED);
}

void
hf_window_restore (HfWindow *self, const HfSessionWindow *description, gboolean with_card)
{
  if (description->width > 0 && description->height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), description->width, description->height);
  if (description->maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  if (with_card)
    show_described (self, description);
}

static void
restore_draft (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  if (hf_draft_restore (g_variant_get_string (parameter, NULL)))
    {
      hf_kept_people_restore (g_variant_get_string (parameter, NULL));
      hf_gallery_model_reload_recent (hf_application_get_gallery (hf_application_get_default ()));
    }
  else
    hf_window_add_toast (self, _ ("This draft is not there any more"));
}

void
hf_window_install_leave_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.restore-draft", "s", restore_draft);
}
