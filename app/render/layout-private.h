/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that make a layout share. */
#pragma once

#include "render/layout.h"

struct _HfLayout
{
  grefcount n_refs;
  HfRenderer *renderer;
  HfCard *card;
  HfPage *page;
  GArray *boxes;    /* HfBox */
  GPtrArray *veils; /* HfVeil */
  GPtrArray *doubts;
};

/** HfPlace: where an item stands: in @frame, then turned and moved by @matrix, in points of the page. */
typedef struct
{
  HfFrame frame;
  cairo_matrix_t matrix;
  const HfVeil *veil; /**< the innermost of those of its groups, or NULL */
  gboolean unseen;    /**< in a group of no opacity */
} HfPlace;

/** hf_layout_add_item: adds the boxes of @item at @place, unless it is hidden. */
void hf_layout_add_item (HfLayout *layout, HfItem *item, const HfPlace *place);

/**
 * hf_layout_add_text: adds the box of text @item, set as @text (transfer full), and the @doubts about it (transfer
 * none).
 */
void hf_layout_add_text (HfLayout *layout, HfItem *item, const HfPlace *place, HfTextLayout *text, GPtrArray *doubts);

/** hf_layout_add_stack: adds the boxes of stack @item at @place, its own rotation in the matrix already. */
void hf_layout_add_stack (HfLayout *layout, HfItem *item, const HfPlace *place);

/** hf_layout_take_doubts: moves all @doubts, which are about @item, to the layout. */
void hf_layout_take_doubts (HfLayout *layout, HfItem *item, GPtrArray *doubts);

/** hf_layout_check_box: adds the doubts about @box that are not about how its words fit. */
void hf_layout_check_box (HfLayout *layout, const HfBox *box);

/** hf_box_get_reach: what @box may paint, in points from its top left. Returns: whether it paints anything. */
gboolean hf_box_get_reach (const HfBox *box, cairo_rectangle_t *out_reach);
