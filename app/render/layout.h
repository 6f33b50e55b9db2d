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
 * HfVeil: a see-through group of several boxes, which are painted together and then laid on as one.
 *
 * The boxes of a veil follow each other.
 */
typedef struct _HfVeil
{
  const struct _HfVeil *outer; /**< the veil it is itself part of, or %NULL */
  double opacity;              /**< over 0 and below 1 */
} HfVeil;

/**
 * HfBox:
 *
 * One visible item as placed; groups are dissolved into their children, and an empty text in a stack has
 * none. Painting multiplies @matrix, which takes points of the box, from its top left, to points of the page
 * from the top left of the trim.
 */
typedef struct
{
  HfItem *item;
  HfFrame frame; /**< upright, before turning; in a stack where it came to stand; for text that widened, wider */
  cairo_matrix_t matrix;
  double opacity;     /**< the item's, and that of groups that hold nothing else */
  const HfVeil *veil; /**< the innermost it is part of, or %NULL; the layout's */
  HfTextLayout *text; /**< %NULL for other kinds */
} HfBox;

typedef struct _HfLayout HfLayout;

/** hf_layout_new: lays out @page of @card. Never fails: what goes wrong becomes a doubt. Returns: (transfer full) */
HfLayout *hf_layout_new (HfRenderer *renderer, HfCard *card, HfPage *page);

HfLayout *hf_layout_ref (HfLayout *layout);
void hf_layout_unref (HfLayout *layout);

/** hf_layout_get_renderer: what it was laid out with. Returns: (transfer none) */
HfRenderer *hf_layout_get_renderer (HfLayout *layout);

/** hf_layout_get_card: the card it is of. Returns: (transfer none) */
HfCard *hf_layout_get_card (HfLayout *layout);

/** hf_layout_get_page: the page it is of. Returns: (transfer none) */
HfPage *hf_layout_get_page (HfLayout *layout);

/** hf_layout_get_boxes: what is painted, rearmost first. Returns: (transfer none): @out_count boxes. */
const HfBox *hf_layout_get_boxes (HfLayout *layout, guint *out_count);

/** hf_layout_find_box: the box of the item called @item_id. Returns: (transfer none) (nullable) */
const HfBox *hf_layout_find_box (HfLayout *layout, const char *item_id);

/** hf_layout_get_doubts: #HfDoubt with page and item, in painting order. Returns: (transfer none) */
const GPtrArray *hf_layout_get_doubts (HfLayout *layout);

/**
 * hf_box_get_ink: the upright bounds of what @box paints, in millimetres of the page.
 *
 * Of words it is what is inked, wherever it sticks out of the frame; of other kinds the frame and half of what
 * is stroked along it. Returns: whether anything is painted; @out_ink is left alone when not.
 */
gboolean hf_box_get_ink (const HfBox *box, HfFrame *out_ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLayout, hf_layout_unref)
