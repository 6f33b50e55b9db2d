/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/edit.h"

#include <math.h>

HfCard *
hf_card_with_title (HfCard *card, const char *title)
{
  HfCardDraft *draft = hf_card_draft (card);

  hf_value_set_text (&draft->title, title);
  return hf_card_seal (draft);
}

HfCard *
hf_card_with_palette (HfCard *card, HfPalette *palette)
{
  HfCardDraft *draft = hf_card_draft (card);

  hf_card_draft_set_palette (draft, palette);
  return hf_card_seal (draft);
}

HfCard *
hf_card_with_pairing (HfCard *card, HfPairing *pairing)
{
  HfCardDraft *draft = hf_card_draft (card);

  hf_card_draft_set_pairing (draft, pairing);
  return hf_card_seal (draft);
}

HfCard *
hf_card_with_modified (HfCard *card, gint64 modified_s)
{
  HfCardDraft *draft = hf_card_draft (card);

  draft->modified_s = modified_s;
  return hf_card_seal (draft);
}

HfCard *
hf_card_with_people (HfCard *card, GBytes *people)
{
  HfCardDraft *draft;

  if (people == card->people)
    return hf_card_ref (card);

  draft = hf_card_draft (card);
  hf_card_draft_set_people (draft, people);
  return hf_card_seal (draft);
}

HfCard *
hf_card_with_page (HfCard *card, HfPage *page)
{
  HfCardDraft *draft;

  if (hf_card_get_page (card, page->kind) == NULL || hf_card_get_page (card, page->kind) == page)
    return hf_card_ref (card);

  draft = hf_card_draft (card);
  hf_card_draft_take_page (draft, hf_page_ref (page));
  return hf_card_seal (draft);
}

static GPtrArray *
list_items (HfItem *const *items, guint n_items)
{
  GPtrArray *list = hf_item_list_new ();

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (list, (gpointer) hf_item_ref (items[i]));

  return list;
}

static HfCard *
with_items (HfCard *card, HfPage *page, GPtrArray *items)
{
  HfPageDraft *draft = hf_page_draft (page);
  g_autoptr (HfPage) changed = NULL;

  hf_page_draft_take_items (draft, items);
  changed = hf_page_seal (draft);
  return hf_card_with_page (card, changed);
}

HfCard *
hf_card_insert_item (HfCard *card, HfPageKind kind, guint index, HfItem *item)
{
  HfPage *page = hf_card_get_page (card, kind);
  GPtrArray *items;

  if (page == NULL)
    return hf_card_ref (card);

  items = list_items (page->items, page->n_items);
  g_ptr_array_insert (items, (int) MIN (index, items->len), (gpointer) hf_item_ref (item));
  return with_items (card, page, items);
}

typedef struct
{
  const char *id;
  HfItem *item; /* NULL to remove */
} Replacement;

static HfItem *
replace (HfItem *item, gpointer data)
{
  const Replacement *replacement = data;

  if (!g_str_equal (item->id, replacement->id))
    return hf_item_ref (item);

  return replacement->item != NULL ? hf_item_ref (replacement->item) : NULL;
}

HfCard *
hf_card_replace_item (HfCard *card, const char *id, HfItem *item)
{
  Replacement replacement = { id, item };

  return hf_card_map (card, replace, &replacement);
}

HfCard *
hf_card_remove_item (HfCard *card, const char *id)
{
  return hf_card_replace_item (card, id, NULL);
}

static int
index_of (HfItem *const *items, guint n_items, const char *id)
{
  for (guint i = 0; i < n_items; i++)
    if (g_str_equal (items[i]->id, id))
      return (int) i;

  return -1;
}

