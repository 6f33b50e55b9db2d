/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-place.h"

#include "ui/length-spin.h"
#include "ui/measure.h"
#include "ui/number-spin.h"

#include <glib/gi18n.h>
#include <math.h>

struct _HfInspectorPlace
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkWidget *frame_rows; /* for one item alone */
  GtkSpinButton *x;
  GtkSpinButton *y;
  GtkSpinButton *width;
  GtkSpinButton *height;
  GtkSpinButton *angle;
  GtkSpinButton *opacity;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (HfInspectorPlace, hf_inspector_place, HF_TYPE_INSPECTOR_SECTION)

static void
hf_inspector_place_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorPlace *self = HF_INSPECTOR_PLACE (section);
  const char *const *ids = hf_inspector_section_get_ids (section);
  HfItem *item = ids[0] != NULL ? hf_card_find_item (hf_document_get_card (document), ids[0], NULL) : NULL;
  g_autofree char *summary = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
  if (item == NULL)
    return;

  gtk_widget_set_visible (self->frame_rows, ids[1] == NULL);
  gtk_spin_button_set_value (self->x, item->frame.x_mm);
  gtk_spin_button_set_value (self->y, item->frame.y_mm);
  gtk_spin_button_set_value (self->width, item->frame.width_mm);
  gtk_spin_button_set_value (self->height, item->frame.height_mm);
  gtk_spin_button_set_value (self->angle, item->rotation_deg);
  gtk_spin_button_set_value (self->opacity, item->opacity * 100.0);
  summary = ids[1] == NULL ? hf_measure_place_text (item->frame.x_mm, item->frame.y_mm,
                                                    hf_settings_get_units (hf_settings_get_default ()))
                           : g_strdup ("");
  gtk_label_set_text (self->summary, summary);
}

static HfItem *
get_only_item (HfInspectorPlace *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  if (hf_inspector_section_is_deaf (section))
    return NULL;

  return hf_document_get_selected_item (hf_inspector_section_get_document (section));
}

/* What a box shows is rounded; what it was rounded from stays while nobody changed it. */
static double
take_value (GtkSpinButton *spin, double before)
{
  double value = gtk_spin_button_get_value (spin);

  return fabs (value - before) < 0.5 * pow (10.0, -(double) gtk_spin_button_get_digits (spin)) ? before : value;
}

static void
set_frame (HfInspectorPlace *self, HfItem *item, const HfFrame *frame, gboolean moved)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfCard *card = hf_document_get_card (hf_inspector_section_get_document (section));
  g_autoptr (HfItem) placed = hf_item_with_frame (item, frame);

  hf_inspector_section_push (section, hf_card_replace_item (card, item->id, placed), "place",
                             moved ? _ ("Move %s") : _ ("Resize %s"), hf_inspector_section_get_title (section));
}

static void
place_changed (HfInspectorPlace *self)
{
  HfItem *item = get_only_item (self);
  HfFrame frame;

  if (item == NULL)
    return;

  frame = item->frame;
  frame.x_mm = gtk_spin_button_get_value (self->x);
  frame.y_mm = gtk_spin_button_get_value (self->y);
  set_frame (self, item, &frame, TRUE);
}

static void
size_changed (HfInspectorPlace *self)
{
  HfItem *item = get_only_item (self);
  HfFrame frame;

  if (item == NULL)
    return;

  frame = item->frame;
  frame.width_mm = gtk_spin_button_get_value (self->width);
  frame.height_mm = gtk_spin_button_get_value (self->height);
  set_frame (self, item, &frame, FALSE);
}

static HfCard *
change_items (HfInspectorSection *section, HfItemChange change, gconstpointer data)
{
  return hf_card_change_items (hf_document_get_card (hf_inspector_section_get_document (section)),
                               hf_inspector_section_get_ids (section), change, data);
}

static void
set_angle (HfItemDraft *item, gconstpointer angle_deg)
{
  item->rotation_deg = *(const double *) angle_deg;
}

static void
angle_changed (HfInspectorPlace *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfItem *item = get_only_item (self);
  double angle_deg;

  if (item == NULL)
    return;

  angle_deg = take_value (self->angle, item->rotation_deg);
  hf_inspector_section_push (section, change_items (section, set_angle, &angle_deg), "angle", _ ("Turn %s"),
                             hf_inspector_section_get_title (section));
}

static void
set_opacity (HfItemDraft *item, gconstpointer percent)
{
  item->opacity = *(const double *) percent / 100.0;
}

static void
opacity_changed (HfInspectorPlace *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  double percent = gtk_spin_button_get_value (self->opacity);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_push (section, change_items (section, set_opacity, &percent), "opacity",
                               _ ("Change Opacity of %s"), hf_inspector_section_get_title (section));
}

static void
control_left (HfInspectorPlace *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
hf_inspector_place_class_init (HfInspectorPlaceClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_place_update;

  hf_inspector_section_class_set_template (section_class, "inspector-place");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, frame_rows);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, x);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, y);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, width);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, height);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, angle);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, opacity);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPlace, summary);
  gtk_widget_class_bind_template_callback (widget_class, place_changed);
  gtk_widget_class_bind_template_callback (widget_class, size_changed);
  gtk_widget_class_bind_template_callback (widget_class, angle_changed);
  gtk_widget_class_bind_template_callback (widget_class, opacity_changed);
  gtk_widget_class_bind_template_callback (widget_class, control_left);
}

static void
hf_inspector_place_init (HfInspectorPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_length_spin_set_up (self->x);
  hf_length_spin_set_up (self->y);
  hf_length_spin_set_up (self->width);
  hf_length_spin_set_up (self->height);
  hf_number_spin_set_up (self->angle);
  hf_number_spin_set_up (self->opacity);
  g_signal_connect_object (hf_settings_get_default (), "notify::units", G_CALLBACK (hf_document_widget_refresh), self,
                           G_CONNECT_SWAPPED);
}
