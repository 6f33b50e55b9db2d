/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-shape.h"

#include "ui/drop-down.h"
#include "ui/length-row.h"
#include "ui/role-picker.h"

#include <glib/gi18n.h>

/* How thick an outline is that had no thickness yet. */
#define OUTLINE_MM 0.7

struct _HfInspectorShape
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkDropDown *kind;
  GtkWidget *fill_box;
  HfRolePicker *fill;
  HfRolePicker *outline;
  HfLengthRow *thickness;
  HfLengthRow *corner;
  GtkWidget *tail_row;
  GtkRange *tail;
};

G_DEFINE_FINAL_TYPE (HfInspectorShape, hf_inspector_shape, HF_TYPE_INSPECTOR_SECTION)

static void
hf_inspector_shape_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorShape *self = HF_INSPECTOR_SHAPE (section);
  gboolean shapes = hf_inspector_section_all_of_kind (section, HF_ITEM_SHAPE);
  HfPalette *palette = hf_document_get_card (document)->palette;
  const HfShape *shape;

  gtk_widget_set_visible (GTK_WIDGET (self), shapes);
  if (!shapes)
    return;

  shape = &hf_inspector_section_get_item (section, HF_ITEM_SHAPE)->shape;
  gtk_drop_down_set_selected (self->kind, shape->kind);
  gtk_widget_set_visible (self->fill_box, shape->kind != HF_SHAPE_LINE);
  hf_role_picker_set (self->fill, palette, &shape->fill);
  hf_role_picker_set (self->outline, palette, &shape->stroke);
  hf_length_row_set_value (self->thickness, shape->stroke_mm);
  gtk_widget_set_visible (GTK_WIDGET (self->corner),
                          shape->kind == HF_SHAPE_RECTANGLE || shape->kind == HF_SHAPE_BUBBLE);
  hf_length_row_set_value (self->corner, shape->corner_radius_mm);
  gtk_widget_set_visible (self->tail_row, shape->kind == HF_SHAPE_BUBBLE);
  gtk_range_set_value (self->tail, shape->tail);
}

static HfCard *
change (HfInspectorShape *self, HfItemChange change_item, gconstpointer data)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  return hf_card_change_items (hf_document_get_card (hf_inspector_section_get_document (section)),
                               hf_inspector_section_get_ids (section), change_item, data);
}

#define TITLE(self) hf_inspector_section_get_title (HF_INSPECTOR_SECTION (self))
#define IS_DEAF(self) hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self))
#define PUSH(self, card, run, ...) hf_inspector_section_push (HF_INSPECTOR_SECTION (self), card, run, __VA_ARGS__)

static void
set_kind (HfItemDraft *item, gconstpointer kind)
{
  item->shape.kind = *(const HfShapeKind *) kind;
}

static void
kind_selected (HfInspectorShape *self)
{
  HfShapeKind kind = (HfShapeKind) gtk_drop_down_get_selected (self->kind);

  if (!IS_DEAF (self) && kind <= HF_SHAPE_BUBBLE)
    PUSH (self, change (self, set_kind, &kind), NULL, _ ("Change Kind of %s"), TITLE (self));
}

static void
set_fill (HfItemDraft *item, gconstpointer paint)
{
  item->shape.fill = *(const HfPaint *) paint;
}

static void
set_outline (HfItemDraft *item, gconstpointer paint)
{
  item->shape.stroke = *(const HfPaint *) paint;
  if (item->shape.stroke.kind != HF_PAINT_NONE && item->shape.stroke_mm <= 0.0)
    item->shape.stroke_mm = OUTLINE_MM;
}

static HfItemChange
change_of_picker (HfInspectorShape *self, HfRolePicker *picker)
{
  return picker == self->fill ? set_fill : set_outline;
}

static void
preview (HfInspectorShape *self, const HfPaint *paint, HfRolePicker *picker)
{
  if (!IS_DEAF (self))
    hf_inspector_section_preview (HF_INSPECTOR_SECTION (self),
                                  paint != NULL ? change (self, change_of_picker (self, picker), paint) : NULL);
}

static void
chosen (HfInspectorShape *self, const HfPaint *paint, HfRolePicker *picker)
{
  if (!IS_DEAF (self))
    PUSH (self, change (self, change_of_picker (self, picker), paint), NULL, _ ("Colour %s"), TITLE (self));
}

static void
set_thickness (HfItemDraft *item, gconstpointer thickness_mm)
{
  item->shape.stroke_mm = *(const double *) thickness_mm;
}

static void
thickness_changed (HfInspectorShape *self)
{
  double thickness_mm = hf_length_row_get_value (self->thickness);

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_thickness, &thickness_mm), "outline", _ ("Change Outline of %s"), TITLE (self));
}

static void
set_corner (HfItemDraft *item, gconstpointer radius_mm)
{
  item->shape.corner_radius_mm = *(const double *) radius_mm;
}

static void
corner_changed (HfInspectorShape *self)
{
  double radius_mm = hf_length_row_get_value (self->corner);

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_corner, &radius_mm), "corner", _ ("Round Corners of %s"), TITLE (self));
}

static void
set_tail (HfItemDraft *item, gconstpointer tail)
{
  item->shape.tail = *(const double *) tail;
}

static void
tail_changed (HfInspectorShape *self)
{
  double tail = gtk_range_get_value (self->tail);

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_tail, &tail), "tail", _ ("Move Tail of %s"), TITLE (self));
}

static void
control_left (HfInspectorShape *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
hf_inspector_shape_class_init (HfInspectorShapeClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_shape_update;

  g_type_ensure (HF_TYPE_LENGTH_ROW);
  g_type_ensure (HF_TYPE_ROLE_PICKER);
  hf_inspector_section_class_set_template (section_class, "inspector-shape");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, kind);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, fill_box);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, fill);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, outline);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, thickness);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, tail_row);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, tail);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorShape, corner);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected);
  gtk_widget_class_bind_template_callback (widget_class, preview);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
  gtk_widget_class_bind_template_callback (widget_class, thickness_changed);
  gtk_widget_class_bind_template_callback (widget_class, corner_changed);
  gtk_widget_class_bind_template_callback (widget_class, tail_changed);
  gtk_widget_class_bind_template_callback (widget_class, control_left);
}

static void
hf_inspector_shape_init (HfInspectorShape *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  hf_drop_down_keep_name (self->kind);
}