/* The group among @items, however deep, that directly holds @id; NULL where none does. */
static HfItem *
find_group_of (HfItem *const *items, guint n_items, const char *id)
{
  for (guint i = 0; i < n_items; i++)
    {
      HfItem *found;

      if (items[i]->kind != HF_ITEM_GROUP)
        continue;
      if (index_of (items[i]->group.items, items[i]->group.n_items, id) >= 0)
        return items[i];
      found = find_group_of (items[i]->group.items, items[i]->group.n_items, id);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Copies the list @id stands in: its page's or, where @out_group is not NULL, that group's. */
static GPtrArray *
copy_siblings (HfCard *card, const char *id, HfPage **out_page, HfItem **out_group)
{
  HfItem *group;

  if (hf_card_find_item (card, id, out_page) == NULL)
    return NULL;

  group = find_group_of ((*out_page)->items, (*out_page)->n_items, id);
  *out_group = group;
  return group != NULL ? list_items (group->group.items, group->group.n_items)
                       : list_items ((*out_page)->items, (*out_page)->n_items);
}

static HfCard *
with_siblings (HfCard *card, HfPage *page, HfItem *group, GPtrArray *items)
{
  g_autoptr (HfItem) changed = NULL;
  HfItemDraft *draft;

  if (group == NULL)
    return with_items (card, page, items);

  draft = hf_item_draft (group);
  hf_item_draft_take_children (draft, items);
  changed = hf_item_seal (draft);
  return hf_card_replace_item (card, group->id, changed);
}

static int
index_in_list (GPtrArray *items, const char *id)
{
  return index_of ((HfItem *const *) items->pdata, items->len, id);
}

HfCard *
hf_card_reorder_item (HfCard *card, const char *id, guint index)
{
  HfPage *page;
  HfItem *group;
  GPtrArray *items = copy_siblings (card, id, &page, &group);
  int from;

  if (items == NULL)
    return hf_card_ref (card);

  from = index_in_list (items, id);
  index = MIN (index, items->len - 1);
  if ((guint) from == index)
    {
      g_ptr_array_unref (items);
      return hf_card_ref (card);
    }

  g_ptr_array_insert (items, (int) index, g_ptr_array_steal_index (items, (guint) from));
  return with_siblings (card, page, group, items);
}

/* Whether @item is the one of @id or a group that holds it, however deep. */
static gboolean
holds (HfItem *item, const char *id)
{
  return g_str_equal (item->id, id) ||
         (item->kind == HF_ITEM_GROUP && (index_of (item->group.items, item->group.n_items, id) >= 0 ||
                                          find_group_of (item->group.items, item->group.n_items, id) != NULL));
}

HfCard *
hf_card_move_beside (HfCard *card, const char *id, const char *other, gboolean in_front)
{
  HfItem *item = hf_card_find_item (card, id, NULL);
  g_autoptr (HfCard) without = NULL;
  g_autoptr (HfCard) moved = NULL;
  HfPage *page;
  HfItem *group;
  GPtrArray *items;

  if (item == NULL || hf_card_find_item (card, other, NULL) == NULL || holds (item, other))
    return hf_card_ref (card);

  without = hf_card_remove_item (card, id);
  items = copy_siblings (without, other, &page, &group);
  g_ptr_array_insert (items, index_in_list (items, other) + (in_front ? 1 : 0), (gpointer) hf_item_ref (item));
  moved = with_siblings (without, page, group, items);

  return hf_card_equal (card, moved) ? hf_card_ref (card) : g_steal_pointer (&moved);
}

static HfItem *
new_group (GPtrArray *children, const char *group_id)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_GROUP, group_id);

  for (guint i = 0; i < children->len; i++)
    {
      HfItem *child = g_ptr_array_index (children, i);
      HfFrame bounds = hf_frame_bounds (&child->frame, child->rotation_deg);

      draft->frame = i == 0 ? bounds : hf_frame_union (&draft->frame, &bounds);
    }
  hf_item_draft_take_children (draft, children);

  return hf_item_seal (draft);
}

HfCard *
hf_card_group_items (HfCard *card, const char *const *ids, guint count, const char *group_id)
{
  HfPage *page;
  HfItem *outer;
  g_autoptr (GPtrArray) siblings = count > 0 ? copy_siblings (card, ids[0], &page, &outer) : NULL;
  GPtrArray *rest, *children;
  int place = -1;

  if (siblings == NULL)
    return hf_card_ref (card);
  for (guint i = 0; i < count; i++)
    if (index_in_list (siblings, ids[i]) < 0)
      return hf_card_ref (card);

  rest = hf_item_list_new ();
  children = hf_item_list_new ();
  for (guint i = 0; i < siblings->len; i++)
    {
      HfItem *item = g_ptr_array_index (siblings, i);
      gboolean chosen = FALSE;

      for (guint k = 0; k < count; k++)
        chosen = chosen || g_str_equal (item->id, ids[k]);
      if (chosen)
        place = (int) rest->len;
      g_ptr_array_add (chosen ? children : rest, (gpointer) hf_item_ref (item));
    }
  g_ptr_array_insert (rest, place, (gpointer) new_group (children, group_id));

  return with_siblings (card, page, outer, rest);
}

