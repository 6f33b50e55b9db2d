/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-cache.h"

#include "ui/design/canvas-artist.h"

#include <math.h>

/* Bytes of pixels kept; what is in sight stays whatever it takes. */
#define BUDGET_BYTES ((gsize) 256 << 20)

/* Pictures of one item that are kept: the sizes it is looked at, the colours tried on it. */
#define MAX_KEPT 6

/* In a gesture a picture will do until it would be blown up by more than this. */
#define COARSEST_FACTOR 2.0

typedef struct
{
  HfCanvasPicture *picture;
  guint64 last_frame;
} Kept;

typedef struct
{
  HfCanvasCache *cache;
  GArray *kept; /* Kept */

  /* The node of the frame before */
  HfCanvasPicture *shown;
  HfCanvasSpot spot;
  double width_pt;
  double height_pt;
  HfCanvasManner manner;
  GskRenderNode *node;

  /* What the artist is painting */
  GCancellable *cancellable;
  HfCanvasLook asked_look;
  HfCanvasSpot asked_spot;
} Entry;

struct _HfCanvasCache
{
  GHashTable *entries; /* id → Entry */
  GSourceFunc ready;
  gpointer data;
  guint64 frame;
  gsize bytes;
  gboolean complete;
};

static void
clear_kept (gpointer data)
{
  Kept *kept = data;

  hf_canvas_picture_unref (kept->picture);
}

static void
stop_asking (Entry *entry)
{
  if (entry->cancellable == NULL)
    return;

  g_cancellable_cancel (entry->cancellable);
  g_clear_object (&entry->cancellable);
  hf_canvas_look_clear (&entry->asked_look);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  stop_asking (entry);
  for (guint i = 0; i < entry->kept->len; i++)
    entry->cache->bytes -= hf_canvas_picture_get_bytes (g_array_index (entry->kept, Kept, i).picture);
  g_array_unref (entry->kept);
  g_clear_pointer (&entry->shown, hf_canvas_picture_unref);
  g_clear_pointer (&entry->node, gsk_render_node_unref);
  g_free (entry);
}

HfCanvasCache *
hf_canvas_cache_new (GSourceFunc ready, gpointer data)
{
  HfCanvasCache *cache = g_new0 (HfCanvasCache, 1);

  cache->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  cache->ready = ready;
  cache->data = data;

  return cache;
}

void
hf_canvas_cache_free (HfCanvasCache *cache)
{
  g_hash_table_unref (cache->entries);
  g_free (cache);
}

void
hf_canvas_cache_clear (HfCanvasCache *cache)
{
  g_hash_table_remove_all (cache->entries);
}

/* Lets go of the picture not shown for longest. Returns: whether there was one that is not in sight. */
static gboolean
drop_oldest (HfCanvasCache *cache)
{
  guint64 oldest = cache->frame;
  Entry *holder = NULL;
  guint place = 0;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, cache->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < ((Entry *) value)->kept->len; i++)
      {
        const Kept *kept = &g_array_index (((Entry *) value)->kept, Kept, i);

        if (kept->last_frame < oldest)
          {
            oldest = kept->last_frame;
            holder = value;
            place = i;
          }
      }
  if (holder == NULL)
    return FALSE;

  cache->bytes -= hf_canvas_picture_get_bytes (g_array_index (holder->kept, Kept, place).picture);
  g_array_remove_index (holder->kept, place);
  return TRUE;
}

void
hf_canvas_cache_begin_frame (HfCanvasCache *cache)
{
  while (cache->bytes > BUDGET_BYTES && drop_oldest (cache))
    ;
  cache->frame++;
  cache->complete = TRUE;
}

gboolean
hf_canvas_cache_is_complete (HfCanvasCache *cache)
{
  return cache->complete;
}

static gboolean
is_whole (const Kept *kept)
{
  return hf_canvas_picture_get_spot (kept->picture)->whole;
}

/* The one to do without: the oldest, but never the last that shows all of the item. */
static guint
choose_victim (const Entry *entry)
{
  guint n_whole = 0;
  guint victim = entry->kept->len - 1;

  for (guint i = 0; i < entry->kept->len; i++)
    n_whole += is_whole (&g_array_index (entry->kept, Kept, i));
  if (n_whole == 1 && is_whole (&g_array_index (entry->kept, Kept, victim)))
    victim--;

  return victim;
}

static void
keep (HfCanvasCache *cache, Entry *entry, HfCanvasPicture *picture)
{
  Kept kept = { picture, cache->frame };
  guint victim;

  cache->bytes += hf_canvas_picture_get_bytes (picture);
  g_array_prepend_val (entry->kept, kept);
  if (entry->kept->len <= MAX_KEPT)
    return;

  victim = choose_victim (entry);
  cache->bytes -= hf_canvas_picture_get_bytes (g_array_index (entry->kept, Kept, victim).picture);
  g_array_remove_index (entry->kept, victim);
}

