/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pointer on the canvas: what a press selects, and what it becomes. */
#include "ui/design/canvas-private.h"

/* How near a handle counts, with a mouse and with a finger. */
#define REACH_PX 12.0
#define TOUCH_REACH_PX 22.0

/* How much fatter thin things are to the pointer. */
#define SLACK_PX 3.0

static GPtrArray *
list_hits (HfCanvas *self, double x, double y, guint *out_index)
{
  guint index = hf_canvas_view_find_page (&self->view, x, y);

  *out_index = index;
  return hf_canvas_hit_list (self->layouts[index], hf_document_get_selection (self->document),
                             hf_canvas_view_to_page (&self->view, index, x, y),
                             hf_canvas_view_mm_of_px (&self->view, SLACK_PX));
}

static gboolean
is_ready (HfCanvas *self)
{
  return self->document != NULL && self->card != NULL && self->layouts[0] != NULL;
}

static HfHandle
find_handle (HfCanvas *self, double x, double y, double reach_px)
{
  HfHandles handles;

  return hf_canvas_get_handles (self, &handles) ? hf_handles_find (&handles, x, y, reach_px) : HF_HANDLE_NONE;
}

static void
update_cursor (HfCanvas *self, double x, double y)
{
  HfHandles handles;
  HfHandle handle = HF_HANDLE_NONE;
  HfGuideAxis axis;
  guint index;
  guint place;
  const char *name = self->hovered != NULL ? "default" : NULL;

  if (hf_canvas_get_handles (self, &handles))
    handle = hf_handles_find (&handles, x, y, REACH_PX);
  if (self->space_held)
    name = "grab";
  else if (hf_canvas_is_in_crop (self, x, y))
    name = "move";
  else if (hf_canvas_find_ruler (self, x, y) >= 0)
    name = hf_canvas_find_ruler (self, x, y) == HF_GUIDES_X ? "col-resize" : "row-resize";
  else if (handle == HF_HANDLE_NONE && hf_canvas_find_guide (self, x, y, &index, &axis, &place))
    name = axis == HF_GUIDES_X ? "col-resize" : "row-resize";
  else if (handle != HF_HANDLE_NONE)
    name = hf_handle_get_cursor (handle, handles.angle_deg);
  else if (self->hovered != NULL && hf_document_is_selected (self->document, self->hovered))
    name = "move";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
hover (HfCanvas *self, const char *id)
{
  if (g_strcmp0 (id, self->hovered) == 0)
    return;

  g_free (self->hovered);
  self->hovered = g_strdup (id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The one of @hits that is selected, frontmost first. */
static const char *
find_selected (HfCanvas *self, const GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    if (hf_document_is_selected (self->document, g_ptr_array_index (hits, i)))
      return g_ptr_array_index (hits, i);

  return NULL;
}

static void
moved (GtkEventControllerMotion *controller, double x, double y, HfCanvas *self)
{
  g_autoptr (GPtrArray) hits = NULL;
  const char *selected;
  guint index;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->show_rulers)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!is_ready (self) || self->drag.kind != HF_DRAG_NONE)
    return;

  /* What would be pulled at. */
  hits = list_hits (self, x, y, &index);
  selected = find_selected (self, hits);
  hover (self, selected != NULL || hits->len == 0 ? selected : g_ptr_array_index (hits, 0));
  update_cursor (self, x, y);
}

static void
left (GtkEventControllerMotion *controller, HfCanvas *self)
{
  hover (self, NULL);
}

static GdkModifierType
get_state (GtkGestureDrag *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

/* Fingers have sequences; what device they are on is not said by every display. */
static gboolean
is_touch (GtkGestureDrag *gesture)
{
  return gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;
}

static void
press (HfCanvas *self, double x, double y, GdkModifierType state)
{
  guint index;
  g_autoptr (GPtrArray) hits = list_hits (self, x, y, &index);
  const char *selected = find_selected (self, hits);

  g_clear_pointer (&self->pressed, g_free);
  self->was_selected = selected != NULL;
  if (selected == NULL && hits->len > 0)
    selected = g_ptr_array_index (hits, 0);
  self->pressed = g_strdup (selected);
  if (self->pressed != NULL && !self->was_selected && (state & GDK_SHIFT_MASK) == 0)
    hf_document_select_one (self->document, self->pressed);
  else if (self->pressed == NULL && hf_document_get_n_selected (self->document) == 0)
    hf_document_set_page (self->document, hf_layout_get_page (self->layouts[index])->kind);
}

static void
take_focus (HfCanvas *self)
{
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_began (GtkGestureDrag *gesture, double x, double y, HfCanvas *self)
{
  GdkModifierType state = get_state (gesture);
  double reach_px = is_touch (gesture) ? TOUCH_REACH_PX : REACH_PX;

  if (!is_ready (self))
    return;

  take_focus (self);
  self->drag.handle = HF_HANDLE_NONE;
  if (self->space_held)
    {
      hf_canvas_begin_pan (self);
      self->drag.kind = HF_DRAG_PAN;
      return;
    }

  if (hf_canvas_is_writing (self))
    {
      if (hf_canvas_is_in_writing (self, x, y))
        {
          self->drag.kind = HF_DRAG_WORDS;
          if (self->n_presses == 1)
            hf_canvas_point_caret (self, x, y, (state & GDK_SHIFT_MASK) != 0);
          return;
        }
      hf_canvas_end_writing (self);
    }

  if (hf_canvas_is_in_crop (self, x, y))
    {
      self->drag.kind = HF_DRAG_CROP;
      hf_canvas_begin_crop_pull (self);
      return;
    }
  hf_canvas_end_crop (self);

  self->drag.kind = HF_DRAG_PRESSED;
  self->drag.handle = hf_canvas_find_ruler (self, x, y) < 0 ? find_handle (self, x, y, reach_px) : HF_HANDLE_NONE;
  if (self->drag.handle == HF_HANDLE_NONE && hf_canvas_press_guide (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  else if (self->drag.handle == HF_HANDLE_NONE)
    press (self, x, y, state);
}

/* A press went far enough to be a drag. */
static void
start_drag (HfCanvas *self, double x, double y, GdkModifierType state)
{
  HfHandle handle = self->drag.handle;

  hover (self, NULL);
  if (handle == HF_HANDLE_ROTATE)
    hf_canvas_begin_drag (self, HF_DRAG_ROTATE, handle, x, y);
  else if (handle != HF_HANDLE_NONE)
    hf_canvas_begin_drag (self, HF_DRAG_RESIZE, handle, x, y);
  else if (self->pressed == NULL)
    hf_canvas_begin_band (self, x, y, (state & GDK_SHIFT_MASK) != 0);
  else
    {
      if (!hf_document_is_selected (self->document, self->pressed))
        hf_document_toggle (self->document, self->pressed);
      hf_canvas_begin_drag (self, (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ? HF_DRAG_COPY : HF_DRAG_MOVE,
                            handle, x, y);
    }
}

static void
drag_moved (GtkGestureDrag *gesture, double dx, double dy, HfCanvas *self)
{
  double x;
  double y;

  if (self->drag.kind == HF_DRAG_NONE || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  if (gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    g_clear_handle_id (&self->hold_id, g_source_remove);
  if (self->drag.kind == HF_DRAG_PAN)
    {
      hf_canvas_pan (self, dx, dy);
      return;
    }
  if (self->drag.kind == HF_DRAG_CROP)
    {
      hf_canvas_pull_crop (self, dx, dy);
      return;
    }
  if (self->drag.kind == HF_DRAG_PRESSED)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      start_drag (self, x, y, get_state (gesture));
    }
  hf_canvas_drag_to (self, x + dx, y + dy, get_state (gesture));
}

/* The id after @id in @hits, the first again after the last. */
static const char *
find_next (const GPtrArray *hits, const char *id)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_str_equal (g_ptr_array_index (hits, i), id))
      return g_ptr_array_index (hits, (i + 1) % hits->len);

  return id;
}

/* A press that went nowhere. */
static void
click (HfCanvas *self, double x, double y, GdkModifierType state)
{
  guint index;
  g_autoptr (GPtrArray) hits = list_hits (self, x, y, &index);

  if (self->pressed == NULL)
    {
      if ((state & GDK_SHIFT_MASK) == 0)
        hf_document_select (self->document, NULL);
    }
  else if ((state & GDK_SHIFT_MASK) != 0)
    hf_document_toggle (self->document, self->pressed);
  else if (hf_document_get_n_selected (self->document) > 1)
    hf_document_select_one (self->document, self->pressed);
  else if (self->was_selected && self->n_presses == 1 && (state & GDK_CONTROL_MASK) == 0 &&
           hf_canvas_begin_writing (self, self->pressed))
    hf_canvas_point_caret (self, x, y, FALSE);
  else if (self->was_selected && self->n_presses == 1)
    hf_document_select_one (self->document, find_next (hits, self->pressed));
}

static void
drag_ended (GtkGestureDrag *gesture, double dx, double dy, HfCanvas *self)
{
  double x;
  double y;

  g_clear_handle_id (&self->hold_id, g_source_remove);
  if (self->drag.kind == HF_DRAG_NONE || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  if (self->drag.kind == HF_DRAG_PAN)
    hf_canvas_end_pan (self);
  else if (self->drag.kind == HF_DRAG_GUIDE)
    hf_canvas_drop_guide (self);
  else if (self->drag.kind == HF_DRAG_PRESSED && self->drag.handle == HF_HANDLE_NONE)
    click (self, x, y, get_state (gesture));
  hf_canvas_end_drag (self);
  update_cursor (self, x + dx, y + dy);
}

static void
drag_cancelled (GtkGesture *gesture, GdkEventSequence *sequence, HfCanvas *self)
{
  g_clear_handle_id (&self->hold_id, g_source_remove);
  hf_canvas_cancel_drag (self);
}

static gboolean
is_at (HfCanvas *self, const char *id, double x, double y)
{
  guint index;
  g_autoptr (GPtrArray) hits = list_hits (self, x, y, &index);

  return find_selected (self, hits) != NULL && g_str_equal (find_selected (self, hits), id);
}

/* Twice on a text writes in it, on a picture chooses what of it is seen, on a group goes into it; twice while writing
 * takes a word, three times all. */
static void
pressed (GtkGestureClick *gesture, int n_presses, double x, double y, HfCanvas *self)
{
  HfItem *item;
  guint index;

  self->n_presses = n_presses;
  if (n_presses < 2 || !is_ready (self))
    return;

  item = hf_document_get_selected_item (self->document);
  if (hf_canvas_is_writing (self) && hf_canvas_is_in_writing (self, x, y))
    {
      hf_canvas_select_words (self, n_presses > 2);
      return;
    }
  if (item != NULL && is_at (self, item->id, x, y) && hf_canvas_begin_writing (self, item->id))
    {
      hf_canvas_point_caret (self, x, y, FALSE);
      return;
    }
  if (item != NULL && n_presses == 2 && !hf_canvas_is_cropping (self) && is_at (self, item->id, x, y) &&
      hf_canvas_begin_crop (self, item->id))
    return;
  if (item != NULL && item->kind == HF_ITEM_GROUP && item->group.n_items > 0)
    {
      /* With one of its items selected the group is open, and what is under the pointer can be taken. */
      g_autofree char *group_id = g_strdup (item->id);
      g_autoptr (GPtrArray) hits = NULL;

      hf_document_select_one (self->document, item->group.items[0]->id);
      hits = list_hits (self, x, y, &index);
      if (hits->len > 0)
        hf_document_select_one (self->document, g_ptr_array_index (hits, 0));
      else
        hf_document_select_one (self->document, group_id);
    }
}

void
hf_canvas_point_menu (HfCanvas *self, GtkWidget *menu, const GdkRectangle *place)
{
  GdkRectangle seen = *place;

  seen.x = CLAMP (seen.x, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 1, 0));
  seen.y = CLAMP (seen.y, 0, MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 1, 0));
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &seen);
}

static void
show_menu (HfCanvas *self, double x, double y)
{
  GdkRectangle rect = { (int) x, (int) y, 1, 1 };

  hf_canvas_point_menu (self, self->menu, &rect);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
hf_canvas_show_menu (HfCanvas *self)
{
  HfFrame bounds;
  guint index;
  double x = self->view.width_px / 2;
  double y = self->view.height_px / 2;

  if (hf_canvas_is_writing (self))
    {
      hf_canvas_show_writing_menu (self);
      return;
    }
  if (is_ready (self) && hf_canvas_get_selection_bounds (self, &index, &bounds))
    hf_canvas_view_from_page (
        &self->view, index, (HfPoint){ bounds.x_mm + bounds.width_mm / 2, bounds.y_mm + bounds.height_mm / 2 }, &x, &y);
  show_menu (self, x, y);
}

static void
ask_menu (HfCanvas *self, double x, double y)
{
  g_autoptr (GPtrArray) hits = NULL;
  guint index;

  if (!is_ready (self) || hf_canvas_ask_writing_menu (self, x, y))
    return;

  take_focus (self);
  hits = list_hits (self, x, y, &index);
  if (find_selected (self, hits) == NULL)
    hf_document_select_one (self->document, hits->len > 0 ? g_ptr_array_index (hits, 0) : NULL);
  show_menu (self, x, y);
}

static void
menu_pressed (GtkGestureClick *gesture, int n_presses, double x, double y, HfCanvas *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ask_menu (self, x, y);
}

static gboolean
held (gpointer gesture)
{
  HfCanvas *self = HF_CANVAS (gtk_event_controller_get_widget (gesture));
  double x;
  double y;

  self->hold_id = 0;
  if (!gtk_gesture_get_point (gesture, gtk_gesture_get_last_updated_sequence (gesture), &x, &y))
    return G_SOURCE_REMOVE;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  hf_canvas_cancel_drag (self);
  ask_menu (self, x, y);
  return G_SOURCE_REMOVE;
}

/* GTK counts the time by a clock of its own: after a stall it is up before it was heard that the finger moved. */
static void
long_pressed (GtkGestureLongPress *gesture, double x, double y, HfCanvas *self)
{
  g_clear_handle_id (&self->hold_id, g_source_remove);
  self->hold_id = g_idle_add (held, gesture);
}

void
hf_canvas_add_pointer (HfCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *controller;
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *gesture;

  controller = gtk_event_controller_motion_new ();
  g_signal_connect (controller, "enter", G_CALLBACK (moved), self);
  g_signal_connect (controller, "motion", G_CALLBACK (moved), self);
  g_signal_connect (controller, "leave", G_CALLBACK (left), self);
  gtk_widget_add_controller (widget, controller);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_began), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_moved), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_ended), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancelled), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  gesture = gtk_gesture_click_new ();
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
  gtk_gesture_group (gesture, drag);

  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (menu_pressed), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (gesture), TRUE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (long_pressed), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}
