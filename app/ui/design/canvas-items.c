/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widgets that stand for items: kept in reading order, where the items are, and in step with what is selected. */
#include "ui/design/canvas-private.h"

#include "ui/design/canvas-item.h"
#include "ui/measure.h"

#include <glib/gi18n.h>
#include <math.h>

static HfCanvasItem *
find_widget (HfCanvas *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (hf_canvas_item_get_id (g_ptr_array_index (self->items, i)), id))
      return g_ptr_array_index (self->items, i);

  return NULL;
}

static void
item_focused (GtkEventControllerFocus *controller, HfCanvas *self)
{
  HfCanvasItem *item = HF_CANVAS_ITEM (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (!self->updating_items && !hf_document_is_selected (self->document, hf_canvas_item_get_id (item)))
    hf_document_select_one (self->document, hf_canvas_item_get_id (item));
}

static HfCanvasItem *
make_widget (HfCanvas *self, HfItem *item)
{
  GtkWidget *widget = hf_canvas_item_new (item);
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect (controller, "enter", G_CALLBACK (item_focused), self);
  gtk_widget_add_controller (widget, controller);
  return HF_CANVAS_ITEM (widget);
}

/* @index of the side's pages in the order they are read. */
static guint
get_page_in_order (HfCanvas *self, guint index)
{
  return hf_card_is_rtl (self->card) ? self->view.side.n_pages - 1 - index : index;
}

static char *
describe (HfCanvas *self, guint index, HfItem *item, const HfCanvasPlace *place)
{
  HfFrame bounds = hf_canvas_place_get_bounds (place);
  HfUnits units = hf_settings_get_units (hf_settings_get_default ());
  g_autofree char *x = hf_measure_text_within (bounds.x_mm, units);
  g_autofree char *y = hf_measure_text_within (bounds.y_mm, units);
  g_autofree char *size = hf_measure_size_text (bounds.width_mm, bounds.height_mm, units);
  g_autoptr (GString) text = g_string_new (NULL);

  if (hf_document_is_selected (self->document, item->id))
    g_string_append_printf (text, "%s, ", C_ ("state of an item", "selected"));
  if (item->locked)
    g_string_append_printf (text, "%s, ", C_ ("state of an item", "locked"));
  if (hf_canvas_is_overfull (self, index, item))
    g_string_append_printf (text, "%s, ", C_ ("state of an item", "too long"));
  /* Translators: where an item is on the page, and its width and height with their unit, such as “80.0 × 31.5 mm”. */
  g_string_append_printf (text, _ ("%s from the left, %s from the top, %s"), x, y, size);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_page_items (HfCanvas *self, guint index, GPtrArray *items)
{
  HfLayout *layout = self->layouts[index];
  g_autoptr (GPtrArray) ids = hf_canvas_hit_reading_order (layout, hf_document_get_selection (self->document));

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      HfCanvasItem *widget = find_widget (self, id);
      g_autofree char *description = NULL;
      HfCanvasPlace place;

      if (!hf_canvas_place_find (layout, id, &place))
        continue;
      if (widget == NULL)
        widget = make_widget (self, place.item);
      description = describe (self, index, place.item, &place);
      hf_canvas_item_describe (widget, place.item, description);
      g_ptr_array_add (items, widget);
    }
}

/* Puts the widgets of @items among the children in their order. */
static void
arrange (HfCanvas *self, GPtrArray *items)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (items, i);

      if (gtk_widget_get_parent (widget) == NULL || gtk_widget_get_prev_sibling (widget) != before)
        gtk_widget_insert_after (widget, GTK_WIDGET (self), before);
      before = widget;
    }
}

void
hf_canvas_update_items (HfCanvas *self)
{
  GPtrArray *items = g_ptr_array_new ();

  if (self->updating_items)
    {
      g_ptr_array_unref (items);
      return;
    }

  self->updating_items = TRUE;
  if (self->document != NULL)
    for (guint i = 0; i < self->view.side.n_pages; i++)
      add_page_items (self, get_page_in_order (self, i), items);
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->items, i);

      if (g_ptr_array_find (items, widget, NULL))
        continue;
      if (gtk_widget_has_focus (widget))
        gtk_widget_grab_focus (GTK_WIDGET (self));
      gtk_widget_unparent (widget);
    }
  arrange (self, items);
  g_ptr_array_unref (self->items);
  self->items = items;
  self->updating_items = FALSE;
  hf_canvas_update_guides (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The keyboard goes to what is selected, as long as it is on the canvas at all. */
void
hf_canvas_follow_selection (HfCanvas *self)
{
  HfItem *selected = hf_document_get_selected_item (self->document);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  /* Told first: the widget with the focus may go with its item, as a group's does when one goes into the group. */
  gboolean has_focus =
      focus != NULL && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
  HfCanvasItem *widget;

  hf_canvas_update_items (self);
  if (!has_focus)
    return;

  widget = selected != NULL ? find_widget (self, selected->id) : NULL;
  if (widget == NULL || !gtk_widget_grab_focus (GTK_WIDGET (widget)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
hf_canvas_allocate_items (HfCanvas *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->items, i);
      HfCanvasPlace place;
      HfFrame bounds = { 0 };
      guint index;
      double x = 0;
      double y = 0;

      if (hf_canvas_find_place (self, hf_canvas_item_get_id (HF_CANVAS_ITEM (widget)), &index, &place))
        {
          bounds = hf_canvas_place_get_bounds (&place);
          hf_canvas_view_from_page (&self->view, index, (HfPoint){ bounds.x_mm, bounds.y_mm }, &x, &y);
        }
      gtk_widget_allocate (widget, (int) ceil (hf_canvas_view_px_of_mm (&self->view, bounds.width_mm)),
                           (int) ceil (hf_canvas_view_px_of_mm (&self->view, bounds.height_mm)), -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
    }
}

/* Items come first, then guides. */
static GtkWidget *
get_stop (HfCanvas *self, guint place)
{
  return place < self->items->len ? g_ptr_array_index (self->items, place)
                                  : g_ptr_array_index (self->guides, place - self->items->len);
}

static gboolean
find_stop (HfCanvas *self, GtkWidget *focus, guint *out_place)
{
  if (focus == NULL || g_ptr_array_find (self->items, focus, out_place))
    return focus != NULL;
  if (!g_ptr_array_find (self->guides, focus, out_place))
    return FALSE;

  *out_place += self->items->len;
  return TRUE;
}

static gboolean
focus_from (HfCanvas *self, int place, int direction)
{
  int n_stops = (int) (self->items->len + self->guides->len);

  for (place += direction; place >= 0 && place < n_stops; place += direction)
    if (gtk_widget_grab_focus (get_stop (self, (guint) place)))
      return TRUE;

  return FALSE;
}

gboolean
hf_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HfCanvas *self = HF_CANVAS (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  guint place;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;

  if (focus == widget)
    return is_forward && focus_from (self, -1, 1);
  if (find_stop (self, focus, &place))
    {
      if (focus_from (self, (int) place, is_forward ? 1 : -1))
        return TRUE;
      return !is_forward && gtk_widget_grab_focus (widget);
    }

  return (!is_forward && focus_from (self, (int) (self->items->len + self->guides->len), -1)) ||
         gtk_widget_grab_focus (widget);
}
