/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/handwriting.h"

#include <math.h>

/** How far points lie apart, in mm: a letter of a signature has twenty of them. */
#define SPACING_MM 0.35

/** How often each point is moved to between its neighbours: trembling of less than a millimetre goes. */
#define N_SMOOTHINGS 4

/** The same for how hard was pressed, which changes more slowly. */
#define N_PRESSURE_SMOOTHINGS 10

/** Places in mm, and pressures, are kept to so much: finer than any printer prints, and short to write. */
#define GRID 0.001

/** How fast a hand writes when the line is thinnest, in mm a second. */
#define FAST_MM_S 160.0

/** Neither at rest nor in a hurry is a line of one without pressure as thick or thin as can be. */
#define LEAST_PRESSURE 0.1
#define MOST_PRESSURE 0.95

static double
get_distance (const HfPenSample *a, const HfPenSample *b)
{
  return hypot (b->x_mm - a->x_mm, b->y_mm - a->y_mm);
}

/* How hard is pressed between @a and @b: as told, or by how fast the hand is. */
static double
get_pressure (const HfPenSample *a, const HfPenSample *b)
{
  double elapsed_s = b->time_s - a->time_s;
  double speed_mm_s;

  if (b->pressure >= 0.0)
    return MIN (b->pressure, 1.0);
  if (elapsed_s <= 0.0)
    return MOST_PRESSURE;

  speed_mm_s = get_distance (a, b) / elapsed_s;
  return MOST_PRESSURE - (MOST_PRESSURE - LEAST_PRESSURE) * MIN (speed_mm_s / FAST_MM_S, 1.0);
}

static void
add_point (GArray *points, double x_mm, double y_mm, double pressure)
{
  HfInkPoint point = { (float) x_mm, (float) y_mm, (float) pressure };

  g_array_append_val (points, point);
}

/* Points at even distances along the way through @samples, its ends among them. */
static GArray *
space_evenly (const HfPenSample *samples, guint n_samples)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (HfInkPoint));
  const HfPenSample *last = &samples[n_samples - 1];
  double left_mm = SPACING_MM; /* until the next point */
  double pressure = samples[0].pressure >= 0.0 ? MIN (samples[0].pressure, 1.0) : MOST_PRESSURE;

  add_point (points, samples[0].x_mm, samples[0].y_mm, pressure);
  for (guint i = 1; i < n_samples; i++)
    {
      const HfPenSample *from = &samples[i - 1];
      const HfPenSample *to = &samples[i];
      double length_mm = get_distance (from, to);
      double next_pressure = get_pressure (from, to);
      double at_mm;

      for (at_mm = left_mm; at_mm <= length_mm; at_mm += SPACING_MM)
        {
          double part = at_mm / length_mm;

          add_point (points, from->x_mm + (to->x_mm - from->x_mm) * part, from->y_mm + (to->y_mm - from->y_mm) * part,
                     pressure + (next_pressure - pressure) * part);
        }
      left_mm = at_mm - length_mm;
      pressure = next_pressure;
    }
  if (n_samples > 1)
    add_point (points, last->x_mm, last->y_mm, pressure);

  return points;
}

/* Moves each point halfway to the middle of its neighbours; the ends stay. */
static void
smooth_places (HfInkPoint *points, guint n_points)
{
  HfInkPoint before = points[0];

  for (guint i = 1; i + 1 < n_points; i++)
    {
      HfInkPoint here = points[i];

      points[i].x_mm = (before.x_mm + 2.0f * here.x_mm + points[i + 1].x_mm) / 4.0f;
      points[i].y_mm = (before.y_mm + 2.0f * here.y_mm + points[i + 1].y_mm) / 4.0f;
      before = here;
    }
}

static void
smooth_pressures (HfInkPoint *points, guint n_points)
{
  float before = points[0].pressure;

  for (guint i = 0; i < n_points; i++)
    {
      float here = points[i].pressure;
      float after = points[MIN (i + 1, n_points - 1)].pressure;

      points[i].pressure = (before + 2.0f * here + after) / 4.0f;
      before = here;
    }
}

GArray *
hf_handwriting_smooth (const HfPenSample *samples, guint n_samples)
{
  GArray *points;
  HfInkPoint *data;

  g_return_val_if_fail (n_samples > 0, NULL);

  points = space_evenly (samples, n_samples);
  data = (HfInkPoint *) (gpointer) points->data;
  for (guint i = 0; i < N_SMOOTHINGS; i++)
    smooth_places (data, points->len);
  for (guint i = 0; i < N_PRESSURE_SMOOTHINGS; i++)
    smooth_pressures (data, points->len);

  return points;
}

HfInk *
hf_ink_with_stroke (HfInk *ink, const HfInkPoint *points, guint n_points)
{
  HfInkDraft *draft = hf_ink_draft (ink);

  hf_ink_draft_add_stroke (draft, points, n_points);
  return hf_ink_seal (draft);
}

static float
round_to_grid (float value)
{
  return (float) (round ((double) value / GRID) * GRID);
}

HfInk *
hf_ink_trim (HfInk *ink)
{
  HfInkDraft *draft;
  HfInkPoint *points;
  float margin_mm = ink->filled ? 0.0f : (float) ink->pen_mm / 2.0f;
  float left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  if (ink->n_points == 0)
    return hf_ink_ref (ink);

  draft = hf_ink_draft (ink);
  points = (HfInkPoint *) draft->points;
  for (guint i = 0; i < draft->n_points; i++)
    {
      left = MIN (left, points[i].x_mm);
      top = MIN (top, points[i].y_mm);
      right = MAX (right, points[i].x_mm);
      bottom = MAX (bottom, points[i].y_mm);
    }
  for (guint i = 0; i < draft->n_points; i++)
    {
      points[i].x_mm = round_to_grid (points[i].x_mm - left + margin_mm);
      points[i].y_mm = round_to_grid (points[i].y_mm - top + margin_mm);
      points[i].pressure = round_to_grid (points[i].pressure);
    }
  draft->width_mm = round ((double) (right - left + 2.0f * margin_mm) / GRID) * GRID;
  draft->height_mm = round ((double) (bottom - top + 2.0f * margin_mm) / GRID) * GRID;

  return hf_ink_seal (draft);
}
