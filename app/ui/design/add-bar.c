/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/add-bar.h"

#include "ui/design/asset-chooser.h"
#include "ui/design/code-popover.h"
#include "ui/design/field-menu.h"
#include "ui/design/new-item.h"
#include "ui/signature/signature-menu.h"

#include <glib/gi18n.h>

struct _HfAddBar
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkMenuButton *code_button;
  GtkMenuButton *fields_button;
  GtkMenuButton *sign_button;

  HfDocument *document;
};

G_DEFINE_FINAL_TYPE (HfAddBar, hf_add_bar, GTK_TYPE_WIDGET)

void
hf_add_bar_set_document (HfAddBar *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_ADD_BAR (self));

  g_set_object (&self->document, document);
}

void
hf_add_bar_set_wordless (HfAddBar *self, gboolean wordless)
{
  g_return_if_fail (HF_IS_ADD_BAR (self));

  for (GtkWidget *button = gtk_widget_get_first_child (self->box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *faces = GTK_IS_MENU_BUTTON (button) ? gtk_menu_button_get_child (GTK_MENU_BUTTON (button))
                                                     : gtk_button_get_child (GTK_BUTTON (button));

      gtk_widget_set_valign (faces, GTK_ALIGN_CENTER);
      gtk_widget_set_visible (gtk_widget_get_last_child (faces), !wordless);
    }
  if (wordless)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wordless");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wordless");
}

static void
add_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfAddBar *self = HF_ADD_BAR (widget);

  if (self->document != NULL)
    hf_new_text (self->document, _ ("Your words"), NULL);
}

static void
add_shape (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfAddBar *self = HF_ADD_BAR (widget);

  if (self->document != NULL)
    hf_new_shape (self->document, (HfShapeKind) g_variant_get_int32 (parameter));
}

static void
add_code (HfAddBar *self, const char *content)
{
  if (self->document != NULL)
    hf_new_code (self->document, content);
}

static gboolean
add_asset (HfDocument *document, const char *id, const char *name, GBytes *bytes, GError **error)
{
  return hf_new_art_or_picture (document, name, bytes, NULL, error);
}

static void
browse_art (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "design.motifs", NULL);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfAddBar *self = HF_ADD_BAR (widget);

  if (self->document != NULL)
    hf_asset_chooser_open (widget, self->document, FALSE, NULL, add_asset);
}

static void
hf_add_bar_dispose (GObject *object)
{
  HfAddBar *self = HF_ADD_BAR (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_add_bar_parent_class)->dispose (object);
}

static void
hf_add_bar_class_init (HfAddBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_add_bar_dispose;

  gtk_widget_class_install_action (widget_class, "add.text", NULL, add_text);
  gtk_widget_class_install_action (widget_class, "add.picture", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "add.art", NULL, browse_art);
  gtk_widget_class_install_action (widget_class, "add.shape", "i", add_shape);
  gtk_widget_class_set_css_name (widget_class, "addbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/add-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, box);
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, code_button);
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, fields_button);
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, sign_button);
}

static void
fill_fields (GtkMenuButton *button, gpointer data)
{
  HfAddBar *self = data;

  if (self->document != NULL)
    hf_field_menu_fill (HF_FIELD_MENU (gtk_menu_button_get_popover (button)), self->document);
}

static void
fill_signatures (GtkMenuButton *button, gpointer data)
{
  HfAddBar *self = data;

  if (self->document != NULL)
    hf_signature_menu_fill (HF_SIGNATURE_MENU (gtk_menu_button_get_popover (button)), self->document);
}

static void
field_chosen (HfAddBar *self, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "design.insert-field", "s", key);
}

static void
hf_add_bar_init (HfAddBar *self)
{
  GtkWidget *fields = hf_field_menu_new ();
  GtkWidget *code = hf_code_popover_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_popover (self->fields_button, fields);
  gtk_menu_button_set_create_popup_func (self->fields_button, fill_fields, self, NULL);
  gtk_menu_button_set_popover (self->code_button, code);
  g_signal_connect_object (code, "chosen", G_CALLBACK (add_code), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->sign_button, hf_signature_menu_new ());
  gtk_menu_button_set_create_popup_func (self->sign_button, fill_signatures, self, NULL);
  g_signal_connect_object (fields, "chosen", G_CALLBACK (field_chosen), self, G_CONNECT_SWAPPED);
}
