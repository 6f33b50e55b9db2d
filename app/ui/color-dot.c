/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/color-dot.h"

#define SIZE 26

/* The ring around a sample, so that paper shows on paper. */
#define RING 1.0f

struct _HfColorDot
{
  GtkWidget parent_instance;

  HfColor color;
  gboolean has_color;
};

G_DEFINE_FINAL_TYPE (HfColorDot, hf_color_dot, GTK_TYPE_WIDGET)

GtkWidget *
hf_color_dot_new (void)
{
  return g_object_new (HF_TYPE_COLOR_DOT, NULL);
}

void
hf_color_dot_set_color (HfColorDot *self, const HfColor *color)
{
  g_return_if_fail (HF_IS_COLOR_DOT (self));

  self->has_color = color != NULL;
  if (color != NULL)
    self->color = *color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hf_color_dot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

/* No colour: a stroke from the lower left to the upper right. */
static void
append_cross (GtkSnapshot *snapshot, const GdkRGBA *color, float side)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (side / 2, side / 2));
  gtk_snapshot_rotate (snapshot, -45);
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (-side / 2, -1, side, 2));
  gtk_snapshot_restore (snapshot);
}

static void
hf_color_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfColorDot *self = HF_COLOR_DOT (widget);
  float side = (float) MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkRGBA fill = { (float) self->color.red, (float) self->color.green, (float) self->color.blue,
                   (float) self->color.alpha };
  GdkRGBA ring;
  GskRoundedRect round;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ring);
  ring.alpha *= 0.35f;
  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (0, 0, side, side), side / 2);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (((float) gtk_widget_get_width (widget) - side) / 2,
                                                          ((float) gtk_widget_get_height (widget) - side) / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  if (self->has_color)
    gtk_snapshot_append_color (snapshot, &fill, &round.bounds);
  else
    append_cross (snapshot, &ring, side);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &round, (float[4]){ RING, RING, RING, RING },
                              (GdkRGBA[4]){ ring, ring, ring, ring });
  gtk_snapshot_restore (snapshot);
}

static void
hf_color_dot_class_init (HfColorDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = hf_color_dot_measure;
  widget_class->snapshot = hf_color_dot_snapshot;
  gtk_widget_class_set_css_name (widget_class, "colordot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hf_color_dot_init (HfColorDot *self)
{
}
