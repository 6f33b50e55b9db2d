/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn over the card to work on it: frames, handles, guides, and what is told beside the pointer. */
#include "ui/design/canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Colours that hold on light and dark art, each with a white casing. */
static const GdkRGBA selection_color = { 0x1C / 255.0f, 0x71 / 255.0f, 0xD8 / 255.0f, 1 };
static const GdkRGBA guide_color = { 0xE3 / 255.0f, 0x0F / 255.0f, 0x78 / 255.0f, 1 };
static const GdkRGBA surplus_color = { 0xC7 / 255.0f, 0x73 / 255.0f, 0x00 / 255.0f, 1 };
static const GdkRGBA tag_color = { 0.13f, 0.13f, 0.16f, 1 };
static const GdkRGBA casing_color = { 1, 1, 1, 0.85f };

#define FRAME_PX 1.6
#define CASING_PX 3.6
#define HANDLE_PX 5.0
#define TAG_GAP_PX 14.0
#define GUIDE_REACH_PX 8.0

static gboolean
is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static double
get_line_px (void)
{
  return is_high_contrast () ? 2.0 : FRAME_PX;
}

/* A cairo context for what lies within @margin of the points; each thing has its own, so that little is drawn anew. */
static cairo_t *
begin_drawing (GtkSnapshot *snapshot, const graphene_point_t *points, guint n_points, float margin)
{
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, points[0].x, points[0].y, 0, 0);
  for (guint i = 1; i < n_points; i++)
    graphene_rect_expand (&bounds, &points[i], &bounds);
  graphene_rect_inset (&bounds, -margin, -margin);
  graphene_rect_round_extents (&bounds, &bounds);

  return gtk_snapshot_append_cairo (snapshot, &bounds);
}

