/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rulers along the top and the side where reading begins, each page measured from its own corner, and the guides. */
#include "ui/design/canvas-private.h"

#include "base/length.h"
#include "ui/files/settings.h"

#include <glib/gi18n.h>
#include <math.h>

/* Room around the figures. */
#define PADDING_PX 5.0
#define FIGURE_SCALE 0.75

/* How far apart figures, and lines between them, are at least. */
#define LEAST_STEP_PX 56.0
#define LEAST_TICK_PX 5.0

static const GdkRGBA guide_color = { 0x0B / 255.0f, 0x8A / 255.0f, 0xA8 / 255.0f, 1 };
static const GdkRGBA leaving_color = { 0x77 / 255.0f, 0x76 / 255.0f, 0x7B / 255.0f, 1 };
static const GdkRGBA casing_color = { 1, 1, 1, 0.7f };
static const GdkRGBA marker_color = { 0x1C / 255.0f, 0x71 / 255.0f, 0xD8 / 255.0f, 1 };

static gboolean
uses_inches (void)
{
  return hf_settings_get_units (hf_settings_get_default ()) == HF_UNITS_INCHES;
}

char *
hf_canvas_write_length (double length_mm)
{
  if (uses_inches ())
    /* Translators: a length in inches. */
    return g_strdup_printf (_ ("%.4g in"), round (length_mm / HF_MM_PER_INCH * 1000) / 1000);

  /* Translators: a length in millimetres. */
  return g_strdup_printf (_ ("%.4g mm"), round (length_mm * 100) / 100);
}

static double
get_thickness_px (HfCanvas *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height_px = PANGO_PIXELS (pango_font_metrics_get_height (metrics)) * FIGURE_SCALE;

  pango_font_metrics_unref (metrics);
  return ceil (height_px + PADDING_PX);
}

