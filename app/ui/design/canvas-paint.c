/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is seen: paper with its shadow, the pages, the fold, and marks that are on the screen alone. */
#include "ui/design/canvas-private.h"

#include "base/length.h"
#include "card/wash.h"
#include "ui/ground.h"

#include <glib/gi18n.h>
#include <math.h>

/* The shade of a fold, and how much of the leaf behind looks out from under the front. */
#define FOLD_SHADE_PX 9.0f
#define GUTTER_SHADE_PX 14.0f
#define LEAF_PX 2.0f

/* The marks that tell where a fold is. */
#define TICK_GAP_PX 2.0
#define TICK_PX 12.0

/* Tiles of the table. */
#define TILE_PX 128.0f

static graphene_rect_t
to_graphene (const HfCanvasRect *rect)
{
  return GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width, (float) rect->height);
}

static gboolean
is_folded (HfCanvas *self)
{
  return self->card->format->fold != HF_FOLD_NONE;
}

static gboolean
shows_page (HfCanvas *self, HfPageKind kind)
{
  return self->view.side.n_pages == 1 && self->view.side.pages[0] == (guint) kind;
}

/* Whether the fold is at the left edge of the one page that is seen: the front's, or the right of the back. */
static gboolean
is_fold_left (HfCanvas *self)
{
  return shows_page (self, HF_PAGE_BACK) == hf_card_is_rtl (self->card);
}

static GdkRGBA
resolve_ground (HfCanvas *self, HfPage *page)
{
  HfColor color = hf_wash_resolve (self->card->palette, &page->background);

  return (GdkRGBA){ (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha };
}

/* What of page @index is shown: its trim, or what is printed beyond it too, but never over the fold. */
static HfCanvasRect
get_shown (HfCanvas *self, guint index)
{
  HfCanvasRect shown = hf_canvas_view_get_page (&self->view, index);
  double bleed_px = hf_canvas_view_snap (&self->view, self->view.side.bleed_pt * self->view.scale);

  if (!self->show_marks)
    return shown;

  shown.y -= bleed_px;
  shown.height += 2 * bleed_px;
  if (index == 0)
    {
      shown.x -= bleed_px;
      shown.width += bleed_px;
    }
  if (index == self->view.side.n_pages - 1)
    shown.width += bleed_px;
  return shown;
}

/* The paper: all that is shown of the pages. */
static HfCanvasRect
get_paper (HfCanvas *self)
{
  HfCanvasRect first = get_shown (self, 0);
  HfCanvasRect last = get_shown (self, self->view.side.n_pages - 1);

  first.width = last.x + last.width - first.x;
  return first;
}

/* Layers of little shade: a blur as large as a page takes longer than all else in a frame. */
static void
paint_shadow (HfCanvas *self, GtkSnapshot *snapshot)
{
  static const struct
  {
    float reach;
    float alpha;
  } layers[] = { { 1, 0.07f }, { 2, 0.05f }, { 4, 0.035f }, { 6, 0.025f }, { 9, 0.018f }, { 13, 0.012f } };
  HfCanvasRect paper = get_paper (self);
  graphene_rect_t inner = to_graphene (&paper);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      float reach = layers[i].reach;
      graphene_rect_t outer = GRAPHENE_RECT_INIT (
          inner.origin.x - roundf (reach * 0.6f), inner.origin.y - roundf (reach * 0.25f),
          inner.size.width + 2 * roundf (reach * 0.6f), inner.size.height + roundf (reach * 0.25f) + reach);

      hf_ground_append_around (snapshot, &outer, &inner, &(GdkRGBA){ 0, 0, 0, layers[i].alpha });
    }
}

/* A card that is folded, not a flat page: the leaf behind the front is a hair wider. */
static void
paint_leaf (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, 0);
  graphene_rect_t rect = to_graphene (&page);
  GdkRGBA color = resolve_ground (self, self->card->pages[HF_PAGE_INSIDE_RIGHT]);

  if (!shows_page (self, HF_PAGE_FRONT) && !shows_page (self, HF_PAGE_BACK))
    return;

  rect.origin.x += is_fold_left (self) ? rect.size.width : -LEAF_PX;
  rect.origin.y += 2.0f;
  rect.size.width = LEAF_PX;
  rect.size.height -= 3.0f;
  gtk_snapshot_append_color (snapshot, &color, &rect);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.35f, 0.2f, 0.1f, 0.22f }, &rect);
}