static void
stroke_cased (cairo_t *cr, const GdkRGBA *color, double width)
{
  gdk_cairo_set_source_rgba (cr, &casing_color);
  cairo_set_line_width (cr, width + CASING_PX - FRAME_PX);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
draw_line (GtkSnapshot *snapshot, const graphene_point_t *from, const graphene_point_t *to, const GdkRGBA *color,
           double width)
{
  const graphene_point_t ends[] = { *from, *to };
  cairo_t *cr = begin_drawing (snapshot, ends, 2, 4.0f);

  cairo_move_to (cr, from->x, from->y);
  cairo_line_to (cr, to->x, to->y);
  stroke_cased (cr, color, width);
  cairo_destroy (cr);
}

static void
draw_frame (HfCanvas *self, GtkSnapshot *snapshot, guint index, const HfCanvasPlace *place, const GdkRGBA *color,
            double width)
{
  static const double corners[4][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };
  graphene_point_t at[4];

  for (guint i = 0; i < 4; i++)
    {
      double x;
      double y;

      hf_canvas_view_from_page (&self->view, index, hf_canvas_place_get_point (place, corners[i][0], corners[i][1]), &x,
                                &y);
      at[i] = GRAPHENE_POINT_INIT ((float) x, (float) y);
    }
  for (guint i = 0; i < 4; i++)
    draw_line (snapshot, &at[i], &at[(i + 1) % 4], color, width);
}

static void
draw_handle (GtkSnapshot *snapshot, const graphene_point_t *at, const GdkRGBA *color)
{
  cairo_t *cr = begin_drawing (snapshot, at, 1, (float) HANDLE_PX + 3);

  cairo_arc (cr, at->x, at->y, HANDLE_PX, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_handles (HfCanvas *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  HfHandles handles;

  if (!hf_canvas_get_handles (self, &handles))
    return;

  if (handles.shown[HF_HANDLE_ROTATE])
    {
      graphene_point_t foot;

      graphene_point_interpolate (&handles.at[HF_HANDLE_TOP_LEFT], &handles.at[HF_HANDLE_TOP_RIGHT], 0.5, &foot);
      draw_line (snapshot, &foot, &handles.at[HF_HANDLE_ROTATE], color, get_line_px ());
    }
  for (int i = 0; i < HF_N_HANDLES; i++)
    if (handles.shown[i])
      draw_handle (snapshot, &handles.at[i], color);
}

/* A small label with its middle at @x, @y, kept in sight. */
static void
draw_tag (HfCanvas *self, GtkSnapshot *snapshot, double x, double y, const char *text, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();
  const float pad_x = 7;
  const float pad_y = 2;
  GskRoundedRect outline;
  graphene_rect_t rect;
  int width;
  int height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, &width, &height);

  x = CLAMP (x, width / 2.0 + pad_x, MAX (width / 2.0 + pad_x, self->view.width_px - width / 2.0 - pad_x));
  y = CLAMP (y, height / 2.0 + pad_y, MAX (height / 2.0 + pad_y, self->view.height_px - height / 2.0 - pad_y));
  graphene_rect_init (&rect, roundf ((float) x - (float) width / 2) - pad_x,
                      roundf ((float) y - (float) height / 2) - pad_y, (float) width + 2 * pad_x,
                      (float) height + 2 * pad_y);
  gsk_rounded_rect_init_from_rect (&outline, &rect, rect.size.height / 3);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect.origin.x + pad_x, rect.origin.y + pad_y));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

static graphene_point_t
to_px (HfCanvas *self, HfSnapAxis axis, double at_mm, double along_mm)
{
  HfPoint point = axis == HF_SNAP_ACROSS ? (HfPoint){ at_mm, along_mm } : (HfPoint){ along_mm, at_mm };
  double x;
  double y;

  hf_canvas_view_from_page (&self->view, self->drag.snap_index, point, &x, &y);
  return GRAPHENE_POINT_INIT ((float) x, (float) y);
}

static void
draw_gap (HfCanvas *self, GtkSnapshot *snapshot, const HfSnapGuide *guide)
{
  HfSnapAxis other = guide->axis == HF_SNAP_ACROSS ? HF_SNAP_DOWN : HF_SNAP_ACROSS;
  graphene_point_t from = to_px (self, other, guide->at_mm, guide->from_mm);
  graphene_point_t to = to_px (self, other, guide->at_mm, guide->to_mm);
  float tick = 4;

  draw_line (snapshot, &from, &to, &guide_color, 1.2);
  for (guint i = 0; i < 2; i++)
    {
      graphene_point_t end = i == 0 ? from : to;
      graphene_point_t a = end;
      graphene_point_t b = end;

      if (guide->axis == HF_SNAP_ACROSS)
        {
          a.y -= tick;
          b.y += tick;
        }
      else
        {
          a.x -= tick;
          b.x += tick;
        }
      draw_line (snapshot, &a, &b, &guide_color, 1.2);
    }
}

static const char *
get_guide_title (HfSnapKind kind)
{
  switch (kind)
    {
    case HF_SNAP_CENTRE:
      return C_ ("guide", "centre");
    case HF_SNAP_FOLD:
      return C_ ("guide", "fold");
    case HF_SNAP_MARGIN:
      return C_ ("guide", "margin");
    case HF_SNAP_GUIDE:
    case HF_SNAP_EDGE:
    case HF_SNAP_ITEM:
    case HF_SNAP_GAP:
    case HF_SNAP_GRID:
    default:
      return NULL;
    }
}

static void
draw_guide (HfCanvas *self, GtkSnapshot *snapshot, const HfSnapGuide *guide)
{
  graphene_point_t from = to_px (self, guide->axis, guide->at_mm, guide->from_mm);
  graphene_point_t to = to_px (self, guide->axis, guide->at_mm, guide->to_mm);
  const char *title = get_guide_title (guide->kind);

  if (guide->axis == HF_SNAP_ACROSS)
    {
      from.y -= (float) GUIDE_REACH_PX;
      to.y += (float) GUIDE_REACH_PX;
    }
  else
    {
      from.x -= (float) GUIDE_REACH_PX;
      to.x += (float) GUIDE_REACH_PX;
    }
  draw_line (snapshot, &from, &to, &guide_color, 1.2);
  /* Below a page there is the Add bar. */
  if (title != NULL && guide->axis == HF_SNAP_ACROSS)
    draw_tag (self, snapshot, from.x, from.y - 8, title, &guide_color);
  else if (title != NULL)
    draw_tag (self, snapshot, to.x, to.y, title, &guide_color);
}

static void
draw_guides (HfCanvas *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; self->drag.guides != NULL && i < self->drag.guides->len; i++)
    {
      const HfSnapGuide *guide = &g_array_index (self->drag.guides, HfSnapGuide, i);

      if (guide->kind == HF_SNAP_GAP)
        draw_gap (self, snapshot, guide);
      else
        draw_guide (self, snapshot, guide);
    }
}

static void
draw_band (HfCanvas *self, GtkSnapshot *snapshot)
{
  const HfFrame *band = &self->drag.band;
  graphene_point_t at[2];
  double x;
  double y;
  cairo_t *cr;

  hf_canvas_view_from_page (&self->view, self->drag.index, (HfPoint){ band->x_mm, band->y_mm }, &x, &y);
  at[0] = GRAPHENE_POINT_INIT ((float) x, (float) y);
  hf_canvas_view_from_page (&self->view, self->drag.index,
                            (HfPoint){ band->x_mm + band->width_mm, band->y_mm + band->height_mm }, &x, &y);
  at[1] = GRAPHENE_POINT_INIT ((float) x, (float) y);
  cr = begin_drawing (snapshot, at, 2, 3);
  cairo_rectangle (cr, at[0].x, at[0].y, at[1].x - at[0].x, at[1].y - at[0].y);
  gdk_cairo_set_source_rgba (cr, &(GdkRGBA){ 0.11f, 0.44f, 0.85f, 0.12f });
  cairo_fill_preserve (cr);
  stroke_cased (cr, &selection_color, 1.0);
  cairo_destroy (cr);
}