typedef struct
{
  HfCanvasCache *cache;
  char *id;
} Reply;

static void
painted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Reply *reply = data;
  g_autofree char *id = reply->id;
  HfCanvasPicture *picture = hf_canvas_artist_paint_finish (HF_CANVAS_ARTIST (source), result, NULL);
  Entry *entry;

  if (picture == NULL)
    return; /* cancelled: the cache may be gone */

  entry = g_hash_table_lookup (reply->cache->entries, id);
  g_clear_object (&entry->cancellable);
  hf_canvas_look_clear (&entry->asked_look);
  keep (reply->cache, entry, picture);
  reply->cache->ready (reply->cache->data);
}

static void
ask (HfCanvasCache *cache, Entry *entry, const HfCanvasScene *scene, const HfCanvasLook *look, const HfCanvasSpot *spot,
     const HfCanvasRegion *needed)
{
  Reply *reply;

  if (entry->cancellable != NULL && hf_canvas_look_equal (&entry->asked_look, look) &&
      hf_canvas_spot_matches (&entry->asked_spot, spot) && hf_canvas_spot_covers (&entry->asked_spot, needed))
    return;

  stop_asking (entry);
  entry->cancellable = g_cancellable_new ();
  hf_canvas_look_copy (&entry->asked_look, look);
  entry->asked_spot = *spot;
  reply = g_new0 (Reply, 1);
  reply->cache = cache;
  reply->id = g_strdup (look->item->id);
  hf_canvas_artist_paint_async (hf_canvas_artist_get_default (), hf_layout_get_card (scene->layout), look, spot,
                                entry->cancellable, painted, reply);
}

/* How well a picture will do, worst first. */
typedef enum
{
  FIT_NONE,
  FIT_OTHER, /* of what the item looked like before */
  FIT_COARSE,
  FIT_CLOSE, /* in a gesture nobody sees that it is not exact */
  FIT_EXACT,
} Fitness;

static Fitness
judge (const HfCanvasPicture *picture, const HfCanvasLook *look, const HfCanvasSpot *spot, const HfCanvasRegion *needed)
{
  const HfCanvasSpot *its_spot = hf_canvas_picture_get_spot (picture);
  double factor;

  if (!hf_canvas_look_equal (hf_canvas_picture_get_look (picture), look))
    return FIT_OTHER;
  if (hf_canvas_spot_matches (its_spot, spot))
    return hf_canvas_spot_covers (its_spot, needed) ? FIT_EXACT : FIT_COARSE;

  factor = hypot (spot->matrix.xx, spot->matrix.yx) / hypot (its_spot->matrix.xx, its_spot->matrix.yx);
  return its_spot->whole && factor <= COARSEST_FACTOR ? FIT_CLOSE : FIT_COARSE;
}

/* Returns: the best there is, and how good it is. Of equals the latest. */
static Kept *
find_best (Entry *entry, const HfCanvasLook *look, const HfCanvasSpot *spot, const HfCanvasRegion *needed,
           Fitness *out_fitness)
{
  Kept *best = NULL;

  *out_fitness = FIT_NONE;
  for (guint i = 0; i < entry->kept->len && *out_fitness < FIT_EXACT; i++)
    {
      Kept *kept = &g_array_index (entry->kept, Kept, i);
      Fitness fitness = judge (kept->picture, look, spot, needed);

      if (fitness > *out_fitness)
        {
          *out_fitness = fitness;
          best = kept;
        }
    }

  return best;
}

static Entry *
get_entry (HfCanvasCache *cache, const char *id)
{
  Entry *entry = g_hash_table_lookup (cache->entries, id);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->cache = cache;
      entry->kept = g_array_new (FALSE, FALSE, sizeof (Kept));
      g_array_set_clear_func (entry->kept, clear_kept);
      g_hash_table_insert (cache->entries, g_strdup (id), entry);
    }

  return entry;
}

/* The node of @picture, which is that of the frame before as long as it would come out the same. */
static GskRenderNode *
show (Entry *entry, HfCanvasPicture *picture, const HfCanvasLook *look, const HfCanvasSpot *spot, HfCanvasManner manner)
{
  if (entry->node == NULL || entry->shown != picture || !hf_canvas_spot_matches (&entry->spot, spot) ||
      entry->width_pt != look->width_pt || entry->height_pt != look->height_pt || entry->manner != manner)
    {
      g_clear_pointer (&entry->node, gsk_render_node_unref);
      hf_canvas_picture_ref (picture);
      g_clear_pointer (&entry->shown, hf_canvas_picture_unref);
      entry->shown = picture;
      entry->spot = *spot;
      entry->width_pt = look->width_pt;
      entry->height_pt = look->height_pt;
      entry->manner = manner;
      entry->node = hf_canvas_picture_get_node (picture, look, spot, manner);
    }

  return gsk_render_node_ref (entry->node);
}