/* The first page is the first thing that is painted at all, but for a panel that changes while an item is pulled. */
static HfCanvasManner
choose_manner (HfCanvas *self, guint index)
{
  if (!GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (self)))))
    return HF_CANVAS_AS_TEXTURE;

  return index == 0 && hf_canvas_is_moving (self) && !hf_canvas_is_dragging (self) &&
                 hf_ground_is_left_out (GTK_WIDGET (self))
             ? HF_CANVAS_AT_ONCE
             : HF_CANVAS_IN_STRIPS;
}

static HfCanvasScene
make_scene (HfCanvas *self, guint index)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, index);
  HfCanvasRect shown = get_shown (self, index);
  double factor = self->view.device_factor;
  HfCanvasScene scene = {
    .layout = self->layouts[index],
    .scale = self->view.scale * factor,
    .visible = { (int) floor (-page.x * factor), (int) floor (-page.y * factor),
                 (int) ceil (self->view.width_px * factor), (int) ceil (self->view.height_px * factor) },
    .shown = { (int) floor ((shown.x - page.x) * factor), (int) floor ((shown.y - page.y) * factor),
               (int) ceil (shown.width * factor), (int) ceil (shown.height * factor) },
    .moving = hf_canvas_is_moving (self),
    .manner = choose_manner (self, index),
  };

  hf_canvas_region_intersect (&scene.shown, &scene.visible, &scene.shown);
  return scene;
}

static gboolean
is_within (const HfVeil *inner, const HfVeil *outer)
{
  while (inner != NULL && inner != outer)
    inner = inner->outer;

  return inner == outer;
}

static void
begin_veils (GtkSnapshot *snapshot, const HfVeil *from, const HfVeil *to)
{
  if (to == NULL || to == from)
    return;

  begin_veils (snapshot, from, to->outer);
  gtk_snapshot_push_opacity (snapshot, to->opacity);
}

/* What is under a see-through group is laid on as one. */
static void
change_veil (GtkSnapshot *snapshot, const HfVeil **current, const HfVeil *next)
{
  for (; !is_within (next, *current); *current = (*current)->outer)
    gtk_snapshot_pop (snapshot);
  begin_veils (snapshot, *current, next);
  *current = next;
}

/* What is under a page is not painted where art hides it: filling as much as is seen takes a part of each frame. */
static void
paint_ground (HfCanvas *self, GtkSnapshot *snapshot, guint index, const HfCanvasRegion *hidden)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, index);
  HfCanvasRect shown = get_shown (self, index);
  graphene_rect_t rect = to_graphene (&shown);
  GdkRGBA ground = resolve_ground (self, hf_layout_get_page (self->layouts[index]));
  double factor = self->view.device_factor;
  graphene_rect_t inner =
      GRAPHENE_RECT_INIT ((float) (page.x + hidden->x / factor), (float) (page.y + hidden->y / factor),
                          (float) (hidden->width / factor), (float) (hidden->height / factor));

  if (!graphene_rect_intersection (&rect, &inner, &inner))
    inner = GRAPHENE_RECT_INIT (rect.origin.x, rect.origin.y, 0, 0);
  if (ground.alpha < 1.0f)
    hf_ground_append_around (snapshot, &rect, &inner, &(GdkRGBA){ 1, 1, 1, 1 });
  hf_ground_append_around (snapshot, &rect, &inner, &ground);
}