static void
draw_overfull_badge (HfCanvas *self, GtkSnapshot *snapshot, guint index, const HfCanvasPlace *place)
{
  graphene_point_t at;
  cairo_t *cr;
  double x;
  double y;

  hf_canvas_view_from_page (&self->view, index, hf_canvas_place_get_point (place, 1, 1), &x, &y);
  at = GRAPHENE_POINT_INIT ((float) x, (float) y);
  cr = begin_drawing (snapshot, &at, 1, 12);
  cairo_arc (cr, x, y, 10, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &surplus_color);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, x - 1.25, y - 5.5, 2.5, 7);
  cairo_rectangle (cr, x - 1.25, y + 3, 2.5, 2.5);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* What is selected has a thin frame, and what a pull would move a strong one: for items of a stack that is the
 * stack. */
static void
draw_selection (HfCanvas *self, GtkSnapshot *snapshot)
{
  const char *const *ids = hf_document_get_selection (self->document);
  g_auto (GStrv) targets = hf_canvas_list_targets (self);
  const GdkRGBA *color = &selection_color;
  HfCanvasPlace place;
  guint index;

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) targets, ids[i]) && hf_canvas_find_place (self, ids[i], &index, &place))
      draw_frame (self, snapshot, index, &place, &selection_color, 1.0);

  for (guint i = 0; targets[i] != NULL; i++)
    if (hf_canvas_find_place (self, targets[i], &index, &place))
      {
        color = hf_canvas_is_overfull (self, index, place.item) ? &surplus_color : &selection_color;
        draw_frame (self, snapshot, index, &place, color, get_line_px ());
      }

  if (targets[0] == NULL || self->drag.kind > HF_DRAG_PRESSED || hf_canvas_is_writing (self) ||
      hf_canvas_is_cropping (self))
    return;

  if (targets[1] != NULL)
    {
      draw_handles (self, snapshot, &selection_color);
      return;
    }
  draw_handles (self, snapshot, color);
  if (color == &surplus_color)
    draw_overfull_badge (self, snapshot, index, &place);
}

static void
draw_hover (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfCanvasPlace place;
  guint index;

  if (self->hovered == NULL || self->drag.kind != HF_DRAG_NONE ||
      hf_document_is_selected (self->document, self->hovered) ||
      !hf_canvas_find_place (self, self->hovered, &index, &place))
    return;

  draw_frame (self, snapshot, index, &place, &selection_color, 1.0);
}

static void
draw_drag_tag (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfFrame bounds;
  guint index;
  double x;
  double y;

  if (self->drag.tag == NULL || !hf_canvas_get_selection_bounds (self, &index, &bounds))
    return;

  hf_canvas_view_from_page (&self->view, index, (HfPoint){ bounds.x_mm + bounds.width_mm / 2, bounds.y_mm }, &x, &y);
  draw_tag (self, snapshot, x + 78, y - TAG_GAP_PX, self->drag.tag, &tag_color);
}

/* What a drop would do is said at the pointer, and shown around what it would do it to. */
static void
draw_drop (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfCanvasPlace place;
  HfCanvasRect page;
  GskRoundedRect outline;
  guint index;

  if (self->drop_effect == NULL)
    return;

  if (hf_canvas_get_drop_place (self, &index, &place))
    draw_frame (self, snapshot, index, &place, &selection_color, 2.0);
  else
    {
      page = hf_canvas_view_get_page (&self->view, hf_canvas_view_find_page (&self->view, self->drop_x, self->drop_y));
      gsk_rounded_rect_init_from_rect (
          &outline, &GRAPHENE_RECT_INIT ((float) page.x, (float) page.y, (float) page.width, (float) page.height), 0);
      gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 2, 2, 2, 2 },
                                  (GdkRGBA[4]){ selection_color, selection_color, selection_color, selection_color });
    }
  draw_tag (self, snapshot, self->drop_x, self->drop_y - 2 * TAG_GAP_PX, self->drop_effect, &tag_color);
}

void
hf_canvas_paint_overlay (HfCanvas *self, GtkSnapshot *snapshot)
{
  hf_canvas_paint_grid (self, snapshot);
  hf_canvas_paint_guides (self, snapshot);
  draw_hover (self, snapshot);
  hf_canvas_paint_crop (self, snapshot);
  draw_selection (self, snapshot);
  hf_canvas_paint_writing (self, snapshot);
  if (self->drag.kind == HF_DRAG_BAND)
    draw_band (self, snapshot);
  draw_guides (self, snapshot);
  draw_drag_tag (self, snapshot);
  draw_drop (self, snapshot);
  hf_canvas_paint_rulers (self, snapshot);
}
