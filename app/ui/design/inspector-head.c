/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-head.h"

#include "ui/item-title.h"

#include <glib/gi18n.h>

struct _HfInspectorHead
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkLabel *title;
  GtkToggleButton *lock_button;
  GtkToggleButton *hide_button;
  GtkImage *hide_icon;
};

G_DEFINE_FINAL_TYPE (HfInspectorHead, hf_inspector_head, HF_TYPE_INSPECTOR_SECTION)

static const char *
title_of (HfInspectorSection *section, HfDocument *document)
{
  const char *const *ids = hf_inspector_section_get_ids (section);
  HfItem *item = hf_card_find_item (hf_document_get_card (document), ids[0], NULL);

  if (hf_inspector_section_all_of_kind (section, HF_ITEM_TEXT))
    return _ ("Lettering");
  if (!hf_inspector_section_all_of_kind (section, item->kind))
    return _ ("Several Items");

  return hf_item_kind_title (item->kind);
}

static void
hf_inspector_head_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorHead *self = HF_INSPECTOR_HEAD (section);
  const char *const *ids = hf_inspector_section_get_ids (section);
  gboolean locked = TRUE;
  gboolean hidden = TRUE;

  if (ids[0] == NULL)
    return;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HfItem *item = hf_card_find_item (hf_document_get_card (document), ids[i], NULL);

      locked = locked && item->locked;
      hidden = hidden && item->hidden;
    }
  gtk_label_set_text (self->title, title_of (section, document));
  gtk_toggle_button_set_active (self->lock_button, locked);
  gtk_toggle_button_set_active (self->hide_button, hidden);
  gtk_image_set_from_icon_name (self->hide_icon, hidden ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

static void
lock_toggled (HfInspectorHead *self)
{
  if (!hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "edit.lock", NULL);
}

static void
hide_toggled (HfInspectorHead *self)
{
  if (!hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "edit.hide", NULL);
}

static void
hf_inspector_head_class_init (HfInspectorHeadClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->update = hf_inspector_head_update;

  hf_inspector_section_class_set_template (section_class, "inspector-head");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorHead, title);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorHead, lock_button);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorHead, hide_button);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorHead, hide_icon);
  gtk_widget_class_bind_template_callback (widget_class, lock_toggled);
  gtk_widget_class_bind_template_callback (widget_class, hide_toggled);
}

static void
hf_inspector_head_init (HfInspectorHead *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "inspectorhead");
  gtk_widget_init_template (GTK_WIDGET (self));
}
