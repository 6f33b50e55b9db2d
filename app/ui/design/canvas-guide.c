/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-guide.h"

struct _HfCanvasGuide
{
  GtkWidget parent_instance;

  HfGuideId id;
  char *name;
};

G_DEFINE_FINAL_TYPE (HfCanvasGuide, hf_canvas_guide, GTK_TYPE_WIDGET)

GtkWidget *
hf_canvas_guide_new (void)
{
  return g_object_new (HF_TYPE_CANVAS_GUIDE, "accessible-role", GTK_ACCESSIBLE_ROLE_SEPARATOR, "can-target", FALSE,
                       "focusable", TRUE, NULL);
}

void
hf_canvas_guide_describe (HfCanvasGuide *self, const HfGuideId *id, const char *name)
{
  g_return_if_fail (HF_IS_CANVAS_GUIDE (self));

  self->id = *id;
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const HfGuideId *
hf_canvas_guide_get_id (HfCanvasGuide *self)
{
  g_return_val_if_fail (HF_IS_CANVAS_GUIDE (self), NULL);

  return &self->id;
}

gboolean
hf_canvas_guide_is (HfCanvasGuide *self, const HfGuideId *id)
{
  g_return_val_if_fail (HF_IS_CANVAS_GUIDE (self), FALSE);

  return self->id.kind == id->kind && self->id.axis == id->axis && self->id.place == id->place;
}

static void
hf_canvas_guide_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
hf_canvas_guide_finalize (GObject *object)
{
  g_free (HF_CANVAS_GUIDE (object)->name);

  G_OBJECT_CLASS (hf_canvas_guide_parent_class)->finalize (object);
}

static void
hf_canvas_guide_class_init (HfCanvasGuideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_canvas_guide_finalize;
  widget_class->measure = hf_canvas_guide_measure;
  gtk_widget_class_set_css_name (widget_class, "canvasguide");
}

static void
hf_canvas_guide_init (HfCanvasGuide *self)
{
}