static void
paint_page (HfCanvas *self, GtkSnapshot *snapshot, guint index)
{
  HfCanvasScene scene = make_scene (self, index);
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, index);
  HfCanvasRect shown = get_shown (self, index);
  graphene_rect_t clip = to_graphene (&shown);
  guint n_boxes;
  const HfBox *boxes = hf_layout_get_boxes (self->layouts[index], &n_boxes);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  HfCanvasRegion hidden = { 0, 0, 0, 0 };
  float to_px = (float) (1.0 / self->view.device_factor);
  const HfVeil *veil = NULL;

  for (guint i = 0; i < n_boxes; i++)
    {
      HfCanvasRegion solid;

      g_ptr_array_add (nodes, hf_canvas_cache_get_node (self->cache, &scene, &boxes[i], &solid));
      if (scene.manner == HF_CANVAS_AT_ONCE)
        scene.manner = HF_CANVAS_IN_STRIPS; /* what else there is lies over that */
      if (boxes[i].veil == NULL && (gint64) solid.width * solid.height > (gint64) hidden.width * hidden.height)
        hidden = solid;
    }

  gtk_snapshot_push_clip (snapshot, &clip);
  paint_ground (self, snapshot, index, &hidden);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) page.x, (float) page.y));
  gtk_snapshot_scale (snapshot, to_px, to_px);
  for (guint i = 0; i < n_boxes; i++)
    {
      g_autoptr (GskRenderNode) node = g_ptr_array_index (nodes, i);

      change_veil (snapshot, &veil, boxes[i].veil);
      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
    }
  change_veil (snapshot, &veil, NULL);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* A shade from @x on, @width px long, darkest at @x; to the left for a negative width. */
static void
paint_shade (GtkSnapshot *snapshot, const HfCanvasRect *page, double x, float width, float alpha)
{
  float left = (float) x + MIN (width, 0.0f);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (left, (float) page->y, fabsf (width), (float) page->height);
  const GskColorStop stops[] = { { 0.0f, { 0, 0, 0, alpha } }, { 1.0f, { 0, 0, 0, 0 } } };

  gtk_snapshot_append_linear_gradient (snapshot, &rect, &GRAPHENE_POINT_INIT ((float) x, (float) page->y),
                                       &GRAPHENE_POINT_INIT ((float) x + width, (float) page->y), stops, 2);
}

/* Where the fold is seen, in px across. */
static double
get_fold_x (HfCanvas *self)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, 0);

  return self->view.side.n_pages == 2 || !is_fold_left (self) ? page.x + page.width : page.x;
}

static void
paint_fold (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, 0);
  double fold_x = get_fold_x (self);

  if (self->view.side.n_pages == 2)
    {
      gboolean is_inside = g_str_equal (self->view.side.name, "inside");
      float alpha = is_inside ? 0.13f : 0.06f;

      paint_shade (snapshot, &page, fold_x, GUTTER_SHADE_PX, alpha);
      paint_shade (snapshot, &page, fold_x, -GUTTER_SHADE_PX, alpha);
    }
  else
    paint_shade (snapshot, &page, fold_x, fold_x > page.x ? -FOLD_SHADE_PX : FOLD_SHADE_PX, 0.17f);
}

static void
dash (cairo_t *cr, const GdkRGBA *color, double on, double off)
{
  const double dashes[] = { on, off };

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.0);
  cairo_set_dash (cr, dashes, 2, 0.0);
  cairo_stroke (cr);
}

static GskRenderNode *
draw_fold_marks (HfCanvas *self)
{
  HfCanvasRect page = get_paper (self);
  double fold_x = get_fold_x (self);
  double reach_px = TICK_GAP_PX + TICK_PX;
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float) fold_x - 1, (float) (page.y - reach_px), 3.0f, (float) (page.height + 2 * reach_px));
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.45f;
  cairo_move_to (cr, fold_x + 0.5, page.y - reach_px);
  cairo_rel_line_to (cr, 0, TICK_PX);
  cairo_move_to (cr, fold_x + 0.5, page.y + page.height + TICK_GAP_PX);
  cairo_rel_line_to (cr, 0, TICK_PX);
  dash (cr, &color, 5, 4);
  cairo_destroy (cr);

  return node;
}