/* What shows, however coarsely, all of an item of which @best shows a part. */
static Kept *
find_whole (Entry *entry, const Kept *best, const HfCanvasLook *look)
{
  if (is_whole (best))
    return NULL;

  for (guint i = 0; i < entry->kept->len; i++)
    {
      Kept *kept = &g_array_index (entry->kept, Kept, i);

      if (is_whole (kept) && hf_canvas_look_equal (hf_canvas_picture_get_look (kept->picture), look))
        return kept;
    }

  return NULL;
}

/* @node over as much of @whole as looks out from under it. */
static GskRenderNode *
lay_over (GskRenderNode *node, HfCanvasPicture *whole, const HfCanvasLook *look, const HfCanvasSpot *spot,
          const HfCanvasRegion *needed, const HfCanvasRegion *reach, HfCanvasManner manner)
{
  g_autoptr (GskRenderNode) under = hf_canvas_picture_get_node (whole, look, spot, manner);
  int left = CLAMP (reach->x, needed->x, needed->x + needed->width);
  int top = CLAMP (reach->y, needed->y, needed->y + needed->height);
  int right = CLAMP (reach->x + reach->width, left, needed->x + needed->width);
  int bottom = CLAMP (reach->y + reach->height, top, needed->y + needed->height);
  const HfCanvasRegion around[] = {
    { needed->x, needed->y, needed->width, top - needed->y },
    { needed->x, bottom, needed->width, needed->y + needed->height - bottom },
    { needed->x, top, left - needed->x, bottom - top },
    { right, top, needed->x + needed->width - right, bottom - top },
  };
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);

  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    {
      graphene_rect_t clip = GRAPHENE_RECT_INIT ((float) around[i].x, (float) around[i].y, (float) around[i].width,
                                                 (float) around[i].height);

      if (around[i].width > 0 && around[i].height > 0)
        g_ptr_array_add (nodes, gsk_clip_node_new (under, &clip));
    }
  g_ptr_array_add (nodes, node);

  return gsk_container_node_new ((GskRenderNode **) nodes->pdata, nodes->len);
}

static GskRenderNode *
show_best (HfCanvasCache *cache, Entry *entry, Kept *best, Fitness fitness, const HfCanvasScene *scene,
           const HfCanvasLook *look, const HfCanvasSpot *spot, const HfCanvasRegion *needed, HfCanvasRegion *out_solid)
{
  Kept *whole = find_whole (entry, best, look);
  HfCanvasManner over = scene->manner == HF_CANVAS_AT_ONCE ? HF_CANVAS_IN_STRIPS : scene->manner;
  GskRenderNode *node;
  HfCanvasRegion reach;

  best->last_frame = cache->frame;
  if (!hf_canvas_picture_get_reach (best->picture, look, spot, TRUE, out_solid))
    *out_solid = (HfCanvasRegion){ 0, 0, 0, 0 };
  node = show (entry, best->picture, look, spot,
               hf_canvas_region_contains (out_solid, &scene->shown) ? scene->manner : over);
  if (whole == NULL)
    return node;

  whole->last_frame = cache->frame;
  if (fitness < FIT_EXACT && hf_canvas_picture_get_reach (best->picture, look, spot, FALSE, &reach))
    node = lay_over (node, whole->picture, look, spot, needed, &reach, over);
  return node;
}

GskRenderNode *
hf_canvas_cache_get_node (HfCanvasCache *cache, const HfCanvasScene *scene, const HfBox *box, HfCanvasRegion *out_solid)
{
  Entry *entry;
  Kept *best;
  HfCanvasSpot spot;
  HfCanvasRegion needed;
  HfCanvasLook look;
  Fitness fitness;
  GskRenderNode *node = NULL;

  *out_solid = (HfCanvasRegion){ 0, 0, 0, 0 };
  if (!hf_canvas_spot_find (box, scene->scale, &scene->visible, &spot, &needed))
    return NULL;

  entry = get_entry (cache, box->item->id);
  hf_canvas_look_init (&look, scene->layout, box);
  best = find_best (entry, &look, &spot, &needed, &fitness);
  if (fitness < FIT_EXACT && (fitness < FIT_CLOSE || !scene->moving))
    {
      if (!hf_canvas_look_is_heavy (&look))
        {
          keep (cache, entry, hf_canvas_picture_new (&look, &spot, scene->layout, box));
          best = &g_array_index (entry->kept, Kept, 0);
        }
      else if (fitness != FIT_OTHER || !scene->moving)
        ask (cache, entry, scene, &look, &spot, &needed);
    }
  cache->complete &= fitness == FIT_EXACT || !hf_canvas_look_is_heavy (&look);

  if (best != NULL)
    node = show_best (cache, entry, best, fitness, scene, &look, &spot, &needed, out_solid);
  hf_canvas_look_clear (&look);

  return node;
}
