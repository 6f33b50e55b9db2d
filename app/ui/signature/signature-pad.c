/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signature/signature-pad.h"

#include "card/handwriting.h"
#include "render/drawing.h"

#include <glib/gi18n.h>

/* One writes larger than it will be on the card, as on a signature pad. */
#define PX_PER_MM 8.0

/* The line one writes on, in parts of the height; and how far it keeps from the sides, in px. */
#define BASE_LINE 0.72
#define BASE_MARGIN_PX 24.0

struct _HfSignaturePad
{
  GtkWidget parent_instance;

  HfPalette *palette; /* nullable */
  double pen_mm;
  GPtrArray *inks; /* one for each step, the last one being what stands there */
  GArray *samples; /* #HfPenSample of the stroke being written */
  gboolean stylus; /* a pen that knows its pressure is writing it */
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (HfSignaturePad, hf_signature_pad, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HfInk *
get_last (HfSignaturePad *self)
{
  return g_ptr_array_index (self->inks, self->inks->len - 1);
}

static void
tell (HfSignaturePad *self)
{
  HfInk *ink = get_last (self);
  g_autofree char *text = g_strdup_printf (ngettext ("%u stroke", "%u strokes", ink->n_strokes), ink->n_strokes);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Makes @ink (transfer full) what stands there, as a step. */
static void
push (HfSignaturePad *self, HfInk *ink)
{
  g_ptr_array_add (self->inks, (gpointer) ink);
  tell (self);
}

static HfInk *
with_pen (HfInk *ink, double pen_mm)
{
  HfInkDraft *draft = hf_ink_draft (ink);

  draft->pen_mm = pen_mm;
  return hf_ink_seal (draft);
}

/* What stands there, and the stroke being written. Returns: (transfer full) */
static HfInk *
get_written (HfSignaturePad *self)
{
  g_autoptr (GArray) points = NULL;

  if (self->samples->len == 0)
    return hf_ink_ref (get_last (self));

  points = hf_handwriting_smooth ((const HfPenSample *) (gpointer) self->samples->data, self->samples->len);
  return hf_ink_with_stroke (get_last (self), (const HfInkPoint *) (gpointer) points->data, points->len);
}

void
hf_signature_pad_set_palette (HfSignaturePad *self, HfPalette *palette)
{
  g_return_if_fail (HF_IS_SIGNATURE_PAD (self));

  hf_palette_ref (palette);
  g_clear_pointer (&self->palette, hf_palette_unref);
  self->palette = palette;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hf_signature_pad_set_pen (HfSignaturePad *self, double pen_mm)
{
  g_return_if_fail (HF_IS_SIGNATURE_PAD (self));

  self->pen_mm = pen_mm;
  for (guint i = 0; i < self->inks->len; i++)
    {
      HfInk *ink = g_ptr_array_index (self->inks, i);

      self->inks->pdata[i] = (gpointer) with_pen (ink, pen_mm);
      hf_ink_unref (ink);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hf_signature_pad_set_ink (HfSignaturePad *self, HfInk *ink)
{
  g_return_if_fail (HF_IS_SIGNATURE_PAD (self));
  g_return_if_fail (!ink->filled);

  self->pen_mm = ink->pen_mm;
  g_ptr_array_set_size (self->inks, 0);
  push (self, hf_ink_ref (ink));
}

void
hf_signature_pad_undo (HfSignaturePad *self)
{
  g_return_if_fail (HF_IS_SIGNATURE_PAD (self));

  if (!hf_signature_pad_can_undo (self))
    return;

  g_ptr_array_set_size (self->inks, (int) self->inks->len - 1);
  tell (self);
}

void
hf_signature_pad_clear (HfSignaturePad *self)
{
  HfInkDraft *draft;

  g_return_if_fail (HF_IS_SIGNATURE_PAD (self));

  if (get_last (self)->n_strokes == 0)
    return;

  draft = hf_ink_draft (NULL);
  draft->pen_mm = self->pen_mm;
  draft->paint = get_last (self)->paint;
  push (self, hf_ink_seal (draft));
}

gboolean
hf_signature_pad_can_undo (HfSignaturePad *self)
{
  g_return_val_if_fail (HF_IS_SIGNATURE_PAD (self), FALSE);

  return self->inks->len > 1;
}

HfInk *
hf_signature_pad_get_ink (HfSignaturePad *self)
{
  g_return_val_if_fail (HF_IS_SIGNATURE_PAD (self), NULL);

  return get_last (self)->n_strokes > 0 ? hf_ink_trim (get_last (self)) : NULL;
}

static void
add_sample (HfSignaturePad *self, double x, double y, guint32 time_ms, double pressure)
{
  HfPenSample sample = { x / PX_PER_MM, y / PX_PER_MM, time_ms / 1000.0, pressure };

  g_array_append_val (self->samples, sample);
}

/* What the pointer did since the last frame: GTK tells the widget no more than where it came to. */
static void
add_history (HfSignaturePad *self, GdkEvent *event, double x, double y, gboolean has_pressure)
{
  guint n_coords = 0;
  g_autofree GdkTimeCoord *coords = gdk_event_get_history (event, &n_coords);
  double event_x, event_y;

  if (!gdk_event_get_position (event, &event_x, &event_y))
    n_coords = 0;
  for (guint i = 0; i < n_coords; i++)
    add_sample (
        self, x + coords[i].axes[GDK_AXIS_X] - event_x, y + coords[i].axes[GDK_AXIS_Y] - event_y, coords[i].time,
        has_pressure && (coords[i].flags & GDK_AXIS_FLAG_PRESSURE) != 0 ? coords[i].axes[GDK_AXIS_PRESSURE] : -1.0);
}

static void
begin (HfSignaturePad *self, gboolean stylus)
{
  g_array_set_size (self->samples, 0);
  self->stylus = stylus;
  self->writing = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
write_to (HfSignaturePad *self, GtkEventController *controller, double x, double y, double pressure)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  if (!self->writing)
    return;

  if (event != NULL && gdk_event_get_event_type (event) == GDK_MOTION_NOTIFY)
    add_history (self, event, x, y, pressure >= 0.0);
  add_sample (self, x, y, gtk_event_controller_get_current_event_time (controller), pressure);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
end (HfSignaturePad *self)
{
  if (!self->writing)
    return;

  self->writing = FALSE;
  if (self->samples->len == 0)
    return;

  push (self, get_written (self));
  g_array_set_size (self->samples, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What was not meant, such as a hand laid on the screen, is forgotten. */
static void
give_up (HfSignaturePad *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  if (self->stylus != GTK_IS_GESTURE_STYLUS (gesture))
    return;

  self->writing = FALSE;
  g_array_set_size (self->samples, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_pressure (GtkGestureStylus *gesture)
{
  double pressure;

  return gtk_gesture_stylus_get_axis (gesture, GDK_AXIS_PRESSURE, &pressure) ? pressure : -1.0;
}

static void
stylus_down (HfSignaturePad *self, double x, double y, GtkGestureStylus *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  begin (self, TRUE);
  write_to (self, GTK_EVENT_CONTROLLER (gesture), x, y, get_pressure (gesture));
}

static void
stylus_moved (HfSignaturePad *self, double x, double y, GtkGestureStylus *gesture)
{
  if (self->stylus)
    write_to (self, GTK_EVENT_CONTROLLER (gesture), x, y, get_pressure (gesture));
}

static void
stylus_up (HfSignaturePad *self)
{
  if (self->stylus)
    end (self);
}

static void
drag_began (HfSignaturePad *self, double x, double y, GtkGestureDrag *gesture)
{
  if (self->writing && self->stylus)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  begin (self, FALSE);
  write_to (self, GTK_EVENT_CONTROLLER (gesture), x, y, -1.0);
}

static void
dragged (HfSignaturePad *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (!self->stylus && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    write_to (self, GTK_EVENT_CONTROLLER (gesture), x + dx, y + dy, -1.0);
}

static void
drag_ended (HfSignaturePad *self)
{
  if (!self->stylus)
    end (self);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_signature_pad_undo (HF_SIGNATURE_PAD (widget));
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_signature_pad_clear (HF_SIGNATURE_PAD (widget));
}

static void
paint_base_line (cairo_t *cr, double width, double height, const HfColor *ink)
{
  static const double dashes[] = { 1, 5 };

  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, 0.45);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_move_to (cr, BASE_MARGIN_PX, height * BASE_LINE);
  cairo_line_to (cr, width - BASE_MARGIN_PX, height * BASE_LINE);
  cairo_stroke (cr);
}

static void
hf_signature_pad_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfSignaturePad *self = HF_SIGNATURE_PAD (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  g_autoptr (HfInk) written = get_written (self);
  HfInkDraft *draft;
  HfColor paper, ink;
  cairo_t *cr;

  if (self->palette == NULL || width <= 0.0 || height <= 0.0)
    return;

  paper = hf_palette_get_color (self->palette, HF_COLOR_ROLE_PAPER);
  ink = hf_palette_resolve (self->palette, &written->paint);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  paint_base_line (cr, width, height, &ink);

  /* The box is that of the pad, for places to be where they were written. */
  draft = hf_ink_draft (written);
  draft->width_mm = width / PX_PER_MM;
  draft->height_mm = height / PX_PER_MM;
  hf_ink_unref (written);
  written = hf_ink_seal (draft);
  hf_ink_paint (cr, written, self->palette, width, height);
  cairo_destroy (cr);
}

void
hf_ink_draw (cairo_t *cr, HfInk *ink, HfPalette *palette, double width, double height, double px_per_mm)
{
  double scale;

  if (ink->width_mm <= 0.0 || ink->height_mm <= 0.0)
    return;

  scale = MIN (px_per_mm, MIN (width / ink->width_mm, height / ink->height_mm));
  cairo_save (cr);
  cairo_translate (cr, (width - ink->width_mm * scale) / 2.0, (height - ink->height_mm * scale) / 2.0);
  hf_ink_paint (cr, ink, palette, ink->width_mm * scale, ink->height_mm * scale);
  cairo_restore (cr);
}

static void
hf_signature_pad_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : 140;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 240;
  *minimum_baseline = *natural_baseline = -1;
}

static void
hf_signature_pad_finalize (GObject *object)
{
  HfSignaturePad *self = HF_SIGNATURE_PAD (object);

  g_clear_pointer (&self->palette, hf_palette_unref);
  g_ptr_array_unref (self->inks);
  g_array_unref (self->samples);

  G_OBJECT_CLASS (hf_signature_pad_parent_class)->finalize (object);
}

static void
hf_signature_pad_class_init (HfSignaturePadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_signature_pad_finalize;
  widget_class->measure = hf_signature_pad_measure;
  widget_class->snapshot = hf_signature_pad_snapshot;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "pad.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "pad.clear", NULL, clear_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "pad.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "pad.clear", NULL);
  gtk_widget_class_set_css_name (widget_class, "signaturepad");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
unref_ink (gpointer ink)
{
  hf_ink_unref (ink);
}

static void
add_gesture (HfSignaturePad *self, GtkGesture *gesture)
{
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (gesture, "cancel", G_CALLBACK (give_up), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
hf_signature_pad_init (HfSignaturePad *self)
{
  GtkGesture *stylus = gtk_gesture_stylus_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  HfInk *nothing = hf_ink_seal (hf_ink_draft (NULL));

  self->inks = g_ptr_array_new_with_free_func (unref_ink);
  self->samples = g_array_new (FALSE, FALSE, sizeof (HfPenSample));
  self->pen_mm = nothing->pen_mm;
  g_ptr_array_add (self->inks, (gpointer) nothing);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");

  g_signal_connect_object (stylus, "down", G_CALLBACK (stylus_down), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "motion", G_CALLBACK (stylus_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "up", G_CALLBACK (stylus_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_began), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (dragged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_ended), self, G_CONNECT_SWAPPED);
  add_gesture (self, drag);
  add_gesture (self, stylus);
}
