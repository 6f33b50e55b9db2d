/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zoom and pan: with the wheel, two fingers, the middle button or the space bar, and by actions. */
#include "ui/design/canvas-private.h"

#include "ui/view.h"

#include <math.h>

/* A notch of the wheel, and how many px of a touchpad count as one. */
#define NOTCH_FACTOR 1.15
#define NOTCH_PX 40.0

static void
get_middle (HfCanvas *self, double *out_x, double *out_y)
{
  *out_x = self->view.width_px / 2;
  *out_y = self->view.height_px / 2;
}

static gboolean
scrolled (GtkEventControllerScroll *controller, double dx, double dy, HfCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  hf_canvas_keep_moving (self);
  if ((state & GDK_CONTROL_MASK) == 0 || self->card == NULL)
    return GDK_EVENT_PROPAGATE;

  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    dy /= NOTCH_PX;
  hf_canvas_set_scale (self, self->view.scale * pow (NOTCH_FACTOR, -dy), self->pointer_x, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
begin_pinch (GtkGesture *gesture, GdkEventSequence *sequence, HfCanvas *self)
{
  double x;
  double y;

  self->pinch_scale = self->view.scale;
  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    {
      self->pinch_x_pt = (x - self->view.x_px) / self->view.scale;
      self->pinch_y_pt = (y - self->view.y_px) / self->view.scale;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Two fingers zoom by their distance and pan by where they are: what was between them at first stays there. */
static void
pinched (GtkGesture *gesture, double factor, HfCanvas *self)
{
  double x;
  double y;

  if (self->card == NULL || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  hf_canvas_keep_moving (self);
  hf_canvas_set_scale (self, self->pinch_scale * factor, x, y);
  hf_canvas_scroll_to (self, hf_canvas_view_get_side (&self->view) + self->pinch_x_pt * self->view.scale - x,
                       hf_canvas_view_get_top (&self->view) + self->pinch_y_pt * self->view.scale - y);
}

void
hf_canvas_begin_pan (HfCanvas *self)
{
  self->pan_x = gtk_adjustment_get_value (self->hadjustment);
  self->pan_y = gtk_adjustment_get_value (self->vadjustment);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

void
hf_canvas_pan (HfCanvas *self, double dx, double dy)
{
  hf_canvas_keep_moving (self);
  hf_canvas_scroll_to (self, self->pan_x - dx, self->pan_y - dy);
}

void
hf_canvas_end_pan (HfCanvas *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->space_held ? "grab" : NULL);
}

static void
pan_began (GtkGestureDrag *gesture, double x, double y, HfCanvas *self)
{
  hf_canvas_begin_pan (self);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pan_moved (GtkGestureDrag *gesture, double dx, double dy, HfCanvas *self)
{
  hf_canvas_pan (self, dx, dy);
}

static void
pan_ended (GtkGestureDrag *gesture, double dx, double dy, HfCanvas *self)
{
  hf_canvas_end_pan (self);
}

/* Actions */

static void
fit_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_canvas_set_fit (HF_CANVAS (data), HF_CANVAS_FIT_PAGE);
}

static void
fit_width (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_canvas_set_fit (HF_CANVAS (data), HF_CANVAS_FIT_WIDTH);
}

static void
zoom_about_middle (HfCanvas *self, double zoom)
{
  double x;
  double y;

  get_middle (self, &x, &y);
  hf_canvas_zoom_to (self, zoom, x, y);
}

static void
true_size (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom_about_middle (HF_CANVAS (data), 1.0);
}

static void
zoom_in (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom_about_middle (HF_CANVAS (data), hf_canvas_view_step (hf_canvas_get_zoom (HF_CANVAS (data)), 1));
}

static void
zoom_out (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom_about_middle (HF_CANVAS (data), hf_canvas_view_step (hf_canvas_get_zoom (HF_CANVAS (data)), -1));
}

static void
zoom_to_selection (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_canvas_zoom_to_selection (HF_CANVAS (data));
}

void
hf_canvas_zoom_to_selection (HfCanvas *self)
{
  HfFrame bounds;
  guint index;
  double x;
  double y;

  g_return_if_fail (HF_IS_CANVAS (self));

  if (!hf_canvas_get_selection_bounds (self, &index, &bounds))
    return;

  hf_canvas_set_scale (self, hf_canvas_view_fit_rect (&self->view, bounds.width_mm, bounds.height_mm),
                       self->view.width_px / 2, self->view.height_px / 2);
  hf_canvas_view_from_page (&self->view, index,
                            (HfPoint){ bounds.x_mm + bounds.width_mm / 2, bounds.y_mm + bounds.height_mm / 2 }, &x, &y);
  hf_canvas_scroll_by (
      self, x - self->view.width_px / 2,
      y - (self->view.height_px + hf_canvas_view_get_top (&self->view) - hf_canvas_view_get_bottom (&self->view)) / 2);
}

static void
change_sheet (GSimpleAction *action, GVariant *value, gpointer data)
{
  HfCanvas *self = data;

  if (self->document == NULL)
    return;

  hf_document_set_view (self->document, g_variant_get_boolean (value)
                                            ? HF_VIEW_SHEET
                                            : hf_view_of_page (hf_document_get_page (self->document)));
}

static void
change_marks (GSimpleAction *action, GVariant *value, gpointer data)
{
  HfCanvas *self = data;
  double side_px = hf_canvas_view_get_side (&self->view);
  double top_px = hf_canvas_view_get_top (&self->view);

  self->show_marks = g_variant_get_boolean (value);
  self->view.shows_bleed = self->show_marks;
  g_simple_action_set_state (action, value);
  hf_canvas_update_view (self);
  /* What is looked at stays there. */
  hf_canvas_scroll_by (self, hf_canvas_view_get_side (&self->view) - side_px,
                       hf_canvas_view_get_top (&self->view) - top_px);
}

void
hf_canvas_update_zoom_actions (HfCanvas *self)
{
  GAction *sheet = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "sheet");
  gboolean has_sheet = self->document != NULL && hf_document_has_view (self->document, HF_VIEW_SHEET);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (sheet), has_sheet);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (sheet),
      g_variant_new_boolean (has_sheet && hf_document_get_view (self->document) == HF_VIEW_SHEET));
}

static void
add_actions (HfCanvas *self)
{
  static const GActionEntry entries[] = {
    { "fit-page", fit_page, NULL, NULL, NULL, { 0 } },
    { "fit-width", fit_width, NULL, NULL, NULL, { 0 } },
    { "true-size", true_size, NULL, NULL, NULL, { 0 } },
    { "zoom-in", zoom_in, NULL, NULL, NULL, { 0 } },
    { "zoom-out", zoom_out, NULL, NULL, NULL, { 0 } },
    { "zoom-selection", zoom_to_selection, NULL, NULL, NULL, { 0 } },
    { "sheet", NULL, NULL, "false", change_sheet, { 0 } },
    { "marks", NULL, NULL, "false", change_marks, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

void
hf_canvas_add_zoom (HfCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *controller;
  GtkGesture *gesture;

  add_actions (self);

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  g_signal_connect (controller, "scroll", G_CALLBACK (scrolled), self);
  gtk_widget_add_controller (widget, controller);

  gesture = gtk_gesture_zoom_new ();
  g_signal_connect (gesture, "begin", G_CALLBACK (begin_pinch), self);
  g_signal_connect (gesture, "scale-changed", G_CALLBACK (pinched), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_MIDDLE);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (pan_began), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (pan_moved), self);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (pan_ended), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}
