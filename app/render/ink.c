/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pen's stroke as an area: a band as wide as the pen was pressed, and discs at its ends and sharp turns.
 *
 * The band is a chain of four-sided pieces that share their edges. Each piece runs the same way round, so
 * everything an area covers counts upwards and filling by the nonzero rule gives the union: a stroke that crosses
 * itself leaves neither a hole nor a darker spot. Where a piece would fold over, the band is cut and a disc put
 * in. */
#include "render/drawing.h"
#include "render/path.h"

#include <math.h>

/** How far the outline may stray from the true curve, in points: a tenth of a dot at 600 dpi. */
#define TOLERANCE_PT 0.012

/** Pieces one curve is cut into at most. */
#define MAX_PIECES 64

/** The sharpest turn, as the cosine of its angle, that the band follows without a disc (about 25°). */
#define BEND_COSINE 0.9

/** HfNib: the pen at one moment: where it is and half its width, in the ink's own millimetres. */
typedef struct
{
  double x;
  double y;
  double radius;
} HfNib;

static HfNib
nib_from_point (HfInk *ink, const HfInkPoint *point)
{
  double pressure = CLAMP ((double) point->pressure, 0.0, 1.0);

  return (HfNib){ point->x_mm, point->y_mm, ink->pen_mm / 2.0 * (0.5 + 0.5 * pressure) };
}

static HfNib
nib_mix (const HfNib *a, const HfNib *b, double t)
{
  return (HfNib){
    a->x + (b->x - a->x) * t,
    a->y + (b->y - a->y) * t,
    a->radius + (b->radius - a->radius) * t,
  };
}

/* Where the pen stands still there is no direction to draw a band in. */
static void
add_nib (GArray *nibs, HfNib nib)
{
  const HfNib *last = nibs->len > 0 ? &g_array_index (nibs, HfNib, nibs->len - 1) : NULL;

  if (last == NULL || hypot (nib.x - last->x, nib.y - last->y) > 1e-6)
    g_array_append_val (nibs, nib);
}

/* The points are where the pen was seen; a curve from middle to middle of the lines between them, drawn towards
 * each point, is smooth and never overshoots. */
static void
add_curve (GArray *nibs, const HfNib *from, const HfNib *toward, const HfNib *to, double tolerance)
{
  double bend = hypot (from->x - 2.0 * toward->x + to->x, from->y - 2.0 * toward->y + to->y);
  guint pieces = (guint) CLAMP (ceil (sqrt (bend / (4.0 * tolerance))), 1.0, MAX_PIECES);

  for (guint i = 1; i <= pieces; i++)
    {
      double t = (double) i / pieces;
      HfNib a = nib_mix (from, toward, t);
      HfNib b = nib_mix (toward, to, t);

      add_nib (nibs, nib_mix (&a, &b, t));
    }
}

static GArray *
follow_stroke (HfInk *ink, const HfInkStroke *stroke, double tolerance)
{
  GArray *nibs = g_array_new (FALSE, FALSE, sizeof (HfNib));
  const HfInkPoint *points = ink->points + stroke->first;
  HfNib middle, point;

  point = middle = nib_from_point (ink, &points[0]);
  add_nib (nibs, point);
  for (guint i = 1; i < stroke->count; i++)
    {
      HfNib next = nib_from_point (ink, &points[i]);
      HfNib next_middle = nib_mix (&point, &next, 0.5);

      add_curve (nibs, &middle, &point, &next_middle, tolerance);
      middle = next_middle;
      point = next;
    }
  add_nib (nibs, point);

  return nibs;
}

/** HfEdge: the two sides of the band at one nib. */
typedef struct
{
  double left_x, left_y;
  double right_x, right_y;
} HfEdge;

static HfEdge
edge_at (const HfNib *nib, double direction_x, double direction_y)
{
  double across_x = -direction_y * nib->radius;
  double across_y = direction_x * nib->radius;

  return (HfEdge){ nib->x - across_x, nib->y - across_y, nib->x + across_x, nib->y + across_y };
}

static double
turn (double ax, double ay, double bx, double by, double cx, double cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/* Whether the piece between two edges is convex and runs the way round all pieces do. */
static gboolean
is_sound (const HfEdge *a, const HfEdge *b)
{
  return turn (a->left_x, a->left_y, b->left_x, b->left_y, b->right_x, b->right_y) >= 0.0 &&
         turn (b->left_x, b->left_y, b->right_x, b->right_y, a->right_x, a->right_y) >= 0.0 &&
         turn (b->right_x, b->right_y, a->right_x, a->right_y, a->left_x, a->left_y) >= 0.0 &&
         turn (a->right_x, a->right_y, a->left_x, a->left_y, b->left_x, b->left_y) >= 0.0;
}

static void
path_disc (cairo_t *cr, const HfNib *nib)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, nib->x, nib->y, nib->radius, 0.0, 2.0 * G_PI);
  cairo_close_path (cr);
}

