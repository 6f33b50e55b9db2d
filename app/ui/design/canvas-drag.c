/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pulling things about. Each time the card is worked out anew from the one it began with, so that nothing adds up; all
 * of it is one step. */
#include "ui/design/canvas-private.h"

#include "card/arrange.h"
#include "ui/item-title.h"
#include "ui/measure.h"

#include <glib/gi18n.h>
#include <math.h>

/* How near things come to rest, and how far off a whole angle still is one, */
#define SNAP_PX 6.0
#define SNAP_DEG 1.5
#define WHOLE_DEG 45.0

/* and the steps of angles with Shift. */
#define TURN_STEP_DEG 15.0

static void
turn (double *x, double *y, double angle_deg)
{
  double angle = angle_deg * G_PI / 180.0;
  double turned_x = *x * cos (angle) - *y * sin (angle);

  *y = *x * sin (angle) + *y * cos (angle);
  *x = turned_x;
}

static HfFrame
get_bounds (HfCanvas *self, char **ids)
{
  HfFrame bounds = { 0 };

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HfCanvasPlace place;
      HfFrame one;
      guint index;

      if (!hf_canvas_find_place (self, ids[i], &index, &place))
        continue;
      one = hf_canvas_place_get_bounds (&place);
      bounds = i == 0 ? one : hf_frame_union (&bounds, &one);
    }

  return bounds;
}

static void
clear_drag (HfCanvas *self)
{
  HfDrag *drag = &self->drag;

  hf_canvas_leave_edge (self);
  drag->kind = HF_DRAG_NONE;
  g_clear_pointer (&drag->card, hf_card_unref);
  g_clear_pointer (&drag->targets, g_strfreev);
  g_clear_pointer (&drag->snapper, hf_snapper_free);
  g_clear_pointer (&drag->guides, g_array_unref);
  g_clear_pointer (&drag->tag, g_free);
}

static void
begin (HfCanvas *self, HfDragKind kind, double x, double y)
{
  HfDrag *drag = &self->drag;

  drag->kind = kind;
  drag->start_x = drag->x = x;
  drag->start_y = drag->y = y;
  drag->card = hf_card_ref (hf_document_get_card (self->document));
  drag->guides = g_array_new (FALSE, FALSE, sizeof (HfSnapGuide));
  drag->start = hf_canvas_view_to_page (&self->view, drag->index, x, y);
}

gboolean
hf_canvas_begin_drag (HfCanvas *self, HfDragKind kind, HfHandle handle, double x, double y)
{
  HfDrag *drag = &self->drag;
  g_auto (GStrv) targets = hf_canvas_list_targets (self);
  HfCanvasPlace place;

  clear_drag (self);
  if (targets[0] == NULL || !hf_canvas_find_place (self, targets[0], &drag->index, &place))
    return FALSE;

  begin (self, kind, x, y);
  drag->targets = g_steal_pointer (&targets);
  drag->handle = handle;
  drag->may_leave = place.parent == NULL;
  drag->bounds = get_bounds (self, drag->targets);
  drag->middle = hf_canvas_place_get_point (&place, 0.5, 0.5);
  drag->angle_deg = hf_canvas_place_get_angle (&place);
  drag->parent_deg = place.parent_deg;
  drag->snap_index = drag->index;
  drag->snapper = hf_canvas_make_snapper (self, drag->index);
  hf_history_end_run (hf_document_get_history (self->document));
  return TRUE;
}

void
hf_canvas_begin_band (HfCanvas *self, double x, double y, gboolean add)
{
  HfDrag *drag = &self->drag;

  clear_drag (self);
  drag->index = hf_canvas_view_find_page (&self->view, x, y);
  begin (self, HF_DRAG_BAND, x, y);
  drag->targets = add ? g_strdupv ((char **) hf_document_get_selection (self->document)) : g_new0 (char *, 1);
}

void
hf_canvas_begin_guide (HfCanvas *self, guint index, double x, double y)
{
  HfDrag *drag = &self->drag;

  clear_drag (self);
  drag->index = index;
  begin (self, HF_DRAG_GUIDE, x, y);
  drag->targets = g_new0 (char *, 1);
  drag->snap_index = index;
  drag->snapper = hf_canvas_make_snapper (self, index);
}

/* Shows @card (transfer full) as the step called @label (transfer full). */
static void
show_step (HfCanvas *self, HfCard *card, char *label)
{
  g_autofree char *run = g_strdup_printf ("drag:%s", self->drag.targets[0]);

  hf_document_take (self->document, card, label, run);
  g_free (label);
}

