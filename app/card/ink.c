/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/ink.h"

#include <string.h>

HfInkDraft *
hf_ink_draft (HfInk *source)
{
  HfInkDraft *draft = g_atomic_rc_box_new0 (HfInkDraft);

  if (source == NULL)
    {
      draft->pen_mm = 0.6;
      draft->paint = HF_PAINT_OF (HF_COLOR_ROLE_INK);
      return draft;
    }

  *draft = *source;
  draft->points = g_memdup2 (source->points, source->n_points * sizeof (HfInkPoint));
  draft->strokes = g_memdup2 (source->strokes, source->n_strokes * sizeof (HfInkStroke));
  draft->extras = hf_extras_copy (source->extras);

  return draft;
}

void
hf_ink_draft_add_stroke (HfInkDraft *draft, const HfInkPoint *points, guint count)
{
  HfInkPoint *all_points = g_renew (HfInkPoint, (HfInkPoint *) draft->points, draft->n_points + count);
  HfInkStroke *all_strokes = g_renew (HfInkStroke, (HfInkStroke *) draft->strokes, draft->n_strokes + 1);

  if (count > 0)
    memcpy (all_points + draft->n_points, points, count * sizeof (HfInkPoint));
  all_strokes[draft->n_strokes] = (HfInkStroke){ draft->n_points, count };
  draft->points = all_points;
  draft->n_points += count;
  draft->strokes = all_strokes;
  draft->n_strokes++;
}

HfInk *
hf_ink_seal (HfInkDraft *draft)
{
  return draft;
}

static void
clear (gpointer data)
{
  HfInkDraft *ink = data;

  g_free ((HfInkPoint *) ink->points);
  g_free ((HfInkStroke *) ink->strokes);
  hf_extras_clear (&ink->extras);
}

HfInk *
hf_ink_ref (HfInk *ink)
{
  return hf_value_ref (ink);
}

void
hf_ink_unref (HfInk *ink)
{
  g_atomic_rc_box_release_full ((gpointer) ink, clear);
}

static gboolean
points_equal (HfInk *a, HfInk *b)
{
  for (guint i = 0; i < a->n_points; i++)
    if (a->points[i].x_mm != b->points[i].x_mm || a->points[i].y_mm != b->points[i].y_mm ||
        a->points[i].pressure != b->points[i].pressure)
      return FALSE;
  for (guint i = 0; i < a->n_strokes; i++)
    if (a->strokes[i].first != b->strokes[i].first || a->strokes[i].count != b->strokes[i].count)
      return FALSE;

  return TRUE;
}

gboolean
hf_ink_equal (HfInk *a, HfInk *b)
{
  return a == b || (a->width_mm == b->width_mm && a->height_mm == b->height_mm && a->pen_mm == b->pen_mm &&
                    !a->filled == !b->filled && hf_paint_equal (&a->paint, &b->paint) && a->n_points == b->n_points &&
                    a->n_strokes == b->n_strokes && points_equal (a, b) && hf_extras_equal (a->extras, b->extras));
}