static gboolean
is_at_right (HfCanvas *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Where the ruler lies along which guides of @axis are measured: the top one for places from the left. */
static graphene_rect_t
get_ruler (HfCanvas *self, HfGuideAxis axis)
{
  float thickness = (float) get_thickness_px (self);
  float width = (float) self->view.width_px;

  if (axis == HF_GUIDES_X)
    return GRAPHENE_RECT_INIT (0, 0, width, thickness);

  return GRAPHENE_RECT_INIT (is_at_right (self) ? width - thickness : 0, 0, thickness, (float) self->view.height_px);
}

int
hf_canvas_find_ruler (HfCanvas *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_rect_t top = get_ruler (self, HF_GUIDES_X);
  graphene_rect_t side = get_ruler (self, HF_GUIDES_Y);

  if (!self->show_rulers)
    return -1;
  /* A guide lies along the ruler it is pulled out of. */
  if (graphene_rect_contains_point (&top, &point))
    return HF_GUIDES_Y;
  return graphene_rect_contains_point (&side, &point) ? HF_GUIDES_X : -1;
}

/* How far figures are apart, in units, and into how many parts that is divided. */
static double
choose_step (double px_per_unit, guint *out_n_parts)
{
  static const double metric[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
  static const double imperial[] = { 0.125, 0.25, 0.5, 1, 2, 5, 10, 20, 50 };
  static const guint parts_of_ten[] = { 10, 5, 2 };
  static const guint parts_of_eight[] = { 8, 4, 2 };
  const double *steps = uses_inches () ? imperial : metric;
  guint n_steps = uses_inches () ? G_N_ELEMENTS (imperial) : G_N_ELEMENTS (metric);
  const guint *parts = uses_inches () ? parts_of_eight : parts_of_ten;
  guint i = 0;

  while (i + 1 < n_steps && steps[i] * px_per_unit < LEAST_STEP_PX)
    i++;
  *out_n_parts = 1;
  for (guint k = G_N_ELEMENTS (parts_of_ten); k-- > 0;)
    if (steps[i] * px_per_unit / parts[k] >= LEAST_TICK_PX)
      *out_n_parts = parts[k];

  return steps[i];
}

typedef struct
{
  HfGuideAxis axis;
  graphene_rect_t rect;
  GdkRGBA color;
  gboolean is_at_right;
} Ruler;

/* A line across the ruler from its inner edge, as long as @part of its thickness. */
static void
paint_tick (GtkSnapshot *snapshot, const Ruler *ruler, double at, float part)
{
  const graphene_rect_t *rect = &ruler->rect;
  float place = floorf ((float) at);
  graphene_rect_t tick;

  if (ruler->axis == HF_GUIDES_X)
    tick = GRAPHENE_RECT_INIT (place, rect->size.height * (1 - part), 1, rect->size.height * part);
  else
    tick = GRAPHENE_RECT_INIT (rect->origin.x + (ruler->is_at_right ? 0 : rect->size.width * (1 - part)), place,
                               rect->size.width * part, 1);
  gtk_snapshot_append_color (snapshot, &ruler->color, &tick);
}

static void
paint_figure (HfCanvas *self, GtkSnapshot *snapshot, const Ruler *ruler, double at, double value)
{
  /* A minus stands before its figures in any language: U+200E. */
  g_autofree char *text = g_strdup_printf ("\xE2\x80\x8E%.4g", value);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();
  graphene_point_t place = GRAPHENE_POINT_INIT ((float) at + 3, 0);

  pango_attr_list_insert (attributes, pango_attr_scale_new (FIGURE_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  gtk_snapshot_save (snapshot);
  if (ruler->axis == HF_GUIDES_Y)
    {
      /* Read from below, above its line. */
      place = GRAPHENE_POINT_INIT (ruler->rect.origin.x + (ruler->is_at_right ? 4 : 0), (float) at - 3);
      gtk_snapshot_translate (snapshot, &place);
      gtk_snapshot_rotate (snapshot, -90);
    }
  else
    gtk_snapshot_translate (snapshot, &place);
  gtk_snapshot_append_layout (snapshot, layout, &ruler->color);
  gtk_snapshot_restore (snapshot);
}

/* The part of @ruler that measures page @index, which is all of it for places from the top. */
static void
get_part (HfCanvas *self, const Ruler *ruler, guint index, double *out_from, double *out_to)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, index);

  *out_from = 0;
  *out_to = ruler->axis == HF_GUIDES_X ? self->view.width_px : self->view.height_px;
  if (ruler->axis == HF_GUIDES_X && index > 0)
    *out_from = page.x;
  if (ruler->axis == HF_GUIDES_X && index + 1 < self->view.side.n_pages)
    *out_to = page.x + page.width;
}

static void
paint_scale (HfCanvas *self, GtkSnapshot *snapshot, const Ruler *ruler, guint index)
{
  double unit_mm = uses_inches () ? HF_MM_PER_INCH : 1.0;
  double px_per_unit = hf_canvas_view_px_of_mm (&self->view, unit_mm);
  double zero = hf_canvas_guide_to_px (self, index, ruler->axis, 0.0);
  guint n_parts;
  double step = choose_step (px_per_unit, &n_parts);
  double part_px = step * px_per_unit / n_parts;
  double from;
  double to;

  get_part (self, ruler, index, &from, &to);
  for (int i = (int) ceil ((from - zero) / part_px); zero + i * part_px < to; i++)
    {
      double at = zero + i * part_px;
      gboolean is_whole = i % (int) n_parts == 0;
      gboolean is_half = n_parts % 2 == 0 && i % (int) (n_parts / 2) == 0;

      paint_tick (snapshot, ruler, at, is_whole ? 1.0f : is_half ? 0.4f : 0.25f);
      if (is_whole && to - at > LEAST_TICK_PX)
        paint_figure (self, snapshot, ruler, at, i / (int) n_parts * step);
    }
}

/* What is selected, and where the pointer is. */
static void
paint_markers (HfCanvas *self, GtkSnapshot *snapshot, const Ruler *ruler)
{
  GdkRGBA tint = marker_color;
  graphene_rect_t rect = ruler->rect;
  HfFrame bounds;
  guint index;

  if (hf_canvas_get_selection_bounds (self, &index, &bounds))
    {
      gboolean is_top = ruler->axis == HF_GUIDES_X;
      double from = hf_canvas_guide_to_px (self, index, ruler->axis, is_top ? bounds.x_mm : bounds.y_mm);
      double size = hf_canvas_view_px_of_mm (&self->view, is_top ? bounds.width_mm : bounds.height_mm);

      if (is_top)
        rect = GRAPHENE_RECT_INIT ((float) from, rect.origin.y, (float) size, rect.size.height);
      else
        rect = GRAPHENE_RECT_INIT (rect.origin.x, (float) from, rect.size.width, (float) size);
      tint.alpha = 0.22f;
      gtk_snapshot_append_color (snapshot, &tint, &rect);
    }

  rect = ruler->rect;
  if (ruler->axis == HF_GUIDES_X)
    rect = GRAPHENE_RECT_INIT (floorf ((float) self->pointer_x), rect.origin.y, 1, rect.size.height);
  else
    rect = GRAPHENE_RECT_INIT (rect.origin.x, floorf ((float) self->pointer_y), rect.size.width, 1);
  gtk_snapshot_append_color (snapshot, &marker_color, &rect);
}

static void
paint_ruler (HfCanvas *self, GtkSnapshot *snapshot, HfGuideAxis axis)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  Ruler ruler = { .axis = axis, .rect = get_ruler (self, axis), .is_at_right = is_at_right (self) };
  const graphene_rect_t *rect = &ruler.rect;
  float edge = ruler.is_at_right ? rect->origin.x : rect->origin.x + rect->size.width - 1;
  graphene_rect_t line;
  GdkRGBA ground;

  gtk_style_context_get_color (style, &ruler.color);
  if (!gtk_style_context_lookup_color (style, "view_bg_color", &ground))
    return;

  gtk_snapshot_append_color (snapshot, &ground, rect);
  gtk_snapshot_push_clip (snapshot, rect);
  ruler.color.alpha *= 0.75f;
  for (guint i = 0; i < (axis == HF_GUIDES_X ? self->view.side.n_pages : 1); i++)
    paint_scale (self, snapshot, &ruler, i);
  paint_markers (self, snapshot, &ruler);
  gtk_snapshot_pop (snapshot);

  ruler.color.alpha *= 0.4f;
  line = axis == HF_GUIDES_X ? GRAPHENE_RECT_INIT (0, rect->size.height - 1, rect->size.width, 1)
                             : GRAPHENE_RECT_INIT (edge, 0, 1, rect->size.height);
  gtk_snapshot_append_color (snapshot, &ruler.color, &line);
}

static void
paint_guide (HfCanvas *self, GtkSnapshot *snapshot, guint index, HfGuideAxis axis, double at_mm, const GdkRGBA *color,
             gboolean is_strong)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, index);
  float at = floorf ((float) hf_canvas_guide_to_px (self, index, axis, at_mm));
  float from = index > 0 ? (float) page.x : 0;
  float to = (float) (index + 1 < self->view.side.n_pages ? page.x + page.width : self->view.width_px);
  float half = is_strong ? 1 : 0;
  graphene_rect_t line;
  graphene_rect_t casing;

  if (axis == HF_GUIDES_X)
    line = GRAPHENE_RECT_INIT (at - half, 0, 1 + 2 * half, (float) self->view.height_px);
  else
    line = GRAPHENE_RECT_INIT (from, at - half, to - from, 1 + 2 * half);
  casing = line;
  graphene_rect_inset (&casing, axis == HF_GUIDES_X ? -1 : 0, axis == HF_GUIDES_X ? 0 : -1);
  gtk_snapshot_append_color (snapshot, &casing_color, &casing);
  gtk_snapshot_append_color (snapshot, color, &line);
}