static void
path_band (cairo_t *cr, GArray *edges)
{
  if (edges->len >= 2)
    {
      cairo_new_sub_path (cr);
      for (guint i = 0; i < edges->len; i++)
        cairo_line_to (cr, g_array_index (edges, HfEdge, i).left_x, g_array_index (edges, HfEdge, i).left_y);
      for (guint i = edges->len; i-- > 0;)
        cairo_line_to (cr, g_array_index (edges, HfEdge, i).right_x, g_array_index (edges, HfEdge, i).right_y);
      cairo_close_path (cr);
    }
  g_array_set_size (edges, 0);
}

static void
path_nibs (cairo_t *cr, const HfNib *nibs, guint count)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (HfEdge));
  double before_x = 0.0, before_y = 0.0;

  path_disc (cr, &nibs[0]);
  for (guint i = 0; i + 1 < count; i++)
    {
      double length = hypot (nibs[i + 1].x - nibs[i].x, nibs[i + 1].y - nibs[i].y);
      double x = (nibs[i + 1].x - nibs[i].x) / length;
      double y = (nibs[i + 1].y - nibs[i].y) / length;
      HfEdge start = edge_at (&nibs[i], x, y);
      HfEdge end = edge_at (&nibs[i + 1], x, y);
      gboolean bends = edges->len > 0 && x * before_x + y * before_y >= BEND_COSINE;

      if (bends)
        {
          double half = hypot (x + before_x, y + before_y);
          HfEdge shared = edge_at (&nibs[i], (x + before_x) / half, (y + before_y) / half);
          HfEdge *last = &g_array_index (edges, HfEdge, edges->len - 1);

          bends = is_sound (last - 1, &shared) && is_sound (&shared, &end);
          if (bends)
            *last = shared;
        }
      if (!bends)
        {
          if (edges->len > 0)
            path_disc (cr, &nibs[i]);
          path_band (cr, edges);
          g_array_append_val (edges, start);
        }
      g_array_append_val (edges, end);
      before_x = x;
      before_y = y;
    }
  path_band (cr, edges);
  if (count > 1)
    path_disc (cr, &nibs[count - 1]);
}

/* Closed curves from middle to middle of the lines between the points, drawn towards each of them. */
static void
path_outline (cairo_t *cr, const HfInkPoint *points, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      const HfInkPoint *before = &points[(i + count - 1) % count];
      const HfInkPoint *point = &points[i];
      const HfInkPoint *after = &points[(i + 1) % count];
      double x = (double) point->x_mm;
      double y = (double) point->y_mm;
      double from_x = ((double) before->x_mm + x) / 2.0, from_y = ((double) before->y_mm + y) / 2.0;
      double to_x = ((double) after->x_mm + x) / 2.0, to_y = ((double) after->y_mm + y) / 2.0;

      if (i == 0)
        cairo_move_to (cr, from_x, from_y);
      cairo_curve_to (cr, from_x + (x - from_x) * 2.0 / 3.0, from_y + (y - from_y) * 2.0 / 3.0,
                      to_x + (x - to_x) * 2.0 / 3.0, to_y + (y - to_y) * 2.0 / 3.0, to_x, to_y);
    }
  cairo_close_path (cr);
}

static void
path_stroke (cairo_t *cr, HfInk *ink, const HfInkStroke *stroke, double tolerance)
{
  g_autoptr (GArray) nibs = follow_stroke (ink, stroke, tolerance);

  path_nibs (cr, (const HfNib *) (gpointer) nibs->data, nibs->len);
}

void
hf_ink_paint (cairo_t *cr, HfInk *ink, HfPalette *palette, double width_pt, double height_pt)
{
  double scale_x = width_pt / ink->width_mm;
  double scale_y = height_pt / ink->height_mm;

  if (!isnormal (scale_x) || !isnormal (scale_y) || !hf_path_set_source (cr, palette, &ink->paint))
    return;

  cairo_save (cr);
  cairo_scale (cr, scale_x, scale_y);
  cairo_new_path (cr);
  for (guint i = 0; i < ink->n_strokes; i++)
    if (ink->strokes[i].count == 0)
      continue;
    else if (ink->filled)
      path_outline (cr, ink->points + ink->strokes[i].first, ink->strokes[i].count);
    else
      path_stroke (cr, ink, &ink->strokes[i], TOLERANCE_PT / MAX (scale_x, scale_y));
  cairo_set_fill_rule (cr, ink->filled ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
  cairo_fill (cr);
  cairo_restore (cr);
}
