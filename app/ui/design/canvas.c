/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-private.h"

#include "ui/files/settings.h"
#include "ui/spelling/spelling.h"
#include "ui/view.h"

#include <glib/gi18n.h>

static void
implement_scrollable (GtkScrollableInterface *interface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfCanvas, hf_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, implement_scrollable))

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void
forget_layouts (HfCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->layouts); i++)
    g_clear_pointer (&self->layouts[i], hf_layout_unref);
  g_clear_pointer (&self->card, hf_card_unref);
}

/* Lays out the card as it is now. Returns: whether another side, or one of another size, is seen. */
static gboolean
lay_out (HfCanvas *self)
{
  HfSide before = self->view.side;
  HfSide *side = &self->view.side;

  forget_layouts (self);
  if (self->document == NULL)
    return FALSE;

  self->card = hf_canvas_get_written_card (self, hf_document_get_shown_card (self->document));
  if (!hf_view_get_side (self->card, hf_document_get_view (self->document), side))
    hf_view_get_side (self->card, HF_VIEW_FRONT, side);
  for (guint i = 0; i < side->n_pages; i++)
    self->layouts[i] = hf_layout_new (self->renderer, self->card, self->card->pages[side->pages[i]]);

  return before.name == NULL || !g_str_equal (before.name, side->name) || before.width_pt != side->width_pt ||
         before.height_pt != side->height_pt;
}

