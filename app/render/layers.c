/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/layers.h"

#include "render/painter.h"

typedef struct
{
  GArray *runs; /* HfPageRun */
  guint n_items;
} Split;

static void
add_item (Split *split, gboolean personal)
{
  HfPageRun *last = &g_array_index (split->runs, HfPageRun, split->runs->len - 1);

  if (last->personal == personal)
    last->n_items++;
  else
    g_array_append_val (split->runs, ((HfPageRun){ personal, split->n_items, 1 }));
  split->n_items++;
}

/* Whether parts of both may be shared: in a stack they move, and what is see-through is laid on as one. */
static gboolean
is_same_kind_of_group (HfItem *shared, HfItem *personal)
{
  return shared != NULL && shared->kind == HF_ITEM_GROUP && personal->kind == HF_ITEM_GROUP &&
         shared->group.n_items == personal->group.n_items && shared->group.arrange == HF_ARRANGE_FREE &&
         personal->group.arrange == HF_ARRANGE_FREE && shared->rotation_deg == personal->rotation_deg &&
         shared->opacity >= 1.0 && personal->opacity >= 1.0 && shared->hidden == personal->hidden &&
         hf_frame_equal (&shared->frame, &personal->frame);
}

/* @shared: what stood in @item's place before merging, or NULL where all is personal. */
static void
split_item (Split *split, HfItem *shared, HfItem *item)
{
  gboolean same_group;

  if (item->kind != HF_ITEM_GROUP)
    {
      add_item (split, item != shared);
      return;
    }

  same_group = item == shared || is_same_kind_of_group (shared, item);
  for (guint i = 0; i < item->group.n_items; i++)
    split_item (split, same_group ? shared->group.items[i] : NULL, item->group.items[i]);
}

static gboolean
looks_shared (HfCard *shared, HfCard *personal, guint index)
{
  return shared->format == personal->format && hf_palette_equal (shared->palette, personal->palette) &&
         hf_pairing_equal (shared->pairing, personal->pairing) &&
         g_strcmp0 (shared->language, personal->language) == 0 &&
         hf_paint_equal (&shared->pages[index]->background, &personal->pages[index]->background) &&
         shared->pages[index]->n_items == personal->pages[index]->n_items;
}

GArray *
hf_page_split (HfCard *shared, HfCard *personal, guint index)
{
  HfPage *page = personal->pages[index];
  gboolean is_shared = looks_shared (shared, personal, index);
  HfPageRun ground = { .personal = !is_shared };
  Split split = { .runs = g_array_new (FALSE, FALSE, sizeof (HfPageRun)) };

  g_array_append_val (split.runs, ground);
  for (guint i = 0; i < page->n_items; i++)
    split_item (&split, is_shared ? shared->pages[index]->items[i] : NULL, page->items[i]);

  return split.runs;
}

gboolean
hf_page_runs_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const HfPageRun *left = &g_array_index (a, HfPageRun, i);
      const HfPageRun *right = &g_array_index (b, HfPageRun, i);

      if (left->personal != right->personal || left->n_items != right->n_items)
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  const HfPageRun *run;
  guint item; /* in painting order */
  const HfBox *boxes;
  guint n_boxes;
  guint box; /* the next that was not passed */
  HfRunVisitor visit;
  gpointer data;
} RunVisit;

/* Hidden and empty items have no box; all others have theirs in the same order. */
static gboolean
visit_item (HfItem *item, gpointer data)
{
  RunVisit *visit = data;
  const HfPageRun *run = visit->run;

  if (item->kind == HF_ITEM_GROUP)
    return TRUE;

  if (visit->box < visit->n_boxes && visit->boxes[visit->box].item == item)
    {
      if (visit->item >= run->first_item)
        visit->visit (&visit->boxes[visit->box], visit->data);
      visit->box++;
    }
  visit->item++;

  return visit->item < run->first_item + run->n_items;
}

void
hf_layout_visit_run (HfLayout *layout, const GArray *runs, guint index, HfRunVisitor visit, gpointer data)
{
  RunVisit visiting = { .run = &g_array_index (runs, HfPageRun, index), .visit = visit, .data = data };

  if (visiting.run->n_items == 0)
    return;

  visiting.boxes = hf_layout_get_boxes (layout, &visiting.n_boxes);
  hf_page_visit (hf_layout_get_page (layout), visit_item, &visiting);
}

/* Boxes of a run follow each other. */
typedef struct
{
  const HfBox *first;
  guint n_boxes;
} BoxRange;

static void
add_to_range (const HfBox *box, gpointer data)
{
  BoxRange *range = data;

  if (range->n_boxes++ == 0)
    range->first = box;
}

void
hf_layout_paint_run (HfLayout *layout, const GArray *runs, guint index, cairo_t *cr, HfTarget target)
{
  BoxRange range = { NULL, 0 };
  guint n_boxes;
  const HfBox *boxes = hf_layout_get_boxes (layout, &n_boxes);

  cairo_save (cr);
  cairo_new_path (cr);
  if (index == 0)
    hf_layout_paint_ground (layout, cr);
  hf_layout_visit_run (layout, runs, index, add_to_range, &range);
  if (range.n_boxes > 0)
    hf_layout_paint_boxes (layout, (guint) (range.first - boxes), range.n_boxes, cr, target);
  cairo_restore (cr);
}
