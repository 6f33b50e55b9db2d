/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marching squares: between four neighbouring values, an outline crosses the sides one end of which is inside and the
 * other is not. Followed from square to square with the inside on its right it comes back to where it began. */
#include "render/trace.h"

#include <math.h>

/** How often an outline is smoothed: what is left of steps from pixel to pixel goes. */
#define N_SMOOTHINGS 2

/** How far apart the points of an outline are, in pixels: curves through them follow it. */
#define SPACING_PX 1.4

/* The sides of a square, clockwise. */
typedef enum
{
  TOP,
  RIGHT,
  BOTTOM,
  LEFT,
  N_SIDES,
} Side;

typedef struct
{
  const guint8 *values;
  int width;
  int height;
  guint8 threshold;
  guint8 *seen; /* for each square, a bit for each side an outline already came in by */
} Map;

/* Beyond its edges nothing is inside. */
static guint8
get_value (const Map *map, int x, int y)
{
  return x < 0 || y < 0 || x >= map->width || y >= map->height
             ? 0
             : map->values[(gsize) y * (gsize) map->width + (gsize) x];
}

/* The corner at the beginning of @side, going round clockwise. Square x, y has value x-1, y-1 at its top left. */
static void
get_corner (int x, int y, Side side, int *out_x, int *out_y)
{
  *out_x = x - (side == TOP || side == LEFT ? 1 : 0);
  *out_y = y - (side == TOP || side == RIGHT ? 1 : 0);
}

static void
get_ends (const Map *map, int x, int y, Side side, guint8 *out_first, guint8 *out_second)
{
  int corner_x, corner_y;

  get_corner (x, y, side, &corner_x, &corner_y);
  *out_first = get_value (map, corner_x, corner_y);
  get_corner (x, y, (side + 1) % N_SIDES, &corner_x, &corner_y);
  *out_second = get_value (map, corner_x, corner_y);
}

static gboolean
is_entry (const Map *map, int x, int y, Side side)
{
  guint8 first, second;

  get_ends (map, x, y, side, &first, &second);
  return first >= map->threshold && second < map->threshold;
}

static gboolean
is_exit (const Map *map, int x, int y, Side side)
{
  guint8 first, second;

  get_ends (map, x, y, side, &first, &second);
  return first < map->threshold && second >= map->threshold;
}

/* Where the outline crosses @side, by how near both ends are to the threshold. */
static void
add_crossing (const Map *map, int x, int y, Side side, GArray *points)
{
  guint8 first, second;
  int first_x, first_y, second_x, second_y;
  double part;
  HfInkPoint point;

  get_ends (map, x, y, side, &first, &second);
  get_corner (x, y, side, &first_x, &first_y);
  get_corner (x, y, (side + 1) % N_SIDES, &second_x, &second_y);
  part = ((double) map->threshold - 0.5 - first) / ((double) second - first);
  point.x_mm = (float) (first_x + 0.5 + part * (second_x - first_x));
  point.y_mm = (float) (first_y + 0.5 + part * (second_y - first_y));
  point.pressure = 1.0f;
  g_array_append_val (points, point);
}

/* The outline that comes into square @x, @y by @side. Of two ways on it takes the one that keeps corners apart. */
static GArray *
follow (const Map *map, int x, int y, Side side)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (HfInkPoint));
  gsize columns = (gsize) map->width + 1;

  for (;;)
    {
      guint8 *seen = &map->seen[(gsize) y * columns + (gsize) x];
      Side out = side;

      if ((*seen & 1u << side) != 0)
        return points;
      *seen |= (guint8) (1u << side);
      add_crossing (map, x, y, side, points);
      do
        out = (out + N_SIDES - 1) % N_SIDES;
      while (!is_exit (map, x, y, out));

      x += out == RIGHT ? 1 : out == LEFT ? -1 : 0;
      y += out == BOTTOM ? 1 : out == TOP ? -1 : 0;
      side = (out + 2) % N_SIDES;
    }
}

static double
get_area (const GArray *points)
{
  double twice = 0.0;

  for (guint i = 0; i < points->len; i++)
    {
      const HfInkPoint *a = &g_array_index (points, HfInkPoint, i);
      const HfInkPoint *b = &g_array_index (points, HfInkPoint, (i + 1) % points->len);

      twice += (double) a->x_mm * (double) b->y_mm - (double) b->x_mm * (double) a->y_mm;
    }

  return twice / 2.0;
}

/* Moves each point halfway to the middle of its neighbours, going round. */
static void
smooth (GArray *points)
{
  HfInkPoint *data = (HfInkPoint *) (gpointer) points->data;
  HfInkPoint first = data[0];
  HfInkPoint before = data[points->len - 1];

  for (guint i = 0; i < points->len; i++)
    {
      HfInkPoint here = data[i];
      HfInkPoint after = i + 1 < points->len ? data[i + 1] : first;

      data[i].x_mm = (before.x_mm + 2.0f * here.x_mm + after.x_mm) / 4.0f;
      data[i].y_mm = (before.y_mm + 2.0f * here.y_mm + after.y_mm) / 4.0f;
      before = here;
    }
}

/* As many of @points (transfer full) as it takes. Returns: (transfer full) */
static GArray *
thin_out (GArray *points)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (HfInkPoint));

  for (guint i = 0; i < points->len; i++)
    {
      const HfInkPoint *point = &g_array_index (points, HfInkPoint, i);
      const HfInkPoint *last = kept->len > 0 ? &g_array_index (kept, HfInkPoint, kept->len - 1) : NULL;

      if (last == NULL ||
          hypot ((double) (point->x_mm - last->x_mm), (double) (point->y_mm - last->y_mm)) >= SPACING_PX)
        g_array_append_vals (kept, point, 1);
    }
  g_array_unref (points);

  return kept;
}

static void
unref_array (gpointer array)
{
  g_array_unref (array);
}

GPtrArray *
hf_trace (const guint8 *values, int width, int height, guint8 threshold, double least_area)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func (unref_array);
  g_autofree guint8 *seen = g_new0 (guint8, ((gsize) width + 1) * ((gsize) height + 1));
  Map map = { values, width, height, threshold, seen };

  g_return_val_if_fail (threshold > 0, outlines);

  for (int y = 0; y <= height; y++)
    for (int x = 0; x <= width; x++)
      for (Side side = TOP; side < N_SIDES; side++)
        {
          GArray *points;

          if (!is_entry (&map, x, y, side) || (seen[(gsize) y * ((gsize) width + 1) + (gsize) x] & 1u << side) != 0)
            continue;

          points = follow (&map, x, y, side);
          if (fabs (get_area (points)) < least_area)
            {
              g_array_unref (points);
              continue;
            }
          for (guint i = 0; i < N_SMOOTHINGS; i++)
            smooth (points);
          g_ptr_array_add (outlines, thin_out (points));
        }

  return outlines;
}