static void
paint_fold_label (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfCanvasRect page = get_paper (self);
  g_autoptr (PangoLayout) layout = NULL;
  PangoAttrList *attributes;
  GdkRGBA color;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), C_ ("mark", "fold"));
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.65f;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) get_fold_x (self) + 6.0f, (float) (page.y + page.height + TICK_GAP_PX)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* The trim where there is bleed beyond it, and the safe area, dark and light so that they hold on any art. */
static GskRenderNode *
draw_page_marks (HfCanvas *self, guint index)
{
  HfCanvasRect shown = get_shown (self, index);
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, index);
  graphene_rect_t bounds = to_graphene (&shown);
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  double safe_px = hf_canvas_view_px_of_mm (&self->view, self->card->format->safe_mm);
  const GdkRGBA white = { 1, 1, 1, 0.3f };
  const GdkRGBA dark = { 0.1f, 0.1f, 0.1f, 0.5f };
  double left = floor (page.x + safe_px) + 0.5;
  double top = floor (page.y + safe_px) + 0.5;
  double width = floor (page.width - 2 * safe_px);
  double height = floor (page.height - 2 * safe_px);

  if (self->show_marks && self->view.side.bleed_pt > 0.0)
    {
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_rectangle (cr, shown.x, shown.y, shown.width, shown.height);
      cairo_rectangle (cr, page.x, page.y, page.width, page.height);
      gdk_cairo_set_source_rgba (cr, &(GdkRGBA){ 1, 1, 1, 0.45f });
      cairo_fill (cr);
      cairo_rectangle (cr, page.x - 0.5, page.y - 0.5, page.width + 1, page.height + 1);
      gdk_cairo_set_source_rgba (cr, &dark);
      cairo_set_line_width (cr, 1.0);
      cairo_stroke (cr);
    }

  cairo_rectangle (cr, left, top, width, height);
  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_set_line_width (cr, 1.0);
  gdk_cairo_set_source_rgba (cr, &white);
  cairo_stroke_preserve (cr);
  cairo_restore (cr);
  dash (cr, &dark, 2, 4);
  cairo_destroy (cr);

  return node;
}

static void
paint_marks (HfCanvas *self, GtkSnapshot *snapshot)
{
  guint fold_place = G_N_ELEMENTS (self->marks) - 1;

  if (is_folded (self))
    {
      if (self->marks[fold_place] == NULL)
        self->marks[fold_place] = draw_fold_marks (self);
      gtk_snapshot_append_node (snapshot, self->marks[fold_place]);
      paint_fold_label (self, snapshot);
    }
  for (guint i = 0; i < self->view.side.n_pages && (self->show_marks || hf_canvas_is_dragging (self)); i++)
    {
      if (self->marks[i] == NULL)
        self->marks[i] = draw_page_marks (self, i);
      gtk_snapshot_append_node (snapshot, self->marks[i]);
    }
}

/* The table the card lies on: not as a background of the style, which would be filled where the card is too. What is
 * further than whole tiles from the card is mostly the same from frame to frame and is not painted anew. */
static void
paint_table (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfCanvasRect paper = self->card != NULL ? get_paper (self) : (HfCanvasRect){ 0 };
  graphene_rect_t table = GRAPHENE_RECT_INIT (0, 0, (float) self->view.width_px, (float) self->view.height_px);
  graphene_rect_t hole = to_graphene (&paper);
  float left = floorf (hole.origin.x / TILE_PX) * TILE_PX;
  float top = floorf (hole.origin.y / TILE_PX) * TILE_PX;
  float right = ceilf ((hole.origin.x + hole.size.width) / TILE_PX) * TILE_PX;
  float bottom = ceilf ((hole.origin.y + hole.size.height) / TILE_PX) * TILE_PX;
  graphene_rect_t tiles = GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "canvas_bg_color", &color))
    return;
  if (!graphene_rect_intersection (&table, &tiles, &tiles))
    {
      gtk_snapshot_append_color (snapshot, &color, &table);
      return;
    }
  hf_ground_append_around (snapshot, &table, &tiles, &color);
  if (graphene_rect_intersection (&tiles, &hole, &hole))
    hf_ground_append_around (snapshot, &tiles, &hole, &color);
}

void
hf_canvas_paint (HfCanvas *self, GtkSnapshot *snapshot)
{
  if (self->card == NULL || self->document == NULL)
    {
      paint_table (self, snapshot);
      return;
    }

  hf_canvas_cache_begin_frame (self->cache);
  for (guint i = 0; i < self->view.side.n_pages; i++)
    paint_page (self, snapshot, i);
  paint_table (self, snapshot);
  paint_shadow (self, snapshot);
  if (is_folded (self) && !self->show_marks)
    paint_leaf (self, snapshot);
  if (is_folded (self))
    paint_fold (self, snapshot);
  paint_marks (self, snapshot);
  hf_canvas_paint_overlay (self, snapshot);
}
