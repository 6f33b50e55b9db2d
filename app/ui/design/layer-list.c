/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/layer-list.h"

#include "card/change.h"
#include "ui/design/layer-row.h"
#include "ui/item-title.h"
#include "ui/view.h"

#include <glib/gi18n.h>

struct _HfLayerList
{
  HfDocumentWidget parent_instance;

  /* Template */
  GtkLabel *heading;
  GtkListBox *list;
  GtkWidget *popover;

  HfLayerRow *dropping_on; /* borrowed; NULL: nothing is being dropped */
};

G_DEFINE_FINAL_TYPE (HfLayerList, hf_layer_list, HF_TYPE_DOCUMENT_WIDGET)

#define DOCUMENT(self) hf_document_widget_get_document (HF_DOCUMENT_WIDGET (self))

/* An item and how deep in groups it lies. */
typedef struct
{
  HfItem *item;
  HfPageKind page;
  guint depth;
} Layer;

static HfLayerRow *
get_row (HfLayerList *self, guint index)
{
  return (HfLayerRow *) gtk_list_box_get_row_at_index (self->list, (int) index);
}

static HfLayerRow *
find_row (HfLayerList *self, const char *id)
{
  HfLayerRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_str_equal (hf_layer_row_get_id (row), id))
      return row;

  return NULL;
}

static const char *
title_of_view (HfView view)
{
  switch (view)
    {
    case HF_VIEW_INSIDE:
      return _ ("On the Inside");
    case HF_VIEW_BACK:
      return _ ("On the Back");
    case HF_VIEW_SHEET:
      return _ ("On the Open Sheet");
    default:
      return _ ("On the Front");
    }
}

/* Frontmost first, a group before what is in it. */
static void
list_layers (GArray *layers, HfItem *const *items, guint n_items, HfPageKind page, guint depth)
{
  for (guint i = n_items; i > 0; i--)
    {
      Layer layer = { items[i - 1], page, depth };

      g_array_append_val (layers, layer);
      if (layer.item->kind == HF_ITEM_GROUP)
        list_layers (layers, layer.item->group.items, layer.item->group.n_items, page, depth + 1);
    }
}

/* The page spoken of comes first, then what else is in view. */
static GArray *
list_all_layers (HfLayerList *self)
{
  HfCard *card = hf_document_get_card (DOCUMENT (self));
  HfPageKind current = hf_document_get_page (DOCUMENT (self));
  GArray *layers = g_array_new (FALSE, FALSE, sizeof (Layer));
  HfSide side;

  if (!hf_view_get_side (card, hf_document_get_view (DOCUMENT (self)), &side))
    return layers;

  for (guint turn = 0; turn < 2; turn++)
    for (guint i = 0; i < side.n_pages; i++)
      {
        HfPage *page = card->pages[side.pages[i]];

        if ((page->kind == current) == (turn == 0))
          list_layers (layers, page->items, page->n_items, page->kind, 0);
      }

  return layers;
}

static gboolean
rows_match (HfLayerList *self, const GArray *layers)
{
  for (guint i = 0; i < layers->len; i++)
    {
      const Layer *layer = &g_array_index (layers, Layer, i);
      HfLayerRow *row = get_row (self, i);

      if (row == NULL || !g_str_equal (hf_layer_row_get_id (row), layer->item->id) ||
          hf_layer_row_get_page (row) != layer->page)
        return FALSE;
    }

  return get_row (self, layers->len) == NULL;
}

static void
renamed (HfLayerList *self, const char *name, HfLayerRow *row)
{
  const char *id = hf_layer_row_get_id (row);
  HfItem *item = hf_card_find_item (hf_document_get_card (DOCUMENT (self)), id, NULL);
  g_autofree char *label = NULL;

  if (item == NULL)
    return;

  label = g_strdup_printf (_ ("Rename %s"), hf_item_title (item));
  hf_document_take (DOCUMENT (self), hf_card_with_name (hf_document_get_card (DOCUMENT (self)), id, name), label, NULL);
}