static void
tell (HfCanvas *self, char *text)
{
  g_free (self->drag.tag);
  self->drag.tag = text;
}

/* How far page @index begins to the right of the one the drag began on. */
static double
get_page_offset_mm (HfCanvas *self, guint index)
{
  HfCanvasRect from = hf_canvas_view_get_page (&self->view, self->drag.index);
  HfCanvasRect to = hf_canvas_view_get_page (&self->view, index);

  return hf_canvas_view_mm_of_px (&self->view, to.x - from.x);
}

static HfCard *
move_to_page (HfCard *card, char **ids, HfPageKind kind, double dx_mm, double dy_mm)
{
  g_autoptr (GPtrArray) items = hf_card_list_items (card, (const char *const *) ids);
  HfCard *moved = hf_card_remove_items (card, (const char *const *) ids);

  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);
      HfFrame frame = item->frame;
      g_autoptr (HfItem) there = NULL;
      HfCard *before = moved;

      frame.x_mm += dx_mm;
      frame.y_mm += dy_mm;
      there = hf_item_with_frame (item, &frame);
      moved = hf_card_insert_item (before, kind, G_MAXUINT, there);
      hf_card_unref (before);
    }

  return moved;
}

static void
show_moved (HfCanvas *self, guint index, double dx, double dy)
{
  HfDrag *drag = &self->drag;
  const char *const *ids = (const char *const *) drag->targets;
  HfPageKind kind = hf_layout_get_page (self->layouts[index])->kind;
  g_autofree char *title = hf_item_list_title (drag->card, ids);

  if (drag->kind == HF_DRAG_COPY)
    {
      g_autoptr (GPtrArray) items = hf_card_list_items (drag->card, ids);
      g_auto (GStrv) copies = NULL;

      show_step (self, hf_card_add_items (drag->card, kind, items, dx, dy, &copies),
                 g_strdup_printf (_ ("Duplicate %s"), title));
      hf_document_select (self->document, (const char *const *) copies);
    }
  else if (index != drag->index)
    {
      g_auto (GStrv) selection = g_strdupv ((char **) hf_document_get_selection (self->document));

      show_step (self, move_to_page (drag->card, drag->targets, kind, dx, dy), g_strdup_printf (_ ("Move %s"), title));
      hf_document_select (self->document, (const char *const *) selection);
    }
  else
    {
      turn (&dx, &dy, -drag->parent_deg);
      show_step (self, hf_card_move_items (drag->card, ids, dx, dy), g_strdup_printf (_ ("Move %s"), title));
    }
}

static void
drop_guides (GArray *guides, HfSnapAxis axis)
{
  for (guint i = guides->len; i-- > 0;)
    if (g_array_index (guides, HfSnapGuide, i).axis == axis)
      g_array_remove_index (guides, i);
}

static void
move (HfCanvas *self, double dx, double dy, GdkModifierType state)
{
  HfDrag *drag = &self->drag;
  double reach_mm = hf_canvas_view_mm_of_px (&self->view, SNAP_PX);
  guint index = drag->may_leave ? hf_canvas_view_find_page (&self->view, drag->x, drag->y) : drag->index;
  gboolean one_axis = (state & GDK_SHIFT_MASK) != 0;
  gboolean is_across = fabs (dx) > fabs (dy);
  HfFrame moved;

  if (one_axis && is_across)
    dy = 0.0;
  else if (one_axis)
    dx = 0.0;
  hf_canvas_rest_on (self, index);
  moved = drag->bounds;
  moved.x_mm += dx - get_page_offset_mm (self, index);
  moved.y_mm += dy;
  g_array_set_size (drag->guides, 0);
  if ((state & GDK_CONTROL_MASK) == 0)
    {
      HfFrame rested = hf_snapper_move (drag->snapper, &moved, reach_mm, drag->guides);

      if (!one_axis || is_across)
        moved.x_mm = rested.x_mm;
      else
        drop_guides (drag->guides, HF_SNAP_ACROSS);
      if (!one_axis || !is_across)
        moved.y_mm = rested.y_mm;
      else
        drop_guides (drag->guides, HF_SNAP_DOWN);
    }

  tell (self, hf_measure_place_text (moved.x_mm, moved.y_mm, hf_settings_get_units (hf_settings_get_default ())));
  show_moved (self, index, moved.x_mm - drag->bounds.x_mm, moved.y_mm - drag->bounds.y_mm);
}

