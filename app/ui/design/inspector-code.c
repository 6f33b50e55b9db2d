/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-code.h"

#include "ui/drop-down.h"
#include "ui/role-picker.h"

#include <glib/gi18n.h>

/* Less, and a telephone may not read it. */
#define LEAST_CONTRAST 3.0

struct _HfInspectorCode
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkEditable *content;
  GtkDropDown *level;
  HfRolePicker *paint;
  HfRolePicker *ground;
  GtkWidget *doubt;
};

G_DEFINE_FINAL_TYPE (HfInspectorCode, hf_inspector_code, HF_TYPE_INSPECTOR_SECTION)

/* ISO/IEC 15415 grades symbols by contrast; readers of telephones want dark on light. Without a ground, what is beneath
 * decides. */
static gboolean
is_readable (HfPalette *palette, const HfCode *code)
{
  HfColor dark = hf_palette_resolve (palette, &code->paint);
  HfColor light = hf_palette_resolve (palette, &code->ground);
  const HfColor black = { 0.0, 0.0, 0.0, 1.0 };

  if (light.alpha < 1.0)
    return TRUE;

  return hf_color_contrast (&dark, &light) >= LEAST_CONTRAST &&
         hf_color_contrast (&dark, &black) < hf_color_contrast (&light, &black);
}

static void
hf_inspector_code_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorCode *self = HF_INSPECTOR_CODE (section);
  HfItem *item = hf_document_get_selected_item (document);
  gboolean code = item != NULL && item->kind == HF_ITEM_CODE;

  gtk_widget_set_visible (GTK_WIDGET (self), code);
  if (!code)
    return;

  if (!g_str_equal (gtk_editable_get_text (self->content), item->code.content))
    gtk_editable_set_text (self->content, item->code.content);
  gtk_drop_down_set_selected (self->level, item->code.level);
  hf_role_picker_set (self->paint, hf_document_get_card (document)->palette, &item->code.paint);
  hf_role_picker_set (self->ground, hf_document_get_card (document)->palette, &item->code.ground);
  gtk_widget_set_visible (self->doubt, !is_readable (hf_document_get_card (document)->palette, &item->code));
}

static HfCard *
change (HfInspectorSection *section, HfItemChange change_item, gconstpointer data)
{
  return hf_card_change_items (hf_document_get_card (hf_inspector_section_get_document (section)),
                               hf_inspector_section_get_ids (section), change_item, data);
}

static void
set_content (HfItemDraft *item, gconstpointer content)
{
  hf_value_set_text (&item->code.content, content);
}

static void
content_changed (HfInspectorCode *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_push (section, change (section, set_content, gtk_editable_get_text (self->content)), "content",
                               _ ("Change Content of %s"), hf_inspector_section_get_title (section));
}

static void
set_level (HfItemDraft *item, gconstpointer level)
{
  item->code.level = *(const HfCodeLevel *) level;
}

static void
level_selected (HfInspectorCode *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfCodeLevel level = (HfCodeLevel) gtk_drop_down_get_selected (self->level);

  if (!hf_inspector_section_is_deaf (section) && level <= HF_CODE_LEVEL_H)
    hf_inspector_section_push (section, change (section, set_level, &level), NULL, _ ("Change Sturdiness of %s"),
                               hf_inspector_section_get_title (section));
}

static void
set_paint (HfItemDraft *item, gconstpointer paint)
{
  item->code.paint = *(const HfPaint *) paint;
}

static void
set_ground (HfItemDraft *item, gconstpointer paint)
{
  item->code.ground = *(const HfPaint *) paint;
}

static void
preview (HfInspectorCode *self, const HfPaint *paint, HfRolePicker *picker)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_preview (
        section, paint != NULL ? change (section, picker == self->paint ? set_paint : set_ground, paint) : NULL);
}

static void
chosen (HfInspectorCode *self, const HfPaint *paint, HfRolePicker *picker)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_push (section, change (section, picker == self->paint ? set_paint : set_ground, paint), NULL,
                               _ ("Colour %s"), hf_inspector_section_get_title (section));
}

static void
control_left (HfInspectorCode *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
hf_inspector_code_class_init (HfInspectorCodeClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_code_update;

  g_type_ensure (HF_TYPE_ROLE_PICKER);
  hf_inspector_section_class_set_template (section_class, "inspector-code");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCode, content);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCode, level);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCode, paint);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCode, ground);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorCode, doubt);
  gtk_widget_class_bind_template_callback (widget_class, content_changed);
  gtk_widget_class_bind_template_callback (widget_class, level_selected);
  gtk_widget_class_bind_template_callback (widget_class, preview);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
  gtk_widget_class_bind_template_callback (widget_class, control_left);
}

static void
hf_inspector_code_init (HfInspectorCode *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  hf_drop_down_keep_name (self->level);
}