/* @child as it stands on the page once @group no longer turns it. */
static HfItem *
released (HfItem *group, HfItem *child)
{
  double angle_rad = group->rotation_deg * G_PI / 180.0;
  double dx_mm = child->frame.x_mm + child->frame.width_mm / 2 - group->frame.x_mm - group->frame.width_mm / 2;
  double dy_mm = child->frame.y_mm + child->frame.height_mm / 2 - group->frame.y_mm - group->frame.height_mm / 2;
  HfItemDraft *draft;

  if (group->rotation_deg == 0.0 && group->opacity == 1.0 && !group->hidden)
    return hf_item_ref (child);

  draft = hf_item_draft (child);
  draft->frame.x_mm += dx_mm * cos (angle_rad) - dy_mm * sin (angle_rad) - dx_mm;
  draft->frame.y_mm += dx_mm * sin (angle_rad) + dy_mm * cos (angle_rad) - dy_mm;
  draft->rotation_deg += group->rotation_deg;
  draft->opacity *= group->opacity;
  draft->hidden = draft->hidden || group->hidden;
  return hf_item_seal (draft);
}

HfCard *
hf_card_ungroup_item (HfCard *card, const char *id)
{
  HfPage *page;
  HfItem *outer, *group;
  GPtrArray *siblings = copy_siblings (card, id, &page, &outer);
  HfCard *changed;
  guint place;

  if (siblings == NULL)
    return hf_card_ref (card);

  place = (guint) index_in_list (siblings, id);
  group = g_ptr_array_index (siblings, place);
  if (group->kind != HF_ITEM_GROUP)
    {
      g_ptr_array_unref (siblings);
      return hf_card_ref (card);
    }

  g_ptr_array_steal_index (siblings, place);
  for (guint i = 0; i < group->group.n_items; i++)
    g_ptr_array_insert (siblings, (int) (place + i), (gpointer) released (group, group->group.items[i]));
  changed = with_siblings (card, page, outer, siblings);
  hf_item_unref (group);

  return changed;
}

/* Where a child goes when its group's frame goes from @from to @to. */
static HfFrame
carried_along (const HfFrame *child, const HfFrame *from, const HfFrame *to)
{
  double scale_x = from->width_mm > 0 ? to->width_mm / from->width_mm : 1.0;
  double scale_y = from->height_mm > 0 ? to->height_mm / from->height_mm : 1.0;

  return (HfFrame){
    to->x_mm + (child->x_mm - from->x_mm) * scale_x,
    to->y_mm + (child->y_mm - from->y_mm) * scale_y,
    child->width_mm * scale_x,
    child->height_mm * scale_y,
  };
}

HfItem *
hf_item_with_frame (HfItem *item, const HfFrame *frame)
{
  HfItemDraft *draft;

  if (hf_frame_equal (&item->frame, frame))
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  if (item->kind == HF_ITEM_GROUP)
    {
      GPtrArray *children = hf_item_list_new ();

      for (guint i = 0; i < item->group.n_items; i++)
        {
          HfItem *child = item->group.items[i];
          HfFrame place = carried_along (&child->frame, &item->frame, frame);

          g_ptr_array_add (children, (gpointer) hf_item_with_frame (child, &place));
        }
      hf_item_draft_take_children (draft, children);
    }
  draft->frame = *frame;

  return hf_item_seal (draft);
}

char *
hf_card_new_id (HfCard *card, const char *stem)
{
  char *id = g_strdup (stem);

  for (guint number = 2; hf_card_find_item (card, id, NULL) != NULL; number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, number);
    }

  return id;
}
