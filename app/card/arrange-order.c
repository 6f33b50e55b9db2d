/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies in front of what, and copies that come in front of all. */
#include "card/arrange.h"

typedef struct
{
  const char *const *ids;
  GPtrArray *items;
} Listing;

/* Finds chosen items rearmost first, and does not look into a chosen group. */
static void
list_among (HfItem *const *items, guint n_items, const Listing *listing)
{
  for (guint i = 0; i < n_items; i++)
    if (g_strv_contains (listing->ids, items[i]->id))
      g_ptr_array_add (listing->items, (gpointer) hf_item_ref (items[i]));
    else if (items[i]->kind == HF_ITEM_GROUP)
      list_among (items[i]->group.items, items[i]->group.n_items, listing);
}

GPtrArray *
hf_card_list_items (HfCard *card, const char *const *ids)
{
  Listing listing = { ids, hf_item_list_new () };

  for (guint i = 0; i < card->format->n_pages; i++)
    list_among (card->pages[i]->items, card->pages[i]->n_items, &listing);

  return listing.items;
}

/* The items @id lies among: of its group or of the page. Returns: whether it was found */
static gboolean
find_siblings (HfItem *const *items, guint n_items, const char *id, HfItem *const **out_items, guint *out_n_items,
               guint *out_index)
{
  for (guint i = 0; i < n_items; i++)
    {
      if (g_str_equal (items[i]->id, id))
        {
          *out_items = items;
          *out_n_items = n_items;
          *out_index = i;
          return TRUE;
        }
      if (items[i]->kind == HF_ITEM_GROUP &&
          find_siblings (items[i]->group.items, items[i]->group.n_items, id, out_items, out_n_items, out_index))
        return TRUE;
    }

  return FALSE;
}

/* One step; an item does not pass one that is chosen too, so that several keep their order at the end of a pile. */
static HfCard *
step (HfCard *card, const char *id, const char *const *ids, HfOrder order)
{
  HfPage *page;
  HfItem *const *siblings;
  guint n_siblings;
  guint index;

  hf_card_find_item (card, id, &page);
  if (!find_siblings (page->items, page->n_items, id, &siblings, &n_siblings, &index))
    return hf_card_ref (card);

  switch (order)
    {
    case HF_ORDER_FRONT:
      return hf_card_reorder_item (card, id, n_siblings - 1);
    case HF_ORDER_REAR:
      return hf_card_reorder_item (card, id, 0);
    case HF_ORDER_FORWARD:
      if (index + 1 == n_siblings || g_strv_contains (ids, siblings[index + 1]->id))
        return hf_card_ref (card);
      return hf_card_reorder_item (card, id, index + 1);
    default:
      if (index == 0 || g_strv_contains (ids, siblings[index - 1]->id))
        return hf_card_ref (card);
      return hf_card_reorder_item (card, id, index - 1);
    }
}

HfCard *
hf_card_order_items (HfCard *card, const char *const *ids, HfOrder order)
{
  g_autoptr (GPtrArray) items = hf_card_list_items (card, ids);
  gboolean frontmost_first = order == HF_ORDER_FORWARD || order == HF_ORDER_REAR;
  HfCard *result = hf_card_ref (card);

  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, frontmost_first ? items->len - 1 - i : i);
      HfCard *next;

      if (item->locked)
        continue;
      next = step (result, item->id, ids, order);
      hf_card_unref (result);
      result = next;
    }

  return result;
}

/* @item, and all within it, under ids that neither @card nor @taken has. */
static HfItem *
copy_item (HfCard *card, HfItem *item, GHashTable *taken)
{
  HfItemDraft *draft = hf_item_draft (item);
  char *id = hf_card_new_id (card, item->id);

  for (guint n = 2; g_hash_table_contains (taken, id); n++)
    {
      g_autofree char *stem = g_strdup_printf ("%s-%u", item->id, n);

      g_free (id);
      id = hf_card_new_id (card, stem);
    }
  hf_value_set_text (&draft->id, id);
  g_hash_table_add (taken, id);
  draft->locked = FALSE;

  if (item->kind == HF_ITEM_GROUP)
    {
      GPtrArray *children = hf_item_list_new ();

      for (guint i = 0; i < item->group.n_items; i++)
        g_ptr_array_add (children, (gpointer) copy_item (card, item->group.items[i], taken));
      hf_item_draft_take_children (draft, children);
    }

  return hf_item_seal (draft);
}

HfCard *
hf_card_add_items (HfCard *card, HfPageKind kind, GPtrArray *items, double dx_mm, double dy_mm, char ***out_ids)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *ids = g_ptr_array_new ();
  HfCard *result = hf_card_ref (card);

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (HfItem) copy = copy_item (card, g_ptr_array_index (items, i), taken);
      HfFrame frame = copy->frame;
      g_autoptr (HfItem) placed = NULL;
      HfCard *next;

      frame.x_mm += dx_mm;
      frame.y_mm += dy_mm;
      placed = hf_item_with_frame (copy, &frame);
      next = hf_card_insert_item (result, kind, G_MAXUINT, placed);
      hf_card_unref (result);
      result = next;
      g_ptr_array_add (ids, g_strdup (placed->id));
    }
  g_ptr_array_add (ids, NULL);
  *out_ids = (char **) g_ptr_array_free (ids, FALSE);

  return result;
}
