/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window-private.h"

#include "ui/files/settings.h"
#include "ui/ground.h"
#include "ui/item-title.h"
#include "ui/message-dialog.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HfWindow, hf_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_KEEPS_PEOPLE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

HfWindow *
hf_window_new (HfApplication *application)
{
  return g_object_new (HF_TYPE_WINDOW, "application", application, NULL);
}

HfWindow *
hf_window_find (void)
{
  GApplication *application = g_application_get_default ();
  GList *windows =
      GTK_IS_APPLICATION (application) ? gtk_application_get_windows (GTK_APPLICATION (application)) : NULL;

  for (GList *at = windows; at != NULL; at = at->next)
    if (HF_IS_WINDOW (at->data))
      return at->data;

  return NULL;
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEPS_PEOPLE]);
}

static void
follow_autosave (HfWindow *self)
{
  if (self->file != NULL)
    hf_card_file_set_interval (self->file, hf_settings_get_autosave_s (hf_settings_get_default ()));
}

void
hf_window_set_document (HfWindow *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_WINDOW (self));

  if (document == self->document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_data (self->file, self);
  g_clear_object (&self->file);
  g_set_object (&self->document, document);
  hf_notice_dismiss (hf_card_page_get_notice (self->card_page));
  if (document != NULL)
    {
      self->file = hf_card_file_new (document);
      follow_autosave (self);
      hf_window_watch_file (self);
      g_signal_connect_object (document, "notify", G_CALLBACK (document_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "people-changed", G_CALLBACK (document_changed), self, G_CONNECT_SWAPPED);
    }
  /* In this order, as the canvas takes the focus, which what is not in sight cannot have. */
  gtk_stack_set_visible_child_name (self->stack, document != NULL ? "card" : "gallery");
  hf_card_page_set_document (self->card_page, document);
  hf_window_place_toasts (self);
  document_changed (self);
}

void
hf_window_show_error (HfWindow *self, const char *title, const GError *error)
{
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (self), title, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
size_class_changed (HfWindow *self)
{
  HfSizeClass size_class = hf_size_bin_get_size_class (self->size_bin);

  hf_gallery_page_set_size_class (self->gallery, size_class);
  hf_card_page_set_size_class (self->card_page, size_class, hf_size_bin_is_low (self->size_bin));
  hf_window_place_toasts (self);
}

static void
use_card (HfWindow *self, HfCard *card)
{
  g_autoptr (HfDocument) document = hf_document_new (card, NULL);

  hf_window_set_document (self, document);
}

static void
open_entry (HfWindow *self, HfGalleryEntry *entry)
{
  const char *path = hf_gallery_entry_get_card_path (entry);

  if (hf_gallery_entry_get_kind (entry) == HF_ENTRY_MISSING)
    hf_window_find_card (self, hf_gallery_entry_get_path (entry));
  else if (path != NULL)
    hf_window_open_path (self, path, HF_OPEN_RECOVERED);
  else
    hf_window_open_draft (self, hf_gallery_entry_get_draft_id (entry), HF_OPEN_RECOVERED);
}

static void
recover (HfWindow *self, const char *draft_id, gboolean as_kept)
{
  HfOpenFlags flags = HF_OPEN_RECOVERED;

  if (!as_kept)
    flags |= HF_OPEN_LAST_SAVED;
  if (hf_gallery_page_count_offers (self->gallery) > 0)
    flags |= HF_OPEN_BESIDE; /* the others are offered here */
  hf_window_open_draft (self, draft_id, flags);
}

static void
discarded (HfWindow *self, const char *draft_id)
{
  hf_window_add_toast_with_action (self, _ ("Draft discarded"), _ ("Undo"), "win.restore-draft",
                                   g_variant_new_string (draft_id));
}

void
hf_window_offer_recovery (HfWindow *self, GPtrArray *drafts)
{
  g_return_if_fail (HF_IS_WINDOW (self));

  hf_gallery_page_offer_recovery (self->gallery, drafts);
}

static void
hf_window_dispose (GObject *object)
{
  HfWindow *self = HF_WINDOW (object);

  hf_window_uninstall_toasts (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_data (self->file, self);
  g_clear_object (&self->file);
  g_clear_object (&self->document);
  g_clear_weak_pointer (&self->focused);

  G_OBJECT_CLASS (hf_window_parent_class)->dispose (object);
}

static void
hf_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_KEEPS_PEOPLE)
    g_value_set_boolean (value, hf_window_keeps_people (HF_WINDOW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
hf_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_KEEPS_PEOPLE)
    hf_window_set_keeps_people (HF_WINDOW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
hf_window_class_init (HfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = hf_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = hf_window_set_property;
  properties[PROP_KEEPS_PEOPLE] = g_param_spec_boolean (
      "keeps-people", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  GTK_WINDOW_CLASS (klass)->close_request = hf_window_close_request;

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
  gtk_widget_class_bind_template_child (widget_class, HfWindow, drop_note);
  gtk_widget_class_bind_template_callback (widget_class, use_card);
  gtk_widget_class_bind_template_callback (widget_class, open_entry);
  gtk_widget_class_bind_template_callback (widget_class, recover);
  gtk_widget_class_bind_template_callback (widget_class, discarded);
  gtk_widget_class_bind_template_callback (widget_class, hf_window_show_error);
  hf_window_install_actions (widget_class);
  hf_window_install_copy_actions (widget_class);
  hf_window_install_file_actions (widget_class);
  hf_window_install_people_actions (widget_class);
  hf_window_install_leave_actions (widget_class);
}

static void
hf_window_init (HfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (hf_card_page_get_notice (self->card_page), "chosen", G_CALLBACK (hf_window_notice_chosen),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card_page, "step-changed", G_CALLBACK (hf_window_place_toasts), self,
                           G_CONNECT_SWAPPED);
  hf_ground_leave_out (GTK_WIDGET (self));
  hf_window_install_toasts (self);
  hf_window_install_drop (self);
  g_signal_connect_object (hf_settings_get_default (), "notify::autosave", G_CALLBACK (follow_autosave), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_settings_get_default (), "notify::autosave-interval", G_CALLBACK (follow_autosave), self,
                           G_CONNECT_SWAPPED);
  document_changed (self);
}
