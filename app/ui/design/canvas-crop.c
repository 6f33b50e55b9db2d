/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing in place which part of a picture is seen: pulling moves the picture behind its frame, the wheel enlarges it,
 * and so do keys. A pull is one step of the history, and so is what keys or the wheel do one after the other. */
#include "ui/design/canvas-private.h"

#include "base/length.h"
#include "card/change.h"
#include "render/picture.h"
#include "render/placement.h"
#include "ui/item-title.h"
#include "ui/texture.h"

#include <glib/gi18n.h>
#include <math.h>

/* The longer side of what is shown of the picture beyond its frame, in pixels. */
#define SHOWN_PX 1400

/* How visible that is. */
#define SHOWN_OPACITY 0.35

/* What a key moves the picture by, in parts of what is seen; with Shift. */
#define STEP 0.02
#define LARGE_STEP 0.1

#define ZOOM_STEP 1.06
#define MOST_ZOOM 10.0

#define TURN_STEP_DEG 90.0
#define FINE_TURN_DEG 1.0

/* The picture that is cropped, and where it stands. */
typedef struct
{
  HfItem *item; /* as laid out */
  HfCanvasPlace place;
  guint index;
  HfPlacement placement; /* in the frame turned with it */
  double turned_width_pt;
  double turned_height_pt;
} Crop;

gboolean
hf_canvas_is_cropping (HfCanvas *self)
{
  return self->cropped != NULL;
}

static gboolean
get_crop (HfCanvas *self, Crop *out_crop)
{
  double width_pt, height_pt;

  if (self->cropped == NULL || !hf_canvas_find_place (self, self->cropped, &out_crop->index, &out_crop->place))
    return FALSE;

  out_crop->item = out_crop->place.item;
  width_pt = hf_pt_from_mm (MAX (out_crop->place.frame.width_mm, 0.1));
  height_pt = hf_pt_from_mm (MAX (out_crop->place.frame.height_mm, 0.1));
  hf_turn_frame (out_crop->item->picture.turn_deg, width_pt, height_pt, &out_crop->turned_width_pt,
                 &out_crop->turned_height_pt);
  out_crop->placement =
      hf_place_turned (out_crop->item->picture.scaling, out_crop->item->picture.turn_deg, self->crop_width_px,
                       self->crop_height_px, width_pt, height_pt, out_crop->item->picture.focus_x,
                       out_crop->item->picture.focus_y, out_crop->item->picture.zoom);
  return TRUE;
}

