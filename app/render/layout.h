/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page laid out: where everything stands and what is doubtful about it.
 *
 * Canvas, thumbnails, PNG, PDF, sheets and proofing all use this one value, so what is proofed is what
 * prints. A layout stays on the thread of its renderer and must not outlive it. */
#pragma once

#include "base/doubt.h"
#include "card/card.h"
#include "render/renderer.h"
#include "render/text-layout.h"

/**
 * HfBox:
 *
 * One visible item as placed; groups are dissolved into their children. Painting multiplies @matrix, which
 * takes points of the box, from its top left, to points of the page from the top left of the trim.
 */
typedef struct
{
  HfItem *item;
  HfFrame frame; /**< upright, before turning; for text that widened, wider than the item's */
  cairo_matrix_t matrix;
  double opacity;     /**< the item's, its groups' multiplied in */
  HfTextLayout *text; /**< %NULL for other kinds */
} HfBox;

typedef struct _HfLayout HfLayout;

/** hf_layout_new: lays out @page of @card. Never fails: what goes wrong becomes a doubt. Returns: (transfer full) */
HfLayout *hf_layout_new (HfRenderer *renderer, HfCard *card, HfPage *page);

HfLayout *hf_layout_ref (HfLayout *layout);
void hf_layout_unref (HfLayout *layout);

/** hf_layout_get_boxes: what is painted, rearmost first. Returns: (transfer none): @out_count boxes. */
const HfBox *hf_layout_get_boxes (HfLayout *layout, guint *out_count);

/** hf_layout_get_doubts: #HfDoubt with page and item, in painting order. Returns: (transfer none) */
const GPtrArray *hf_layout_get_doubts (HfLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLayout, hf_layout_unref)