static void
remake_rows (HfLayerList *self, const GArray *layers)
{
  for (HfLayerRow *row; (row = get_row (self, 0)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < layers->len; i++)
    {
      const Layer *layer = &g_array_index (layers, Layer, i);
      GtkWidget *row = hf_layer_row_new (layer->page, layer->item->id);

      g_signal_connect_object (row, "renamed", G_CALLBACK (renamed), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
hf_layer_list_show_selection (HfDocumentWidget *widget, HfDocument *document)
{
  HfLayerList *self = HF_LAYER_LIST (widget);
  HfLayerRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (hf_document_is_selected (document, hf_layer_row_get_id (row)))
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    else
      gtk_list_box_unselect_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
hf_layer_list_update (HfDocumentWidget *widget, HfDocument *document)
{
  HfLayerList *self = HF_LAYER_LIST (widget);
  g_autoptr (GArray) layers = list_all_layers (self);

  gtk_label_set_text (self->heading, title_of_view (hf_document_get_view (document)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->heading), -1);
  if (!rows_match (self, layers))
    remake_rows (self, layers);
  for (guint i = 0; i < layers->len; i++)
    hf_layer_row_set_item (get_row (self, i), g_array_index (layers, Layer, i).item,
                           g_array_index (layers, Layer, i).depth);
  hf_layer_list_show_selection (widget, document);
}

/* Two pages in view are told apart by their names. */
static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  HfLayerList *self = data;
  HfPageKind page = hf_layer_row_get_page (HF_LAYER_ROW (row));
  gboolean several = DOCUMENT (self) != NULL && (hf_document_get_view (DOCUMENT (self)) == HF_VIEW_INSIDE ||
                                                 hf_document_get_view (DOCUMENT (self)) == HF_VIEW_SHEET);
  GtkWidget *label;

  if (!several || (before != NULL && hf_layer_row_get_page (HF_LAYER_ROW (before)) == page))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (hf_view_get_page_title (page));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "layerpage");
  gtk_widget_add_css_class (label, "quiet");
  gtk_list_box_row_set_header (row, label);
}

static void
selected_rows_changed (HfLayerList *self)
{
  g_autoptr (GPtrArray) ids = NULL;
  HfLayerRow *row;

  if (hf_document_widget_is_deaf (HF_DOCUMENT_WIDGET (self)))
    return;

  ids = g_ptr_array_new ();
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)))
      g_ptr_array_add (ids, (char *) hf_layer_row_get_id (row));
  g_ptr_array_add (ids, NULL);
  hf_document_select (DOCUMENT (self), (const char *const *) ids->pdata);
  hf_document_widget_refresh (HF_DOCUMENT_WIDGET (self)); /* what is on another page was left out */
}

/* The row that has the focus, else the first one selected. */
static HfLayerRow *
get_current_row (HfLayerList *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  const char *const *ids = DOCUMENT (self) != NULL ? hf_document_get_selection (DOCUMENT (self)) : NULL;

  if (focus != NULL && HF_IS_LAYER_ROW (focus))
    return HF_LAYER_ROW (focus);

  return ids != NULL && ids[0] != NULL ? find_row (self, ids[0]) : NULL;
}

static void
rename_layer (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfLayerRow *row = get_current_row (HF_LAYER_LIST (widget));

  if (row != NULL)
    hf_layer_row_begin_rename (row);
}

static GMenuModel *
make_menu (HfItem *item)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  g_menu_append (own, _ ("_Rename"), "layer.rename");
  g_menu_append (own, item->locked ? _ ("Un_lock") : _ ("_Lock"), "edit.lock");
  g_menu_append (own, item->hidden ? _ ("_Show") : _ ("_Hide"), "edit.hide");
  g_menu_append (order, _ ("Bring _Forward"), "edit.forward");
  g_menu_append (order, _ ("Send _Backward"), "edit.backward");
  g_menu_append (end, _ ("_Delete"), "edit.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  g_menu_append (order, _ ("_Group"), "edit.group");
  if (item->kind == HF_ITEM_GROUP)
    g_menu_append (order, _ ("_Ungroup"), "edit.ungroup");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (menu);
}

/* The menu of @row, which is selected unless it is among several that are. */
static void
open_menu (HfLayerList *self, HfLayerRow *row)
{
  HfItem *item = hf_card_find_item (hf_document_get_card (DOCUMENT (self)), hf_layer_row_get_id (row), NULL);
  g_autoptr (GMenuModel) menu = NULL;
  graphene_rect_t bounds;

  if (item == NULL)
    return;
  if (!hf_document_is_selected (DOCUMENT (self), item->id))
    hf_document_select_one (DOCUMENT (self), item->id);

  menu = make_menu (item);
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (menu);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), menu);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    {
      GdkRectangle place;

      place.x = (int) bounds.origin.x;
      place.y = (int) bounds.origin.y;
      place.width = (int) bounds.size.width;
      place.height = (int) bounds.size.height;
      gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
secondary_pressed (HfLayerList *self, int n_press, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row != NULL && DOCUMENT (self) != NULL)
    open_menu (self, HF_LAYER_ROW (row));
}

static void
long_pressed (HfLayerList *self, double x, double y)
{
  secondary_pressed (self, 1, x, y);
}

static void
double_pressed (HfLayerList *self, int n_press, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (n_press == 2 && row != NULL)
    hf_layer_row_begin_rename (HF_LAYER_ROW (row));
}

