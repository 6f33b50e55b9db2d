/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/page.h"

HfPageDraft *
hf_page_draft (HfPage *source)
{
  HfPageDraft *draft = g_atomic_rc_box_new0 (HfPageDraft);
  HfItem **items = g_new (HfItem *, source->n_items);

  *draft = *source;
  for (guint i = 0; i < source->n_items; i++)
    items[i] = hf_item_ref (source->items[i]);
  draft->items = items;
  for (guint i = 0; i < HF_N_GUIDE_AXES; i++)
    hf_guides_init (&draft->guides[i], source->guides[i].at_mm, source->guides[i].n);
  draft->extras = hf_extras_copy (source->extras);

  return draft;
}

HfPageDraft *
hf_page_draft_new (HfPageKind kind)
{
  HfPageDraft *draft = g_atomic_rc_box_new0 (HfPageDraft);

  draft->kind = kind;
  draft->background = HF_PAINT_OF (HF_COLOR_ROLE_PAPER);

  return draft;
}

static void
free_items (HfPageDraft *draft)
{
  for (guint i = 0; i < draft->n_items; i++)
    hf_item_unref (draft->items[i]);
  g_free ((HfItem **) draft->items);
}

void
hf_page_draft_take_items (HfPageDraft *draft, GPtrArray *items)
{
  gsize count;

  free_items (draft);
  draft->items = (HfItem *const *) g_ptr_array_steal (items, &count);
  draft->n_items = (guint) count;
  g_ptr_array_unref (items);
}

HfPage *
hf_page_seal (HfPageDraft *draft)
{
  return draft;
}

static void
clear (gpointer data)
{
  HfPageDraft *page = data;

  free_items (page);
  for (guint i = 0; i < HF_N_GUIDE_AXES; i++)
    hf_guides_clear (&page->guides[i]);
  hf_extras_clear (&page->extras);
}

HfPage *
hf_page_ref (HfPage *page)
{
  return hf_value_ref (page);
}

void
hf_page_unref (HfPage *page)
{
  g_atomic_rc_box_release_full ((gpointer) page, clear);
}

gboolean
hf_page_equal (HfPage *a, HfPage *b)
{
  if (a == b)
    return TRUE;
  if (a->kind != b->kind || !hf_paint_equal (&a->background, &b->background) || a->n_items != b->n_items ||
      !hf_extras_equal (a->extras, b->extras))
    return FALSE;
  for (guint i = 0; i < HF_N_GUIDE_AXES; i++)
    if (!hf_guides_equal (&a->guides[i], &b->guides[i]))
      return FALSE;
  for (guint i = 0; i < a->n_items; i++)
    if (!hf_item_equal (a->items[i], b->items[i]))
      return FALSE;

  return TRUE;
}

static gboolean
visit_items (HfItem *const *items, guint n_items, HfItemVisitor visit, gpointer data)
{
  for (guint i = 0; i < n_items; i++)
    {
      HfItem *item = items[i];

      if (!visit (item, data))
        return FALSE;
      if (item->kind == HF_ITEM_GROUP && !visit_items (item->group.items, item->group.n_items, visit, data))
        return FALSE;
    }

  return TRUE;
}

gboolean
hf_page_visit (HfPage *page, HfItemVisitor visit, gpointer data)
{
  return visit_items (page->items, page->n_items, visit, data);
}

typedef struct
{
  const char *id;
  HfItem *found;
} Search;

static gboolean
look_for_id (HfItem *item, gpointer data)
{
  Search *search = data;

  if (!g_str_equal (item->id, search->id))
    return TRUE;
  search->found = item;
  return FALSE;
}

HfItem *
hf_page_find_item (HfPage *page, const char *id)
{
  Search search = { id, NULL };

  hf_page_visit (page, look_for_id, &search);
  return search.found;
}

static GPtrArray *map_items (HfItem *const *items, guint n_items, HfItemMapper map, gpointer data);

static HfItem *
map_item (HfItem *item, HfItemMapper map, gpointer data)
{
  g_autoptr (HfItem) current = hf_item_ref (item);

  if (item->kind == HF_ITEM_GROUP)
    {
      GPtrArray *children = map_items (item->group.items, item->group.n_items, map, data);

      if (children != NULL)
        {
          HfItemDraft *draft = hf_item_draft (item);

          hf_item_draft_take_children (draft, children);
          hf_item_unref (current);
          current = hf_item_seal (draft);
        }
    }

  return map (current, data);
}

/* Returns NULL where every item stayed as it was. */
static GPtrArray *
map_items (HfItem *const *items, guint n_items, HfItemMapper map, gpointer data)
{
  g_autoptr (GPtrArray) mapped = hf_item_list_new ();
  gboolean changed = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      HfItem *item = map_item (items[i], map, data);

      changed = changed || item != items[i];
      if (item != NULL)
        g_ptr_array_add (mapped, (gpointer) item);
    }

  return changed ? g_steal_pointer (&mapped) : NULL;
}

HfPage *
hf_page_map (HfPage *page, HfItemMapper map, gpointer data)
{
  GPtrArray *items = map_items (page->items, page->n_items, map, data);
  HfPageDraft *draft;

  if (items == NULL)
    return hf_page_ref (page);

  draft = hf_page_draft (page);
  hf_page_draft_take_items (draft, items);
  return hf_page_seal (draft);
}