/* Brings the edges @handle moves to rest, for something that stands upright. */
static void
snap_edges (HfCanvas *self, double *dx, double *dy)
{
  HfDrag *drag = &self->drag;
  const HfFrame *bounds = &drag->bounds;
  double reach_mm = hf_canvas_view_mm_of_px (&self->view, SNAP_PX);
  int across;
  int down;

  hf_handle_get_direction (drag->handle, &across, &down);
  if (across != 0)
    {
      double edge = bounds->x_mm + (across > 0 ? bounds->width_mm : 0.0);

      *dx = hf_snapper_edge (drag->snapper, HF_SNAP_ACROSS, edge + *dx, bounds->y_mm, bounds->y_mm + bounds->height_mm,
                             reach_mm, drag->guides) -
            edge;
    }
  if (down != 0)
    {
      double edge = bounds->y_mm + (down > 0 ? bounds->height_mm : 0.0);

      *dy = hf_snapper_edge (drag->snapper, HF_SNAP_DOWN, edge + *dy, bounds->x_mm, bounds->x_mm + bounds->width_mm,
                             reach_mm, drag->guides) -
            edge;
    }
}

static gboolean
keeps_proportion (HfItem *item)
{
  return item->kind == HF_ITEM_PICTURE || item->kind == HF_ITEM_CODE;
}

/* Several keep where they stand to each other. What is turned, or keeps its proportion, makes all keep theirs. */
static void
resize_several (HfCanvas *self, double dx, double dy, GdkModifierType state)
{
  HfDrag *drag = &self->drag;
  const char *const *ids = (const char *const *) drag->targets;
  g_autofree char *title = hf_item_list_title (drag->card, ids);
  g_autoptr (GPtrArray) items = hf_card_list_items (drag->card, ids);
  HfResizeFlags flags = (state & GDK_SHIFT_MASK) != 0 ? HF_RESIZE_PROPORTIONALLY : HF_RESIZE_FREELY;
  HfFrame frame;

  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);

      if (keeps_proportion (item) || fmod (item->rotation_deg, 90.0) != 0.0)
        flags |= HF_RESIZE_PROPORTIONALLY;
    }
  if ((state & GDK_CONTROL_MASK) != 0)
    flags |= HF_RESIZE_FROM_CENTRE;
  g_array_set_size (drag->guides, 0);
  if (flags == HF_RESIZE_FREELY)
    snap_edges (self, &dx, &dy);
  frame = hf_handle_resize (drag->handle, &drag->bounds, 0.0, dx, dy, flags);
  tell (self, g_strdup_printf (_ ("%.1f × %.1f mm"), frame.width_mm, frame.height_mm));
  show_step (self, hf_card_resize_items (drag->card, ids, &drag->bounds, &frame),
             g_strdup_printf (_ ("Resize %s"), title));
}

static void
resize (HfCanvas *self, double dx, double dy, GdkModifierType state)
{
  HfDrag *drag = &self->drag;
  HfItem *item = hf_card_find_item (drag->card, drag->targets[0], NULL);
  HfResizeFlags flags = HF_RESIZE_FREELY;
  g_autoptr (HfItem) resized = NULL;
  HfFrame frame;

  if (item == NULL || item->locked)
    return;

  if ((state & GDK_SHIFT_MASK) != 0 || keeps_proportion (item))
    flags |= HF_RESIZE_PROPORTIONALLY;
  if ((state & GDK_CONTROL_MASK) != 0)
    flags |= HF_RESIZE_FROM_CENTRE;
  g_array_set_size (drag->guides, 0);
  if (flags == HF_RESIZE_FREELY && fabs (drag->angle_deg) < 0.01)
    snap_edges (self, &dx, &dy);
  turn (&dx, &dy, -drag->angle_deg);
  frame = hf_handle_resize (drag->handle, &item->frame, item->rotation_deg, dx, dy, flags);
  resized = hf_item_with_frame (item, &frame);

  tell (self,
        hf_measure_size_text (frame.width_mm, frame.height_mm, hf_settings_get_units (hf_settings_get_default ())));
  show_step (self, hf_card_replace_item (drag->card, item->id, resized),
             g_strdup_printf (_ ("Resize %s"), hf_item_title (item)));
}

