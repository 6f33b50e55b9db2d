/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/wall-model.h"

#include <string.h>

struct _HfWallItem
{
  GObject parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (HfWallItem, hf_wall_item, G_TYPE_OBJECT)

struct _HfWallModel
{
  GObject parent_instance;

  GArray *people; /* guint: as given */
  GArray *ranks;  /* guint8, by index */
  GArray *order;  /* guint: indexes as shown */
};

static void hf_wall_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfWallModel, hf_wall_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hf_wall_model_list_init))

guint
hf_wall_item_get_index (HfWallItem *self)
{
  g_return_val_if_fail (HF_IS_WALL_ITEM (self), 0);

  return self->index;
}

static void
hf_wall_item_class_init (HfWallItemClass *klass)
{
}

static void
hf_wall_item_init (HfWallItem *self)
{
}

static guint
get_rank (HfWallModel *self, guint index)
{
  return index < self->ranks->len ? g_array_index (self->ranks, guint8, index) : G_MAXUINT8;
}

/* Returns: (transfer full): by rank, and of one rank as given */
static GArray *
sort (HfWallModel *self)
{
  guint starts[G_MAXUINT8 + 2] = { 0 };
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->people->len);

  g_array_set_size (order, self->people->len);
  for (guint i = 0; i < self->people->len; i++)
    starts[get_rank (self, g_array_index (self->people, guint, i)) + 1]++;
  for (guint rank = 0; rank <= G_MAXUINT8; rank++)
    starts[rank + 1] += starts[rank];
  for (guint i = 0; i < self->people->len; i++)
    {
      guint index = g_array_index (self->people, guint, i);

      g_array_index (order, guint, starts[get_rank (self, index)]++) = index;
    }

  return order;
}

static gboolean
is_same (const GArray *one, const GArray *other)
{
  return one->len == other->len && (one->len == 0 || memcmp (one->data, other->data, one->len * sizeof (guint)) == 0);
}

static void
arrange (HfWallModel *self)
{
  GArray *order = sort (self);
  guint n_before = self->order->len;
  gboolean same = is_same (order, self->order);

  g_array_unref (self->order);
  self->order = order;
  if (!same)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, order->len);
}

void
hf_wall_model_set_people (HfWallModel *self, const GArray *people)
{
  g_return_if_fail (HF_IS_WALL_MODEL (self));

  g_array_set_size (self->people, 0);
  g_array_append_vals (self->people, people->data, people->len);
  arrange (self);
}

void
hf_wall_model_set_ranks (HfWallModel *self, const GArray *ranks)
{
  g_return_if_fail (HF_IS_WALL_MODEL (self));

  g_array_set_size (self->ranks, 0);
  g_array_append_vals (self->ranks, ranks->data, ranks->len);
  arrange (self);
}

guint
hf_wall_model_get_index (HfWallModel *self, guint position)
{
  g_return_val_if_fail (HF_IS_WALL_MODEL (self), 0);
  g_return_val_if_fail (position < self->order->len, 0);

  return g_array_index (self->order, guint, position);
}

int
hf_wall_model_find (HfWallModel *self, guint index)
{
  g_return_val_if_fail (HF_IS_WALL_MODEL (self), -1);

  for (guint i = 0; i < self->order->len; i++)
    if (g_array_index (self->order, guint, i) == index)
      return (int) i;

  return -1;
}

HfWallModel *
hf_wall_model_new (void)
{
  return g_object_new (HF_TYPE_WALL_MODEL, NULL);
}

static GType
hf_wall_model_get_item_type (GListModel *model)
{
  return HF_TYPE_WALL_ITEM;
}

static guint
hf_wall_model_get_n_items (GListModel *model)
{
  return HF_WALL_MODEL (model)->order->len;
}

static gpointer
hf_wall_model_get_item (GListModel *model, guint position)
{
  HfWallModel *self = HF_WALL_MODEL (model);
  HfWallItem *item;

  if (position >= self->order->len)
    return NULL;

  item = g_object_new (HF_TYPE_WALL_ITEM, NULL);
  item->index = g_array_index (self->order, guint, position);
  return item;
}

static void
hf_wall_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = hf_wall_model_get_item_type;
  iface->get_n_items = hf_wall_model_get_n_items;
  iface->get_item = hf_wall_model_get_item;
}

static void
hf_wall_model_finalize (GObject *object)
{
  HfWallModel *self = HF_WALL_MODEL (object);

  g_array_unref (self->people);
  g_array_unref (self->ranks);
  g_array_unref (self->order);

  G_OBJECT_CLASS (hf_wall_model_parent_class)->finalize (object);
}

static void
hf_wall_model_class_init (HfWallModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_wall_model_finalize;
}

static void
hf_wall_model_init (HfWallModel *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ranks = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
}