static void
update_name (HfCanvas *self)
{
  g_autofree char *name = NULL;

  if (self->document == NULL)
    return;

  /* Translators: the part of the window where a card is worked on, and which of its pages is seen: “Canvas: Front”. */
  name = g_strdup_printf (_ ("Canvas: %s"), hf_view_get_title (hf_document_get_view (self->document)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
hf_canvas_lay_out (HfCanvas *self)
{
  if (lay_out (self))
    {
      /* What is pulled at lies on a page that is seen no more. */
      if (self->drag.kind != HF_DRAG_NONE)
        hf_canvas_end_drag (self);
      update_name (self);
      hf_canvas_update_zoom_actions (self);
      hf_canvas_update_view (self);
    }
  if (self->drag.kind == HF_DRAG_NONE)
    hf_canvas_update_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_card (HfCanvas *self)
{
  hf_canvas_writing_changed (self);
  hf_canvas_lay_out (self);
  hf_canvas_crop_changed (self);
}

static void
selection_changed (HfCanvas *self)
{
  hf_canvas_writing_changed (self);
  hf_canvas_crop_changed (self);
  hf_canvas_follow_selection (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
take_focus (gpointer data)
{
  HfCanvas *self = data;

  self->focus_id = 0;
  if (self->document != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Keys are the canvas's when one comes to it; a stack that turns to it gives the focus elsewhere first. */
static void
want_focus (HfCanvas *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (take_focus, self);
}

static void
hf_canvas_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_canvas_parent_class)->map (widget);

  want_focus (HF_CANVAS (widget));
}

void
hf_canvas_set_document (HfCanvas *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_CANVAS (self));

  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (hf_spelling_of (self->document), self);
    }
  hf_canvas_end_writing (self);
  hf_canvas_end_crop (self);
  hf_canvas_end_drag (self);
  g_set_object (&self->document, document);
  hf_canvas_cache_clear (self->cache);
  self->view.side.name = NULL;
  self->fit = HF_CANVAS_FIT_PAGE;
  if (document != NULL)
    {
      g_signal_connect_object (document, "card-changed", G_CALLBACK (update_card), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (update_card), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "selection-changed", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hf_spelling_of (document), "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                               G_CONNECT_SWAPPED);
      want_focus (self);
    }
  update_card (self);
}

GActionGroup *
hf_canvas_get_actions (HfCanvas *self)
{
  g_return_val_if_fail (HF_IS_CANVAS (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

static gboolean
picture_is_ready (gpointer data)
{
  gtk_widget_queue_draw (data);
  return G_SOURCE_REMOVE;
}

static void
hf_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  HfCanvas *self = HF_CANVAS (object);

  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, hf_canvas_get_zoom (self));
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
hf_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HfCanvas *self = HF_CANVAS (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      hf_canvas_set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      hf_canvas_set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

/* A scrolled window goes by the natural size to tell whether there will be a scroll bar, and asks for other sizes while
 * its own is being allocated if it was wrong: see update_adjustments() in canvas-scroll.c. */
static void
hf_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = hf_canvas_has_bar (HF_CANVAS (widget), orientation) ? G_MAXSHORT : 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
hf_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfCanvas *self = HF_CANVAS (widget);

  if (width != (int) self->view.width_px || height != (int) self->view.height_px ||
      gtk_widget_get_scale_factor (widget) != (int) self->view.device_factor)
    {
      self->allocating = TRUE;
      hf_canvas_update_view (self);
      self->allocating = FALSE;
    }
  hf_canvas_allocate_items (self);
  hf_canvas_allocate_guides (self);
  gtk_popover_present (GTK_POPOVER (self->menu));
  gtk_popover_present (GTK_POPOVER (self->writing.menu));
}

static void
hf_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  hf_canvas_paint (HF_CANVAS (widget), snapshot);
}

static void
hf_canvas_dispose (GObject *object)
{
  HfCanvas *self = HF_CANVAS (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  hf_canvas_remove_writing (self);
  hf_canvas_end_drag (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < self->guides->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->guides, i));
  g_ptr_array_set_size (self->guides, 0);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_handle_id (&self->hold_id, g_source_remove);
  hf_canvas_set_adjustment (self, &self->hadjustment, NULL);
  hf_canvas_set_adjustment (self, &self->vadjustment, NULL);

  G_OBJECT_CLASS (hf_canvas_parent_class)->dispose (object);
}

static void
hf_canvas_finalize (GObject *object)
{
  HfCanvas *self = HF_CANVAS (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->marks); i++)
    g_clear_pointer (&self->marks[i], gsk_render_node_unref);
  forget_layouts (self);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->guides);
  g_free (self->hovered);
  g_free (self->pressed);
  g_free (self->drop_effect);
  g_free (self->cropped);
  g_clear_object (&self->crop_texture);
  hf_canvas_cache_free (self->cache);
  hf_renderer_free (self->renderer);
  g_object_unref (self->actions);

  G_OBJECT_CLASS (hf_canvas_parent_class)->finalize (object);
}

static void
hf_canvas_class_init (HfCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_canvas_dispose;
  object_class->finalize = hf_canvas_finalize;
  object_class->get_property = hf_canvas_get_property;
  object_class->set_property = hf_canvas_set_property;
  widget_class->map = hf_canvas_map;
  widget_class->measure = hf_canvas_measure;
  widget_class->size_allocate = hf_canvas_size_allocate;
  widget_class->snapshot = hf_canvas_snapshot;
  widget_class->focus = hf_canvas_focus;

  g_object_class_install_property (
      object_class, PROP_ZOOM,
      g_param_spec_double ("zoom", NULL, NULL, 0.0, G_MAXDOUBLE, 1.0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_menu (HfCanvas *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/heartfelt/Heartfelt/ui/canvas-menu.ui");
  GMenuModel *model = G_MENU_MODEL (gtk_builder_get_object (builder, "canvas_menu"));

  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
hf_canvas_init (HfCanvas *self)
{
  self->renderer = hf_renderer_new ();
  self->cache = hf_canvas_cache_new (picture_is_ready, self);
  self->actions = g_simple_action_group_new ();
  self->items = g_ptr_array_new ();
  self->view.scale = 1.0;
  self->view.device_factor = 1.0;
  self->hscroll_policy = self->vscroll_policy = GTK_SCROLL_NATURAL;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (hf_settings_get_default (), "notify::units", G_CALLBACK (update_card), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (hf_canvas_update_view), NULL);
  hf_canvas_add_zoom (self);
  hf_canvas_add_guides (self);
  hf_canvas_add_grid (self);
  hf_canvas_add_pointer (self);
  hf_canvas_add_drop (self);
  hf_canvas_add_keys (self);
  hf_canvas_add_writing (self);
  hf_canvas_add_crop (self);
  add_menu (self);
}