static void
paint_guides (HfCanvas *self, GtkSnapshot *snapshot, guint index)
{
  const HfDrag *drag = &self->drag;
  HfPage *page = hf_layout_get_page (self->layouts[index]);

  for (int axis = 0; axis < HF_N_GUIDE_AXES; axis++)
    for (guint i = 0; i < page->guides[axis].n; i++)
      if (drag->kind != HF_DRAG_GUIDE || drag->guide_index != index || (int) drag->guide_axis != axis ||
          drag->guide_place != (int) i)
        paint_guide (self, snapshot, index, (HfGuideAxis) axis, page->guides[axis].at_mm[i], &guide_color,
                     hf_canvas_guide_has_focus (self, index, (HfGuideAxis) axis, i));
  if (drag->kind == HF_DRAG_GUIDE && drag->index == index)
    paint_guide (self, snapshot, index, drag->guide_axis, drag->guide_mm,
                 drag->guide_stays ? &guide_color : &leaving_color, TRUE);
}

void
hf_canvas_paint_guides (HfCanvas *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; self->show_rulers && i < self->view.side.n_pages; i++)
    paint_guides (self, snapshot, i);
}

void
hf_canvas_paint_rulers (HfCanvas *self, GtkSnapshot *snapshot)
{
  if (!self->show_rulers)
    return;

  paint_ruler (self, snapshot, HF_GUIDES_Y);
  paint_ruler (self, snapshot, HF_GUIDES_X);
}