static GdkTexture *
paint_whole (HfPictureStore *store, HfAsset *asset, int width_px, int height_px)
{
  double scale = MIN (1.0, (double) SHOWN_PX / MAX (width_px, height_px));
  int width = MAX (1, (int) round (width_px * scale));
  int height = MAX (1, (int) round (height_px * scale));
  const HfPicture whole = {
    .asset = asset, .scaling = HF_SCALING_STRETCH, .focus_x = 0.5, .focus_y = 0.5, .zoom = 1.0
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture = NULL;

  if (hf_picture_paint (store, cr, &whole, width, height, HF_TARGET_RASTER, NULL))
    texture = hf_texture_new_for_surface (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return texture;
}

gboolean
hf_canvas_begin_crop (HfCanvas *self, const char *id)
{
  HfItem *item = self->document != NULL ? hf_card_find_item (hf_document_get_card (self->document), id, NULL) : NULL;
  HfPictureStore *store = hf_renderer_get_pictures (self->renderer);
  HfCanvasPlace place;
  guint index;

  if (item == NULL || item->kind != HF_ITEM_PICTURE || item->locked ||
      !hf_canvas_find_place (self, id, &index, &place) ||
      !hf_picture_get_size (store, place.item->picture.asset, &self->crop_width_px, &self->crop_height_px, NULL))
    return FALSE;

  hf_canvas_end_crop (self);
  self->crop_texture = paint_whole (store, place.item->picture.asset, self->crop_width_px, self->crop_height_px);
  if (self->crop_texture == NULL)
    return FALSE;

  self->cropped = g_strdup (id);
  hf_history_end_run (hf_document_get_history (self->document));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _ ("Choosing the part of the picture that is seen: arrow keys move it, plus and minus "
         "zoom, R turns it, Enter ends"),
      -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

gboolean
hf_canvas_end_crop (HfCanvas *self)
{
  if (self->cropped == NULL)
    return FALSE;

  g_clear_pointer (&self->cropped, g_free);
  g_clear_object (&self->crop_texture);
  if (self->document != NULL)
    hf_history_end_run (hf_document_get_history (self->document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

void
hf_canvas_crop_changed (HfCanvas *self)
{
  HfItem *item = self->document != NULL ? hf_document_get_selected_item (self->document) : NULL;
  gboolean is_picture = item != NULL && item->kind == HF_ITEM_PICTURE && !item->locked;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "crop")),
                               is_picture);
  if (self->cropped != NULL && (!is_picture || !g_str_equal (item->id, self->cropped)))
    hf_canvas_end_crop (self);
}

gboolean
hf_canvas_is_in_crop (HfCanvas *self, double x, double y)
{
  Crop crop;

  return get_crop (self, &crop) &&
         hf_canvas_place_contains (&crop.place, hf_canvas_view_to_page (&self->view, crop.index, x, y), 0.0);
}

static void
set_picture (HfItemDraft *item, gconstpointer data)
{
  const HfPicture *picture = data;

  item->picture.focus_x = picture->focus_x;
  item->picture.focus_y = picture->focus_y;
  item->picture.zoom = picture->zoom;
  item->picture.turn_deg = picture->turn_deg;
}

/* Shows the picture as @picture says, as a part of this one step. */
static void
apply (HfCanvas *self, const HfPicture *picture)
{
  const char *const ids[] = { self->cropped, NULL };
  HfCard *card = hf_document_get_card (self->document);
  HfItem *item = hf_card_find_item (card, self->cropped, NULL);
  g_autofree char *label = g_strdup_printf (_ ("Crop %s"), hf_item_title (item));
  g_autofree char *run = g_strdup_printf ("crop:%s", self->cropped);

  hf_document_take (self->document, hf_card_change_items (card, ids, set_picture, picture), label, run);
}

/* Nearer to an edge nothing more comes into sight. */
static double
clamp_focus (double focus, double length_pt, double frame_length_pt)
{
  double half = MIN (0.5, frame_length_pt / length_pt / 2.0);

  return CLAMP (focus, half, 1.0 - half);
}

/* Moves the picture by @dx_pt, @dy_pt along its own sides from where @focus_x, @focus_y has it. */
static void
move (HfCanvas *self, const Crop *crop, double focus_x, double focus_y, double dx_pt, double dy_pt)
{
  HfPicture picture = crop->item->picture;

  picture.focus_x =
      clamp_focus (focus_x - dx_pt / crop->placement.width_pt, crop->placement.width_pt, crop->turned_width_pt);
  picture.focus_y =
      clamp_focus (focus_y - dy_pt / crop->placement.height_pt, crop->placement.height_pt, crop->turned_height_pt);
  apply (self, &picture);
}

void
hf_canvas_begin_crop_pull (HfCanvas *self)
{
  Crop crop;

  if (!get_crop (self, &crop))
    return;

  hf_history_end_run (hf_document_get_history (self->document));
  self->drag.card = hf_card_ref (hf_document_get_card (self->document));
  /* From where it really is: what is set may be nearer to an edge than there is any picture. */
  self->crop_focus_x = clamp_focus (crop.item->picture.focus_x, crop.placement.width_pt, crop.turned_width_pt);
  self->crop_focus_y = clamp_focus (crop.item->picture.focus_y, crop.placement.height_pt, crop.turned_height_pt);
}

void
hf_canvas_pull_crop (HfCanvas *self, double dx, double dy)
{
  double angle, x_pt, y_pt;
  Crop crop;

  if (!get_crop (self, &crop))
    return;

  angle = (hf_canvas_place_get_angle (&crop.place) + crop.item->picture.turn_deg) * G_PI / 180.0;
  x_pt = dx / self->view.scale;
  y_pt = dy / self->view.scale;
  move (self, &crop, self->crop_focus_x, self->crop_focus_y, x_pt * cos (angle) + y_pt * sin (angle),
        y_pt * cos (angle) - x_pt * sin (angle));
}

static void
nudge (HfCanvas *self, double across, double down)
{
  Crop crop;
  double turn;
  double x_pt, y_pt;

  if (!get_crop (self, &crop))
    return;

  turn = crop.item->picture.turn_deg * G_PI / 180.0;
  x_pt = across * crop.turned_width_pt;
  y_pt = down * crop.turned_height_pt;
  move (self, &crop, crop.item->picture.focus_x, crop.item->picture.focus_y, x_pt * cos (turn) + y_pt * sin (turn),
        y_pt * cos (turn) - x_pt * sin (turn));
}

static void
zoom (HfCanvas *self, double factor)
{
  HfPicture picture;
  Crop crop;

  if (!get_crop (self, &crop))
    return;

  picture = crop.item->picture;
  picture.zoom = CLAMP (picture.zoom * factor, 1.0, MOST_ZOOM);
  apply (self, &picture);
}

static void
turn (HfCanvas *self, double angle_deg)
{
  HfPicture picture;
  Crop crop;

  if (!get_crop (self, &crop))
    return;

  picture = crop.item->picture;
  picture.turn_deg = remainder (picture.turn_deg + angle_deg, 360.0);
  apply (self, &picture);
}

static gboolean
scrolled (HfCanvas *self, double dx, double dy, GtkEventController *controller)
{
  if (!hf_canvas_is_in_crop (self, self->pointer_x, self->pointer_y) ||
      (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  zoom (self, pow (ZOOM_STEP, -dy));
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed (HfCanvas *self, guint key, guint code, GdkModifierType state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  double step = shift ? LARGE_STEP : STEP;

  if (!hf_canvas_is_cropping (self) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      nudge (self, key == GDK_KEY_Left ? -step : step, 0.0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      nudge (self, 0.0, key == GDK_KEY_Up ? -step : step);
      return GDK_EVENT_STOP;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom (self, ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom (self, 1.0 / ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_r:
    case GDK_KEY_R:
      turn (self, shift ? -TURN_STEP_DEG : TURN_STEP_DEG);
      return GDK_EVENT_STOP;
    case GDK_KEY_comma:
    case GDK_KEY_period:
      turn (self, key == GDK_KEY_comma ? -FINE_TURN_DEG : FINE_TURN_DEG);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Escape:
      if (!hf_canvas_cancel_drag (self))
        hf_canvas_end_crop (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
crop_selected (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  HfItem *item = self->document != NULL ? hf_document_get_selected_item (self->document) : NULL;

  if (item != NULL && hf_canvas_begin_crop (self, item->id))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
hf_canvas_add_crop (HfCanvas *self)
{
  static const GActionEntry entries[] = { { "crop", crop_selected, NULL, NULL, NULL, { 0 } } };
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/* Lines at the thirds, which help to place what matters. */
static void
append_thirds (GtkSnapshot *snapshot, float width, float height)
{
  static const GdkRGBA color = { 1.0f, 1.0f, 1.0f, 0.55f };

  for (int i = 1; i < 3; i++)
    {
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT ((float) i * width / 3 - width / 2, -height / 2, 1, height));
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (-width / 2, (float) i * height / 3 - height / 2, width, 1));
    }
}

void
hf_canvas_paint_crop (HfCanvas *self, GtkSnapshot *snapshot)
{
  double scale = self->view.scale;
  HfPoint middle;
  double x, y;
  Crop crop;

  if (!get_crop (self, &crop))
    return;

  middle = hf_canvas_place_get_point (&crop.place, 0.5, 0.5);
  hf_canvas_view_from_page (&self->view, crop.index, middle, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, (float) hf_canvas_place_get_angle (&crop.place));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_rotate (snapshot, (float) crop.item->picture.turn_deg);
  gtk_snapshot_push_opacity (snapshot, SHOWN_OPACITY);
  gtk_snapshot_append_texture (snapshot, self->crop_texture,
                               &GRAPHENE_RECT_INIT ((float) ((crop.placement.x_pt - crop.turned_width_pt / 2) * scale),
                                                    (float) ((crop.placement.y_pt - crop.turned_height_pt / 2) * scale),
                                                    (float) (crop.placement.width_pt * scale),
                                                    (float) (crop.placement.height_pt * scale)));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);

  append_thirds (snapshot, (float) hf_canvas_view_px_of_mm (&self->view, crop.place.frame.width_mm),
                 (float) hf_canvas_view_px_of_mm (&self->view, crop.place.frame.height_mm));
  gtk_snapshot_restore (snapshot);
}
