/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/arrange.h"

#include <math.h>

/* The least an item is wide or high, in mm. */
#define LEAST_SIDE_MM 1.0

/* What a mapper over the chosen items is told. */
typedef struct
{
  const char *const *ids;
  gboolean locked_too;
  void (*change) (HfItemDraft *draft, gconstpointer data);
  HfItem *(*replace) (HfItem *item, gconstpointer data);
  gconstpointer data;
} Change;

static gboolean
is_within (HfItem *group, const char *id)
{
  for (guint i = 0; i < group->group.n_items; i++)
    {
      HfItem *child = group->group.items[i];

      if (g_str_equal (child->id, id) || (child->kind == HF_ITEM_GROUP && is_within (child, id)))
        return TRUE;
    }

  return FALSE;
}

/* The ids that are not within a group that is chosen as well. (transfer container) */
static GPtrArray *
outermost (HfCard *card, const char *const *ids)
{
  GPtrArray *outer = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gboolean inner = hf_card_find_item (card, ids[i], NULL) == NULL;

      for (guint k = 0; ids[k] != NULL && !inner; k++)
        {
          HfItem *other = k != i ? hf_card_find_item (card, ids[k], NULL) : NULL;

          inner = other != NULL && other->kind == HF_ITEM_GROUP && is_within (other, ids[i]);
        }
      if (!inner)
        g_ptr_array_add (outer, (char *) ids[i]);
    }
  g_ptr_array_add (outer, NULL);

  return outer;
}

static HfItem *
change_item (HfItem *item, gpointer data)
{
  const Change *change = data;
  HfItemDraft *draft;

  if (!g_strv_contains (change->ids, item->id) || (item->locked && !change->locked_too))
    return hf_item_ref (item);
  if (change->replace != NULL)
    return change->replace (item, change->data);

  draft = hf_item_draft (item);
  change->change (draft, change->data);
  return hf_item_seal (draft);
}

static HfCard *
map_chosen (HfCard *card, const char *const *ids, Change *change)
{
  g_autoptr (GPtrArray) outer = outermost (card, ids);

  change->ids = (const char *const *) outer->pdata;
  return hf_card_map (card, change_item, change);
}

static HfItem *
replace_by_nothing (HfItem *item, gconstpointer data)
{
  return NULL;
}

HfCard *
hf_card_remove_items (HfCard *card, const char *const *ids)
{
  Change change = { .replace = replace_by_nothing };

  return map_chosen (card, ids, &change);
}

static HfItem *
replace_by_moved (HfItem *item, gconstpointer data)
{
  const HfPoint *by = data;
  HfFrame frame = item->frame;

  frame.x_mm += by->x_mm;
  frame.y_mm += by->y_mm;
  return hf_item_with_frame (item, &frame);
}

HfCard *
hf_card_move_items (HfCard *card, const char *const *ids, double dx_mm, double dy_mm)
{
  HfPoint by = { dx_mm, dy_mm };
  Change change = { .replace = replace_by_moved, .data = &by };

  return map_chosen (card, ids, &change);
}

static HfItem *
replace_by_grown (HfItem *item, gconstpointer data)
{
  const HfPoint *by = data;
  HfFrame frame = item->frame;

  frame.width_mm = MAX (LEAST_SIDE_MM, frame.width_mm + by->x_mm);
  frame.height_mm = MAX (LEAST_SIDE_MM, frame.height_mm + by->y_mm);
  return hf_item_with_frame (item, &frame);
}

HfCard *
hf_card_grow_items (HfCard *card, const char *const *ids, double dwidth_mm, double dheight_mm)
{
  HfPoint by = { dwidth_mm, dheight_mm };
  Change change = { .replace = replace_by_grown, .data = &by };

  return map_chosen (card, ids, &change);
}

typedef struct
{
  const HfFrame *from;
  const HfFrame *to;
} Stretch;

static HfItem *
replace_by_stretched (HfItem *item, gconstpointer data)
{
  const Stretch *stretch = data;
  const HfFrame *from = stretch->from;
  const HfFrame *to = stretch->to;
  double across = from->width_mm > 0.0 ? to->width_mm / from->width_mm : 1.0;
  double down = from->height_mm > 0.0 ? to->height_mm / from->height_mm : 1.0;
  double turned = item->rotation_deg * G_PI / 180.0;
  double middle_x_mm = item->frame.x_mm + item->frame.width_mm / 2;
  double middle_y_mm = item->frame.y_mm + item->frame.height_mm / 2;
  HfFrame frame = item->frame;

  /* A line has no height, and gets none. */
  if (frame.width_mm > 0.0)
    frame.width_mm = MAX (LEAST_SIDE_MM, frame.width_mm * hypot (across * cos (turned), down * sin (turned)));
  if (frame.height_mm > 0.0)
    frame.height_mm = MAX (LEAST_SIDE_MM, frame.height_mm * hypot (across * sin (turned), down * cos (turned)));
  frame.x_mm = to->x_mm + (middle_x_mm - from->x_mm) * across - frame.width_mm / 2;
  frame.y_mm = to->y_mm + (middle_y_mm - from->y_mm) * down - frame.height_mm / 2;
  return hf_item_with_frame (item, &frame);
}

HfCard *
hf_card_resize_items (HfCard *card, const char *const *ids, const HfFrame *from, const HfFrame *to)
{
  Stretch stretch = { from, to };
  Change change = { .replace = replace_by_stretched, .data = &stretch };

  return map_chosen (card, ids, &change);
}

static void
turn (HfItemDraft *draft, gconstpointer data)
{
  double angle_deg = fmod (draft->rotation_deg + *(const double *) data, 360.0);

  if (angle_deg > 180.0)
    angle_deg -= 360.0;
  else if (angle_deg <= -180.0)
    angle_deg += 360.0;
  draft->rotation_deg = angle_deg;
}

