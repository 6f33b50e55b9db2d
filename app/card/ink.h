/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handwriting: strokes of a pen with pressure, or the outline of what was written on paper. */
#pragma once

#include "base/value.h"
#include "card/extras.h"
#include "card/paint.h"

/** HfInkPoint: where the pen was, in millimetres of the ink's own box, and how hard it pressed, 0 to 1. */
typedef struct
{
  float x_mm;
  float y_mm;
  float pressure;
} HfInkPoint;

/** HfInkStroke: @count points from @first of the ink's points. */
typedef struct
{
  guint first;
  guint count;
} HfInkStroke;

typedef struct _HfInk HfInkDraft;
typedef const struct _HfInk HfInk;

struct _HfInk
{
  double width_mm; /**< the box the points lie in, which is stretched to the item's frame */
  double height_mm;
  double pen_mm; /**< line width at full pressure, in the same box; half of it at none */
  gboolean
      filled; /**< strokes are closed outlines of what is inked, by the even-odd rule: pressure and pen do not count */
  HfPaint paint;
  const HfInkPoint *points;
  guint n_points;
  const HfInkStroke *strokes;
  guint n_strokes;
  HfExtras *extras;
};

/** hf_ink_draft: a copy of @source, or no strokes for %NULL. Returns: (transfer full) */
HfInkDraft *hf_ink_draft (HfInk *source);

/** hf_ink_draft_add_stroke: appends a stroke of @count points. */
void hf_ink_draft_add_stroke (HfInkDraft *draft, const HfInkPoint *points, guint count);

/** hf_ink_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfInk *hf_ink_seal (HfInkDraft *draft);

HfInk *hf_ink_ref (HfInk *ink);
void hf_ink_unref (HfInk *ink);

/** hf_ink_equal: whether both draw the same. */
gboolean hf_ink_equal (HfInk *a, HfInk *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfInk, hf_ink_unref)
