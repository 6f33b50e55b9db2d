/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window-private.h"

#include "ui/item-title.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HfWindow, hf_window, ADW_TYPE_APPLICATION_WINDOW)

#define TOAST_S 5

HfWindow *
hf_window_new (HfApplication *application)
{
  return g_object_new (HF_TYPE_WINDOW, "application", application, NULL);
}

HfDocument *
hf_window_get_document (HfWindow *self)
{
  g_return_val_if_fail (HF_IS_WINDOW (self), NULL);

  return self->document;
}

static void
update_title (HfWindow *self)
{
  if (self->document == NULL)
    gtk_window_set_title (GTK_WINDOW (self), _ ("Heartfelt"));
  else
    gtk_window_set_title (GTK_WINDOW (self), hf_card_title (hf_document_get_card (self->document)));
}

static void
document_changed (HfWindow *self)
{
  update_title (self);
  hf_window_update_actions (self);
}

void
hf_window_set_document (HfWindow *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_WINDOW (self));

  if (document == self->document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "notify", G_CALLBACK (document_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "people-changed", G_CALLBACK (document_changed), self, G_CONNECT_SWAPPED);
    }
  hf_card_page_set_document (self->card_page, document);
  gtk_stack_set_visible_child_name (self->stack, document != NULL ? "card" : "gallery");
  document_changed (self);
}

void
hf_window_add_toast (HfWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, TOAST_S);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
hf_window_add_toast_with_action (HfWindow *self, const char *text, const char *label, const char *action,
                                 GVariant *target)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, TOAST_S);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
hf_window_add_toast_with_undo (HfWindow *self, const char *text)
{
  hf_window_add_toast_with_action (self, text, _ ("Undo"), "win.undo", NULL);
}

void
hf_window_show_error (HfWindow *self, const char *title, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), title, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
size_class_changed (HfWindow *self)
{
  HfSizeClass size_class = hf_size_bin_get_size_class (self->size_bin);

  hf_gallery_page_set_size_class (self->gallery, size_class);
  hf_card_page_set_size_class (self->card_page, size_class);
}

static void
use_card (HfWindow *self, HfCard *card)
{
  g_autoptr (HfDocument) document = hf_document_new (card, NULL);

  hf_window_set_document (self, document);
}

static void
hf_window_dispose (GObject *object)
{
  HfWindow *self = HF_WINDOW (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_window_parent_class)->dispose (object);
}

static void
hf_window_class_init (HfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_window_dispose;

  g_type_ensure (HF_TYPE_SIZE_BIN);
  g_type_ensure (HF_TYPE_GALLERY_PAGE);
  g_type_ensure (HF_TYPE_CARD_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, HfWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, size_bin);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, gallery);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, card_page);
  gtk_widget_class_bind_template_callback (widget_class, size_class_changed);
  gtk_widget_class_bind_template_callback (widget_class, use_card);
  gtk_widget_class_bind_template_callback (widget_class, hf_window_show_error);
  hf_window_install_actions (widget_class);
  hf_window_install_file_actions (widget_class);
}

static void
hf_window_init (HfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  document_changed (self);
}
