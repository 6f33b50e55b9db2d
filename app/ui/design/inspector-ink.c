/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-ink.h"

#include "library/signatures.h"
#include "ui/item-title.h"
#include "ui/length-row.h"
#include "ui/role-picker.h"
#include "ui/signature/signature-window.h"
#include "ui/window.h"

#include <glib/gi18n.h>

struct _HfInspectorInk
{
  HfInspectorSection parent_instance;

  /* Template */
  HfRolePicker *picker;
  HfLengthRow *pen;
  GtkWidget *one_box;
};

G_DEFINE_FINAL_TYPE (HfInspectorInk, hf_inspector_ink, HF_TYPE_INSPECTOR_SECTION)

#define TITLE(self) hf_inspector_section_get_title (HF_INSPECTOR_SECTION (self))
#define IS_DEAF(self) hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self))
#define PUSH(self, card, run, ...) hf_inspector_section_push (HF_INSPECTOR_SECTION (self), card, run, __VA_ARGS__)

static void
hf_inspector_ink_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorInk *self = HF_INSPECTOR_INK (section);
  gboolean inks = hf_inspector_section_all_of_kind (section, HF_ITEM_INK);
  HfInk *ink;

  gtk_widget_set_visible (GTK_WIDGET (self), inks);
  if (!inks)
    return;

  ink = hf_inspector_section_get_item (section, HF_ITEM_INK)->ink;
  hf_role_picker_set (self->picker, hf_document_get_card (document)->palette, &ink->paint);
  gtk_widget_set_visible (GTK_WIDGET (self->pen), !ink->filled);
  hf_length_row_set_value (self->pen, ink->pen_mm);
  gtk_widget_set_visible (self->one_box, hf_document_get_selected_item (document) != NULL);
}

static HfCard *
change (HfInspectorInk *self, HfItemChange change_item, gconstpointer data)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  return hf_card_change_items (hf_document_get_card (hf_inspector_section_get_document (section)),
                               hf_inspector_section_get_ids (section), change_item, data);
}

static void
set_paint (HfItemDraft *item, gconstpointer paint)
{
  HfInkDraft *ink = hf_ink_draft (item->ink);

  ink->paint = *(const HfPaint *) paint;
  hf_item_draft_take_ink (item, hf_ink_seal (ink));
}

static void
preview (HfInspectorInk *self, const HfPaint *paint)
{
  if (!IS_DEAF (self))
    hf_inspector_section_preview (HF_INSPECTOR_SECTION (self), paint != NULL ? change (self, set_paint, paint) : NULL);
}

static void
chosen (HfInspectorInk *self, const HfPaint *paint)
{
  if (!IS_DEAF (self))
    PUSH (self, change (self, set_paint, paint), NULL, _ ("Colour %s"), TITLE (self));
}

static void
set_pen (HfItemDraft *item, gconstpointer pen_mm)
{
  HfInkDraft *ink = hf_ink_draft (item->ink);

  ink->pen_mm = *(const double *) pen_mm;
  hf_item_draft_take_ink (item, hf_ink_seal (ink));
}

static void
pen_changed (HfInspectorInk *self)
{
  double pen_mm = hf_length_row_get_value (self->pen);

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_pen, &pen_mm), "pen", _ ("Change Pen of %s"), TITLE (self));
}

static void
pen_left (HfInspectorInk *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
sign_again (HfInspectorInk *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfItem *item = hf_document_get_selected_item (document);

  if (item == NULL || item->kind != HF_ITEM_INK || IS_DEAF (self))
    return;

  gtk_window_present (GTK_WINDOW (hf_signature_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                           document, item->id, item->ink->filled)));
}

static void
keep (HfInspectorInk *self)
{
  HfItem *item = hf_document_get_selected_item (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)));
  HfWindow *window = HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *folder = hf_signatures_get_folder ();
  g_autoptr (GError) error = NULL;

  if (item == NULL || item->kind != HF_ITEM_INK)
    return;

  if (hf_signatures_keep (folder, hf_item_title (item), item->ink, &error))
    hf_window_add_toast (window, _ ("Kept for other cards"));
  else
    hf_window_show_error (window, _ ("This signature could not be kept"), error);
}

static void
hf_inspector_ink_class_init (HfInspectorInkClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_ink_update;

  g_type_ensure (HF_TYPE_LENGTH_ROW);
  g_type_ensure (HF_TYPE_ROLE_PICKER);
  hf_inspector_section_class_set_template (section_class, "inspector-ink");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorInk, picker);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorInk, pen);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorInk, one_box);
  gtk_widget_class_bind_template_callback (widget_class, preview);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
  gtk_widget_class_bind_template_callback (widget_class, pen_changed);
  gtk_widget_class_bind_template_callback (widget_class, pen_left);
  gtk_widget_class_bind_template_callback (widget_class, sign_again);
  gtk_widget_class_bind_template_callback (widget_class, keep);
}

static void
hf_inspector_ink_init (HfInspectorInk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
