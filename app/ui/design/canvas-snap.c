/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-snap.h"

#include <math.h>

/* Places this close count as one, so that several guides may hold at once. */
#define SAME_MM 0.01

typedef struct
{
  HfSnapKind kind;
  double at;
  double from; /* along the other axis */
  double to;
} Line;

/* What lies from @start to @end along an axis, and from @from to @to along the other. */
typedef struct
{
  double start;
  double end;
  double from;
  double to;
} Span;

struct _HfSnapper
{
  GArray *lines[HF_N_SNAP_AXES]; /* Line */
  GArray *spans[HF_N_SNAP_AXES]; /* Span, of items */
  double width_mm;
  double height_mm;
};

static Span
span_of (const HfFrame *frame, HfSnapAxis axis)
{
  Span across = { frame->x_mm, frame->x_mm + frame->width_mm, frame->y_mm, frame->y_mm + frame->height_mm };

  return axis == HF_SNAP_ACROSS ? across : (Span){ across.from, across.to, across.start, across.end };
}

static void
add_line (HfSnapper *snapper, HfSnapAxis axis, HfSnapKind kind, double at, double from, double to)
{
  Line line = { kind, at, from, to };

  g_array_append_val (snapper->lines[axis], line);
}

static void
add_page (HfSnapper *snapper, HfSnapAxis axis, double size, double other, double margin)
{
  add_line (snapper, axis, HF_SNAP_CENTRE, size / 2, 0, other);
  add_line (snapper, axis, HF_SNAP_EDGE, 0, 0, other);
  add_line (snapper, axis, HF_SNAP_EDGE, size, 0, other);
  if (margin <= 0.0)
    return;
  add_line (snapper, axis, HF_SNAP_MARGIN, margin, 0, other);
  add_line (snapper, axis, HF_SNAP_MARGIN, size - margin, 0, other);
}

HfSnapper *
hf_snapper_new (double width_mm, double height_mm, double margin_mm, double fold_mm)
{
  HfSnapper *snapper = g_new0 (HfSnapper, 1);

  snapper->width_mm = width_mm;
  snapper->height_mm = height_mm;
  for (int axis = 0; axis < HF_N_SNAP_AXES; axis++)
    {
      snapper->lines[axis] = g_array_new (FALSE, FALSE, sizeof (Line));
      snapper->spans[axis] = g_array_new (FALSE, FALSE, sizeof (Span));
    }
  add_page (snapper, HF_SNAP_ACROSS, width_mm, height_mm, margin_mm);
  add_page (snapper, HF_SNAP_DOWN, height_mm, width_mm, margin_mm);
  if (!isnan (fold_mm))
    add_line (snapper, HF_SNAP_ACROSS, HF_SNAP_FOLD, fold_mm, 0, height_mm);

  return snapper;
}

void
hf_snapper_free (HfSnapper *snapper)
{
  if (snapper == NULL)
    return;

  for (int axis = 0; axis < HF_N_SNAP_AXES; axis++)
    {
      g_array_unref (snapper->lines[axis]);
      g_array_unref (snapper->spans[axis]);
    }
  g_free (snapper);
}

void
hf_snapper_add_item (HfSnapper *snapper, const HfFrame *bounds)
{
  for (int axis = 0; axis < HF_N_SNAP_AXES; axis++)
    {
      Span span = span_of (bounds, (HfSnapAxis) axis);

      g_array_append_val (snapper->spans[axis], span);
      add_line (snapper, (HfSnapAxis) axis, HF_SNAP_ITEM, span.start, span.from, span.to);
      add_line (snapper, (HfSnapAxis) axis, HF_SNAP_ITEM, (span.start + span.end) / 2, span.from, span.to);
      add_line (snapper, (HfSnapAxis) axis, HF_SNAP_ITEM, span.end, span.from, span.to);
    }
}

void
hf_snapper_add_guide (HfSnapper *snapper, HfSnapAxis axis, double at_mm)
{
  add_line (snapper, axis, HF_SNAP_GUIDE, at_mm, 0, axis == HF_SNAP_ACROSS ? snapper->height_mm : snapper->width_mm);
}