static void
open_menu_by_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfLayerList *self = HF_LAYER_LIST (widget);
  HfLayerRow *row = get_current_row (self);

  if (row != NULL)
    open_menu (self, row);
}

static GdkContentProvider *
prepare_drag (HfLayerList *self, double x, double y, GtkDragSource *source)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  g_autoptr (GdkPaintable) paintable = NULL;

  if (row == NULL)
    return NULL;

  paintable = gtk_widget_paintable_new (GTK_WIDGET (row));
  gtk_drag_source_set_icon (source, paintable, 16, 16);
  return gdk_content_provider_new_typed (HF_TYPE_LAYER_ROW, row);
}

static void
stop_dropping (HfLayerList *self)
{
  if (self->dropping_on != NULL)
    hf_layer_row_show_drop (self->dropping_on, -1);
  self->dropping_on = NULL;
}

/* The row at @y, and whether that is its upper half, in front of it. */
static HfLayerRow *
get_place (HfLayerList *self, double y, gboolean *out_in_front)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return NULL;

  *out_in_front = y < bounds.origin.y + bounds.size.height / 2.0f;
  return HF_LAYER_ROW (row);
}

static GdkDragAction
dropping (HfLayerList *self, double x, double y)
{
  gboolean in_front = FALSE;
  HfLayerRow *row = get_place (self, y, &in_front);

  stop_dropping (self);
  if (row == NULL)
    return 0;

  self->dropping_on = row;
  hf_layer_row_show_drop (row, in_front ? GTK_POS_TOP : GTK_POS_BOTTOM);
  return GDK_ACTION_MOVE;
}

static gboolean
dropped (HfLayerList *self, const GValue *value, double x, double y)
{
  HfLayerRow *row = g_value_get_object (value);
  gboolean in_front = FALSE;
  HfLayerRow *place = get_place (self, y, &in_front);
  HfCard *card = hf_document_get_card (DOCUMENT (self));
  HfItem *item = row != NULL ? hf_card_find_item (card, hf_layer_row_get_id (row), NULL) : NULL;
  g_autofree char *label = NULL;

  stop_dropping (self);
  if (item == NULL || place == NULL || place == row)
    return FALSE;

  label = g_strdup_printf (_ ("Reorder %s"), hf_item_title (item));
  hf_document_take (DOCUMENT (self), hf_card_move_beside (card, item->id, hf_layer_row_get_id (place), in_front), label,
                    NULL);
  return TRUE;
}

static void
install_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_F2, 0, "layer.rename" },
    { GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.lock" },
    { GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.hide" },
    { GDK_KEY_Menu, 0, "layer.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "layer.menu" },
    { GDK_KEY_Delete, 0, "edit.delete" },
    { GDK_KEY_d, GDK_CONTROL_MASK, "edit.duplicate" },
    { GDK_KEY_g, GDK_CONTROL_MASK, "edit.group" },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.ungroup" },
    { GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.forward" },
    { GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.backward" },
    { GDK_KEY_Home, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.front" },
    { GDK_KEY_End, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "edit.rear" },
  };

  gtk_widget_class_install_action (klass, "layer.rename", NULL, rename_layer);
  gtk_widget_class_install_action (klass, "layer.menu", NULL, open_menu_by_key);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].keyval, keys[i].modifiers, keys[i].action, NULL);
}

static void
hf_layer_list_class_init (HfLayerListClass *klass)
{
  HfDocumentWidgetClass *document_class = HF_DOCUMENT_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  document_class->update = hf_layer_list_update;
  document_class->show_selection = hf_layer_list_show_selection;

  install_keys (widget_class);
  hf_document_widget_class_set_template (document_class, "layer-list");
  gtk_widget_class_bind_template_child (widget_class, HfLayerList, heading);
  gtk_widget_class_bind_template_child (widget_class, HfLayerList, list);
  gtk_widget_class_bind_template_callback (widget_class, selected_rows_changed);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed);
  gtk_widget_class_bind_template_callback (widget_class, double_pressed);
  gtk_widget_class_bind_template_callback (widget_class, prepare_drag);
  gtk_widget_class_bind_template_callback (widget_class, dropping);
  gtk_widget_class_bind_template_callback (widget_class, stop_dropping);
  gtk_widget_class_bind_template_callback (widget_class, dropped);
}

static void
hf_layer_list_init (HfLayerList *self)
{
  GtkDropTarget *target;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, self, NULL);

  target = gtk_drop_target_new (HF_TYPE_LAYER_ROW, GDK_ACTION_MOVE);
  g_signal_connect_object (target, "motion", G_CALLBACK (dropping), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (stop_dropping), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}
