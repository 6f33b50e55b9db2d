/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-description.h"

#include "card/item-name.h"

#include <glib/gi18n.h>

struct _HfInspectorDescription
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkEditable *name;
  GtkWidget *description_row;
  GtkEditable *description;
};

G_DEFINE_FINAL_TYPE (HfInspectorDescription, hf_inspector_description, HF_TYPE_INSPECTOR_SECTION)

static void
show_text (GtkEditable *editable, const char *text)
{
  if (text == NULL)
    text = "";
  if (!g_str_equal (gtk_editable_get_text (editable), text))
    gtk_editable_set_text (editable, text);
}

/* Words speak for themselves; all else needs them. */
static void
hf_inspector_description_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorDescription *self = HF_INSPECTOR_DESCRIPTION (section);
  HfItem *item = hf_document_get_selected_item (document);

  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
  if (item == NULL)
    return;

  /* What is being written stays as it is, even if it is a name of ours by now. */
  if (g_strcmp0 (gtk_editable_get_text (self->name), item->name) != 0)
    show_text (self->name, hf_item_name (item));
  show_text (self->description, item->alt_text);
  gtk_widget_set_visible (self->description_row, item->kind != HF_ITEM_TEXT);
}

static void
name_changed (HfInspectorDescription *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfDocument *document = hf_inspector_section_get_document (section);
  HfItem *item = hf_inspector_section_is_deaf (section) ? NULL : hf_document_get_selected_item (document);

  if (item != NULL)
    hf_inspector_section_push (
        section, hf_card_with_name (hf_document_get_card (document), item->id, gtk_editable_get_text (self->name)),
        "name", _ ("Rename %s"), hf_inspector_section_get_title (section));
}

static void
set_description (HfItemDraft *item, gconstpointer text)
{
  hf_value_set_text (&item->alt_text, text);
}

static void
description_changed (HfInspectorDescription *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  const char *text = gtk_editable_get_text (self->description);
  HfCard *card;

  if (hf_inspector_section_is_deaf (section))
    return;

  card = hf_document_get_edited_card (hf_inspector_section_get_document (section));
  hf_inspector_section_push (section,
                             hf_card_change_items (card, hf_inspector_section_get_ids (section), set_description,
                                                   text[0] != '\0' ? text : NULL),
                             "description", _ ("Describe %s"), hf_inspector_section_get_title (section));
}

static void
control_left (HfInspectorDescription *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
hf_inspector_description_class_init (HfInspectorDescriptionClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->update = hf_inspector_description_update;

  hf_inspector_section_class_set_template (section_class, "inspector-description");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorDescription, name);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorDescription, description_row);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorDescription, description);
  gtk_widget_class_bind_template_callback (widget_class, name_changed);
  gtk_widget_class_bind_template_callback (widget_class, description_changed);
  gtk_widget_class_bind_template_callback (widget_class, control_left);
}

static void
hf_inspector_description_init (HfInspectorDescription *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