void
hf_snapper_add_grid_line (HfSnapper *snapper, HfSnapAxis axis, double at_mm)
{
  add_line (snapper, axis, HF_SNAP_GRID, at_mm, 0, axis == HF_SNAP_ACROSS ? snapper->height_mm : snapper->width_mm);
}

/* The shift to come to rest, so far: the smallest, and of equals that of the kind that counts most. */
typedef struct
{
  double shift;
  HfSnapKind kind;
  gboolean found;
} Best;

static void
offer (Best *best, HfSnapKind kind, double shift, double reach)
{
  if (fabs (shift) > reach)
    return;
  if (best->found && (fabs (shift) > fabs (best->shift) + SAME_MM ||
                      (fabs (shift) > fabs (best->shift) - SAME_MM && kind >= best->kind)))
    return;

  *best = (Best){ shift, kind, TRUE };
}

static gboolean
overlaps (const Span *a, const Span *b)
{
  return a->from < b->to && b->from < a->to;
}

/* Calls for each pair of items, one after the other along the axis, which @moved could stand beside at the same gap.
 * @out_places: where it would start: after both, before both, between them. Returns: how many of them make sense */
static guint
find_gap_places (const Span *first, const Span *second, const Span *moved, double *out_places)
{
  double size = moved->end - moved->start;
  double gap = second->start - first->end;
  guint count = 0;

  if (gap < SAME_MM || !overlaps (first, moved) || !overlaps (second, moved))
    return 0;

  out_places[count++] = second->end + gap;
  out_places[count++] = first->start - gap - size;
  if (gap > size)
    out_places[count++] = first->end + (gap - size) / 2;

  return count;
}

static void
offer_gaps (Best *best, const GArray *spans, const Span *moved, double reach)
{
  for (guint i = 0; i < spans->len; i++)
    for (guint j = 0; j < spans->len; j++)
      {
        double places[3];
        guint n_places =
            i == j ? 0
                   : find_gap_places (&g_array_index (spans, Span, i), &g_array_index (spans, Span, j), moved, places);

        for (guint k = 0; k < n_places; k++)
          offer (best, HF_SNAP_GAP, places[k] - moved->start, reach);
      }
}

static void
add_guide (GArray *guides, HfSnapKind kind, HfSnapAxis axis, double at, double from, double to)
{
  HfSnapGuide guide = { kind, axis, at, from, to };

  for (guint i = 0; i < guides->len; i++)
    {
      HfSnapGuide *other = &g_array_index (guides, HfSnapGuide, i);

      /* One line for all that stand on it. */
      if (kind != HF_SNAP_GAP && other->kind == kind && other->axis == axis && fabs (other->at_mm - at) < SAME_MM)
        {
          other->from_mm = MIN (other->from_mm, from);
          other->to_mm = MAX (other->to_mm, to);
          return;
        }
    }
  g_array_append_val (guides, guide);
}

static void
add_line_guides (const HfSnapper *snapper, HfSnapAxis axis, HfSnapKind kind, const double *edges, guint n_edges,
                 double from, double to, GArray *guides)
{
  for (guint i = 0; i < snapper->lines[axis]->len; i++)
    {
      const Line *line = &g_array_index (snapper->lines[axis], Line, i);

      for (guint k = 0; k < n_edges; k++)
        if (line->kind == kind && fabs (line->at - edges[k]) < SAME_MM)
          add_guide (guides, kind, axis, line->at, MIN (line->from, from), MAX (line->to, to));
    }
}