static double
get_direction_deg (HfPoint from, HfPoint to)
{
  return atan2 (to.y_mm - from.y_mm, to.x_mm - from.x_mm) * 180.0 / G_PI;
}

static void
rotate (HfCanvas *self, HfPoint pointer, GdkModifierType state)
{
  HfDrag *drag = &self->drag;
  double by_deg = get_direction_deg (drag->middle, pointer) - get_direction_deg (drag->middle, drag->start);
  double angle_deg = drag->angle_deg + by_deg;
  double whole_deg = round (angle_deg / WHOLE_DEG) * WHOLE_DEG;
  g_autofree char *title = NULL;

  if ((state & GDK_SHIFT_MASK) != 0)
    angle_deg = round (angle_deg / TURN_STEP_DEG) * TURN_STEP_DEG;
  else if ((state & GDK_CONTROL_MASK) == 0 && fabs (angle_deg - whole_deg) < SNAP_DEG)
    angle_deg = whole_deg;
  else
    angle_deg = round (angle_deg * 10) / 10; /* what is told is what it is */

  title = hf_item_list_title (drag->card, (const char *const *) drag->targets);
  tell (self, g_strdup_printf (_ ("%.4g°"), remainder (angle_deg, 360.0)));
  show_step (self, hf_card_rotate_items (drag->card, (const char *const *) drag->targets, angle_deg - drag->angle_deg),
             g_strdup_printf (_ ("Rotate %s"), title));
}

static void
stretch_band (HfCanvas *self, HfPoint pointer)
{
  HfDrag *drag = &self->drag;
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  drag->band = (HfFrame){ MIN (drag->start.x_mm, pointer.x_mm), MIN (drag->start.y_mm, pointer.y_mm),
                          fabs (pointer.x_mm - drag->start.x_mm), fabs (pointer.y_mm - drag->start.y_mm) };
  touched = hf_canvas_hit_band (self->layouts[drag->index], (const char *const *) drag->targets, &drag->band);
  g_strv_builder_addv (builder, (const char **) drag->targets);
  for (guint i = 0; i < touched->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (touched, i));
  ids = g_strv_builder_end (builder);
  hf_document_select (self->document, (const char *const *) ids);
}

void
hf_canvas_drag_to (HfCanvas *self, double x, double y, GdkModifierType state)
{
  HfDrag *drag = &self->drag;
  HfPoint pointer;
  double dx;
  double dy;

  drag->x = x;
  drag->y = y;
  drag->state = state;
  pointer = hf_canvas_view_to_page (&self->view, drag->index, x, y);
  dx = pointer.x_mm - drag->start.x_mm;
  dy = pointer.y_mm - drag->start.y_mm;
  if (drag->kind == HF_DRAG_WORDS)
    hf_canvas_point_caret (self, x, y, TRUE);
  else if (drag->kind == HF_DRAG_MOVE || drag->kind == HF_DRAG_COPY)
    move (self, dx, dy, state);
  else if (drag->kind == HF_DRAG_RESIZE && drag->targets[1] != NULL)
    resize_several (self, dx, dy, state);
  else if (drag->kind == HF_DRAG_RESIZE)
    resize (self, dx, dy, state);
  else if (drag->kind == HF_DRAG_ROTATE)
    rotate (self, pointer, state);
  else if (drag->kind == HF_DRAG_BAND)
    stretch_band (self, pointer);
  else if (drag->kind == HF_DRAG_GUIDE)
    hf_canvas_drag_guide (self, x, y, state);
  hf_canvas_follow_edge (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hf_canvas_end_drag (HfCanvas *self)
{
  if (self->document != NULL)
    hf_history_end_run (hf_document_get_history (self->document));
  clear_drag (self);
  hf_canvas_update_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
hf_canvas_cancel_drag (HfCanvas *self)
{
  HfDrag *drag = &self->drag;
  g_auto (GStrv) before = NULL;

  if (drag->kind == HF_DRAG_NONE)
    return FALSE;

  before = g_steal_pointer (&drag->targets);
  if (((drag->kind >= HF_DRAG_MOVE && drag->kind <= HF_DRAG_ROTATE) || drag->kind == HF_DRAG_CROP) &&
      hf_document_get_card (self->document) != drag->card)
    hf_history_cancel_run (hf_document_get_history (self->document));
  if (drag->kind == HF_DRAG_COPY || drag->kind == HF_DRAG_BAND)
    hf_document_select (self->document, (const char *const *) before);
  hf_canvas_end_drag (self);
  return TRUE;
}
