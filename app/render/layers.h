/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no person changes on a page, and what is personal, in painting order.
 *
 * Merging gives back the very same pointer for every item it did not touch, so comparing pointers tells. What no
 * person changes is painted once, and everything that makes many cards builds on that. */
#pragma once

#include "render/layout.h"
#include "render/target.h"

/**
 * HfPageRun: items of a page that follow each other and are all shared or all personal.
 *
 * Items are counted in painting order, groups dissolved, hidden ones too, so that the runs do not depend on
 * which words happen to be empty. The first run carries the page's ground, and may have no items.
 */
typedef struct
{
  gboolean personal;
  guint first_item;
  guint n_items;
} HfPageRun;

/**
 * hf_page_split: the runs of page @index of @personal, a card made from @shared by filling in its fields.
 *
 * A stack with a personal item in it is personal as a whole, as its other items may have to move; so is a see-through
 * group, which is laid on as one. Where palette, fonts, language or format are others, everything is personal.
 *
 * Returns: (transfer full) (element-type HfPageRun): in painting order, at least one
 */
GArray *hf_page_split (HfCard *shared, HfCard *personal, guint index);

/** hf_page_runs_equal: whether both are the same runs. */
gboolean hf_page_runs_equal (const GArray *a, const GArray *b);

/**
 * hf_layout_paint_run: paints run @index of @runs, as hf_page_split() found them for the page of @layout.
 *
 * Painting one after the other what @runs holds is the same as hf_layout_paint(). User space as there.
 */
void hf_layout_paint_run (HfLayout *layout, const GArray *runs, guint index, cairo_t *cr, HfTarget target);

/** HfRunVisitor: told of one box; @data is the caller's. */
typedef void (*HfRunVisitor) (const HfBox *box, gpointer data);

/** hf_layout_visit_run: calls @visit for each box of run @index of @runs, rearmost first. */
void hf_layout_visit_run (HfLayout *layout, const GArray *runs, guint index, HfRunVisitor visit, gpointer data);