/* Both gaps are shown, across the middle of what the things have in common. */
static void
add_gap_guides (const GArray *spans, HfSnapAxis axis, const Span *rested, GArray *guides)
{
  for (guint i = 0; i < spans->len; i++)
    for (guint j = 0; j < spans->len; j++)
      {
        const Span *first = &g_array_index (spans, Span, i);
        const Span *second = &g_array_index (spans, Span, j);
        double places[3];
        guint n_places = i == j ? 0 : find_gap_places (first, second, rested, places);
        double middle =
            (MAX (MAX (first->from, second->from), rested->from) + MIN (MIN (first->to, second->to), rested->to)) / 2;

        for (guint k = 0; k < n_places; k++)
          {
            if (fabs (places[k] - rested->start) > SAME_MM)
              continue;
            if (k < 2)
              add_guide (guides, HF_SNAP_GAP, axis, middle, first->end, second->start);
            if (k == 0)
              add_guide (guides, HF_SNAP_GAP, axis, middle, second->end, rested->start);
            else if (k == 1)
              add_guide (guides, HF_SNAP_GAP, axis, middle, rested->end, first->start);
            else
              {
                add_guide (guides, HF_SNAP_GAP, axis, middle, first->end, rested->start);
                add_guide (guides, HF_SNAP_GAP, axis, middle, rested->end, second->start);
              }
            return;
          }
      }
}

/* Returns: how far to shift @moved along @axis. */
static double
rest_along (const HfSnapper *snapper, HfSnapAxis axis, const Span *moved, double reach, GArray *guides)
{
  const double edges[] = { (moved->start + moved->end) / 2, moved->start, moved->end };
  double rested_edges[G_N_ELEMENTS (edges)];
  Best best = { 0 };
  Span rested;

  for (guint i = 0; i < snapper->lines[axis]->len; i++)
    {
      const Line *line = &g_array_index (snapper->lines[axis], Line, i);
      /* The middle of a page is for middles. */
      guint n_edges = line->kind == HF_SNAP_CENTRE ? 1 : G_N_ELEMENTS (edges);

      for (guint k = 0; k < n_edges; k++)
        offer (&best, line->kind, line->at - edges[k], reach);
    }
  offer_gaps (&best, snapper->spans[axis], moved, reach);
  if (!best.found || guides == NULL)
    return best.shift;

  rested = (Span){ moved->start + best.shift, moved->end + best.shift, moved->from, moved->to };
  for (guint k = 0; k < G_N_ELEMENTS (edges); k++)
    rested_edges[k] = edges[k] + best.shift;
  if (best.kind == HF_SNAP_GAP)
    add_gap_guides (snapper->spans[axis], axis, &rested, guides);
  else
    add_line_guides (snapper, axis, best.kind, rested_edges, best.kind == HF_SNAP_CENTRE ? 1 : G_N_ELEMENTS (edges),
                     moved->from, moved->to, guides);

  return best.shift;
}

HfFrame
hf_snapper_move (const HfSnapper *snapper, const HfFrame *bounds, double reach_mm, GArray *guides)
{
  HfFrame rested = *bounds;
  Span across = span_of (bounds, HF_SNAP_ACROSS);
  Span down = span_of (bounds, HF_SNAP_DOWN);
  double dx = rest_along (snapper, HF_SNAP_ACROSS, &across, reach_mm, NULL);
  double dy = rest_along (snapper, HF_SNAP_DOWN, &down, reach_mm, NULL);

  rested.x_mm += dx;
  rested.y_mm += dy;
  if (guides == NULL)
    return rested;

  /* Guides are as long as things are where they came to rest. */
  across = (Span){ across.start, across.end, across.from + dy, across.to + dy };
  down = (Span){ down.start, down.end, down.from + dx, down.to + dx };
  rest_along (snapper, HF_SNAP_ACROSS, &across, reach_mm, guides);
  rest_along (snapper, HF_SNAP_DOWN, &down, reach_mm, guides);
  return rested;
}

double
hf_snapper_edge (const HfSnapper *snapper, HfSnapAxis axis, double at_mm, double from_mm, double to_mm, double reach_mm,
                 GArray *guides)
{
  Best best = { 0 };
  double rested;

  for (guint i = 0; i < snapper->lines[axis]->len; i++)
    {
      const Line *line = &g_array_index (snapper->lines[axis], Line, i);

      offer (&best, line->kind, line->at - at_mm, reach_mm);
    }
  rested = at_mm + best.shift;
  if (best.found && guides != NULL)
    add_line_guides (snapper, axis, best.kind, &rested, 1, from_mm, to_mm, guides);

  return rested;
}
