/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/focus-pad.h"

#include <glib/gi18n.h>

#define HEIGHT_PX 132

/* How far an arrow key moves the focus, in parts of the picture; with Shift. */
#define STEP 0.02
#define LARGE_STEP 0.1

struct _HfFocusPad
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* nullable */
  graphene_rect_t part;
  double focus_x;
  double focus_y;
};

G_DEFINE_FINAL_TYPE (HfFocusPad, hf_focus_pad, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where the picture lies: whole, in the middle. */
static void
get_area (HfFocusPad *self, graphene_rect_t *out_area)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float across = (float) gdk_texture_get_width (self->texture);
  float down = (float) gdk_texture_get_height (self->texture);
  float scale = MIN (width / across, height / down);

  graphene_rect_init (out_area, (width - across * scale) / 2, (height - down * scale) / 2, across * scale,
                      down * scale);
}

void
hf_focus_pad_set_picture (HfFocusPad *self, GdkTexture *texture)
{
  g_return_if_fail (HF_IS_FOCUS_PAD (self));

  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hf_focus_pad_set_part (HfFocusPad *self, const graphene_rect_t *part, double focus_x, double focus_y)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HF_IS_FOCUS_PAD (self));

  self->part = *part;
  self->focus_x = focus_x;
  self->focus_y = focus_y;
  /* Translators: which part of a picture is shown: %.0f of its width and height from the top left. */
  text = g_strdup_printf (_ ("%.0f %% across, %.0f %% down"), focus_x * 100.0, focus_y * 100.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Beyond this nearer to an edge nothing more comes into sight. */
static double
clamp_focus (double focus, double length)
{
  return length >= 1.0 ? 0.5 : CLAMP (focus, length / 2.0, 1.0 - length / 2.0);
}

static void
move_to (HfFocusPad *self, double x, double y)
{
  x = clamp_focus (x, (double) self->part.size.width);
  y = clamp_focus (y, (double) self->part.size.height);
  if (self->texture != NULL && (x != self->focus_x || y != self->focus_y))
    g_signal_emit (self, signals[MOVED], 0, x, y);
}

static void
point_at (HfFocusPad *self, double x, double y)
{
  graphene_rect_t area;

  if (self->texture == NULL)
    return;

  get_area (self, &area);
  move_to (self, (x - (double) area.origin.x) / (double) area.size.width,
           (y - (double) area.origin.y) / (double) area.size.height);
}

static void
drag_began (HfFocusPad *self, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  point_at (self, x, y);
}

static void
dragged (HfFocusPad *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x;
  double y;

  if (gtk_gesture_drag_get_start_point (drag, &x, &y))
    point_at (self, x + dx, y + dy);
}

static void
settle (HfFocusPad *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean
key_pressed (HfFocusPad *self, guint key, guint code, GdkModifierType state)
{
  double step = (state & GDK_SHIFT_MASK) != 0 ? LARGE_STEP : STEP;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      move_to (self, self->focus_x + (key == GDK_KEY_Left ? -step : step), self->focus_y);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      move_to (self, self->focus_x, self->focus_y + (key == GDK_KEY_Up ? -step : step));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
hf_focus_pad_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA shade = { 0.0f, 0.0f, 0.0f, 0.5f };
  static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  static const GdkRGBA blue = { 0.110f, 0.443f, 0.847f, 1.0f };
  const float outer[] = { 1.0f, 1.0f, 1.0f, 1.0f };
  const float inner[] = { 2.0f, 2.0f, 2.0f, 2.0f };
  HfFocusPad *self = HF_FOCUS_PAD (widget);
  graphene_rect_t area;
  graphene_rect_t part;
  GskRoundedRect frame;

  if (self->texture == NULL)
    return;

  get_area (self, &area);
  graphene_rect_init (&part, area.origin.x + self->part.origin.x * area.size.width,
                      area.origin.y + self->part.origin.y * area.size.height, self->part.size.width * area.size.width,
                      self->part.size.height * area.size.height);
  gtk_snapshot_append_texture (snapshot, self->texture, &area);
  gtk_snapshot_append_color (snapshot, &shade, &area);
  gtk_snapshot_push_clip (snapshot, &part);
  gtk_snapshot_append_texture (snapshot, self->texture, &area);
  gtk_snapshot_pop (snapshot);

  gsk_rounded_rect_init_from_rect (&frame, &part, 0.0f);
  gtk_snapshot_append_border (snapshot, &frame, inner, (const GdkRGBA[]){ blue, blue, blue, blue });
  gsk_rounded_rect_shrink (&frame, 2.0f, 2.0f, 2.0f, 2.0f);
  gtk_snapshot_append_border (snapshot, &frame, outer, (const GdkRGBA[]){ white, white, white, white });
}

static void
hf_focus_pad_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 80;
  *minimum_baseline = *natural_baseline = -1;
}

static void
hf_focus_pad_dispose (GObject *object)
{
  g_clear_object (&HF_FOCUS_PAD (object)->texture);

  G_OBJECT_CLASS (hf_focus_pad_parent_class)->dispose (object);
}

static void
hf_focus_pad_class_init (HfFocusPadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_focus_pad_dispose;
  widget_class->measure = hf_focus_pad_measure;
  widget_class->snapshot = hf_focus_pad_snapshot;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SETTLED] =
      g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "focuspad");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hf_focus_pad_init (HfFocusPad *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  graphene_rect_init (&self->part, 0.0f, 0.0f, 1.0f, 1.0f);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_began), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (dragged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