HfCard *
hf_card_rotate_items (HfCard *card, const char *const *ids, double angle_deg)
{
  Change change = { .change = turn, .data = &angle_deg };

  return map_chosen (card, ids, &change);
}

static HfPoint
get_way (const HfFrame *from, const HfFrame *to, HfAlignTo edge)
{
  switch (edge)
    {
    case HF_ALIGN_TO_LEFT:
      return (HfPoint){ to->x_mm - from->x_mm, 0.0 };
    case HF_ALIGN_TO_CENTER:
      return (HfPoint){ to->x_mm + to->width_mm / 2.0 - from->x_mm - from->width_mm / 2.0, 0.0 };
    case HF_ALIGN_TO_RIGHT:
      return (HfPoint){ to->x_mm + to->width_mm - from->x_mm - from->width_mm, 0.0 };
    case HF_ALIGN_TO_TOP:
      return (HfPoint){ 0.0, to->y_mm - from->y_mm };
    case HF_ALIGN_TO_MIDDLE:
      return (HfPoint){ 0.0, to->y_mm + to->height_mm / 2.0 - from->y_mm - from->height_mm / 2.0 };
    default:
      return (HfPoint){ 0.0, to->y_mm + to->height_mm - from->y_mm - from->height_mm };
    }
}

static HfItem *
replace_by_placed (HfItem *item, gconstpointer data)
{
  const HfPoint *by = g_hash_table_lookup ((GHashTable *) data, item->id);

  return by != NULL ? replace_by_moved (item, by) : hf_item_ref (item);
}

/* Moves each item by its own HfPoint. @ways (transfer full): by id */
static HfCard *
move_each (HfCard *card, const char *const *ids, GHashTable *ways)
{
  Change change = { .replace = replace_by_placed, .data = ways };
  HfCard *moved = map_chosen (card, ids, &change);

  g_hash_table_unref (ways);
  return moved;
}

static GHashTable *
ways_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

HfCard *
hf_card_align_items (HfCard *card, const char *const *ids, HfAlignTo to)
{
  g_autoptr (GPtrArray) items = hf_card_list_items (card, ids);
  HfFrame target = { 0.0, 0.0, card->format->width_mm, card->format->height_mm };
  GHashTable *ways = ways_new ();

  for (guint i = 0; i < items->len && items->len > 1; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);
      HfFrame bounds = hf_frame_bounds (&item->frame, item->rotation_deg);

      target = i == 0 ? bounds : hf_frame_union (&target, &bounds);
    }
  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);
      HfFrame bounds = hf_frame_bounds (&item->frame, item->rotation_deg);
      HfPoint way = get_way (&bounds, &target, to);

      g_hash_table_insert (ways, (char *) item->id, g_memdup2 (&way, sizeof way));
    }

  return move_each (card, ids, ways);
}

/* An item's extent along the line it is distributed on. */
typedef struct
{
  HfItem *item;
  double start_mm;
  double length_mm;
} Extent;

static int
compare_extents (gconstpointer a, gconstpointer b)
{
  const Extent *first = a;
  const Extent *second = b;
  double difference = first->start_mm + first->length_mm / 2.0 - second->start_mm - second->length_mm / 2.0;

  return difference < 0.0 ? -1 : difference > 0.0 ? 1 : 0;
}

HfCard *
hf_card_distribute_items (HfCard *card, const char *const *ids, gboolean down)
{
  g_autoptr (GPtrArray) items = hf_card_list_items (card, ids);
  g_autoptr (GArray) extents = g_array_new (FALSE, FALSE, sizeof (Extent));
  GHashTable *ways = ways_new ();
  double taken_mm = 0.0;
  double end_mm = 0.0;
  double at_mm;
  double gap_mm;

  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);
      HfFrame bounds = hf_frame_bounds (&item->frame, item->rotation_deg);
      Extent extent = { item, down ? bounds.y_mm : bounds.x_mm, down ? bounds.height_mm : bounds.width_mm };

      g_array_append_val (extents, extent);
      taken_mm += extent.length_mm;
      end_mm = i == 0 ? extent.start_mm + extent.length_mm : MAX (end_mm, extent.start_mm + extent.length_mm);
    }
  if (extents->len < 3)
    {
      g_hash_table_unref (ways);
      return hf_card_ref (card);
    }

  g_array_sort (extents, compare_extents);
  at_mm = g_array_index (extents, Extent, 0).start_mm;
  gap_mm = (end_mm - at_mm - taken_mm) / (extents->len - 1);
  for (guint i = 0; i < extents->len; i++)
    {
      const Extent *extent = &g_array_index (extents, Extent, i);
      double way_mm = at_mm - extent->start_mm;
      HfPoint way = { down ? 0.0 : way_mm, down ? way_mm : 0.0 };

      g_hash_table_insert (ways, (char *) extent->item->id, g_memdup2 (&way, sizeof way));
      at_mm += extent->length_mm + gap_mm;
    }

  return move_each (card, ids, ways);
}

static void
lock (HfItemDraft *draft, gconstpointer locked)
{
  draft->locked = *(const gboolean *) locked;
}

HfCard *
hf_card_lock_items (HfCard *card, const char *const *ids, gboolean locked)
{
  Change change = { .locked_too = TRUE, .change = lock, .data = &locked };

  return map_chosen (card, ids, &change);
}

static void
hide (HfItemDraft *draft, gconstpointer hidden)
{
  draft->hidden = *(const gboolean *) hidden;
}

HfCard *
hf_card_hide_items (HfCard *card, const char *const *ids, gboolean hidden)
{
  Change change = { .locked_too = TRUE, .change = hide, .data = &hidden };

  return map_chosen (card, ids, &change);
}
