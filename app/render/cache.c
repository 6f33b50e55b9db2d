/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/cache.h"

/** HfCacheEntry: one value; the queue holds those used last at its head. */
typedef struct
{
  char *key;
  gpointer value;
  gsize cost;
} HfCacheEntry;

struct _HfCache
{
  GQueue entries;
  gsize budget;
  gsize spent;
  GDestroyNotify value_free;
};

HfCache *
hf_cache_new (gsize budget, GDestroyNotify value_free)
{
  HfCache *cache = g_new0 (HfCache, 1);

  g_queue_init (&cache->entries);
  cache->budget = budget;
  cache->value_free = value_free;

  return cache;
}

static void
drop_tail (HfCache *cache)
{
  HfCacheEntry *entry = g_queue_pop_tail (&cache->entries);

  cache->spent -= entry->cost;
  cache->value_free (entry->value);
  g_free (entry->key);
  g_free (entry);
}

void
hf_cache_free (HfCache *cache)
{
  while (cache->entries.length > 0)
    drop_tail (cache);
  g_free (cache);
}

/* A card has a handful of pictures, so walking the list is quicker than keeping an index beside it. */
gpointer
hf_cache_find (HfCache *cache, const char *key)
{
  for (GList *link = cache->entries.head; link != NULL; link = link->next)
    {
      HfCacheEntry *entry = link->data;

      if (!g_str_equal (entry->key, key))
        continue;
      g_queue_unlink (&cache->entries, link);
      g_queue_push_head_link (&cache->entries, link);
      return entry->value;
    }

  return NULL;
}

void
hf_cache_take (HfCache *cache, const char *key, gpointer value, gsize cost)
{
  HfCacheEntry *entry = g_new0 (HfCacheEntry, 1);

  entry->key = g_strdup (key);
  entry->value = value;
  entry->cost = cost;
  g_queue_push_head (&cache->entries, entry);
  cache->spent += cost;
  while (cache->spent > cache->budget && cache->entries.length > 1)
    drop_tail (cache);
}
