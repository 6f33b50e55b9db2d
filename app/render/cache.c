/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/cache.h"

/** HfCacheEntry: one value, and its place among all by when it was used last. */
typedef struct
{
  GList link; /* its data is the entry */
  gpointer key;
  gpointer value;
  gsize cost;
} HfCacheEntry;

struct _HfCache
{
  const HfCacheKind *kind;
  GHashTable *entries; /* key → HfCacheEntry */
  GQueue by_use;       /* those used last at its head */
  gsize budget;
  gsize spent;
};

HfCache *
hf_cache_new (gsize budget, const HfCacheKind *kind)
{
  HfCache *cache = g_new0 (HfCache, 1);

  cache->kind = kind;
  cache->entries = g_hash_table_new (kind->key_hash, kind->key_equal);
  g_queue_init (&cache->by_use);
  cache->budget = budget;

  return cache;
}

static void
drop_tail (HfCache *cache)
{
  HfCacheEntry *entry = cache->by_use.tail->data;

  g_queue_unlink (&cache->by_use, &entry->link);
  g_hash_table_remove (cache->entries, entry->key);
  cache->spent -= entry->cost;
  cache->kind->value_free (entry->value);
  cache->kind->key_free (entry->key);
  g_free (entry);
}

void
hf_cache_free (HfCache *cache)
{
  while (cache->by_use.length > 0)
    drop_tail (cache);
  g_hash_table_unref (cache->entries);
  g_free (cache);
}

gpointer
hf_cache_find (HfCache *cache, gconstpointer key)
{
  HfCacheEntry *entry = g_hash_table_lookup (cache->entries, key);

  if (entry == NULL)
    return NULL;

  g_queue_unlink (&cache->by_use, &entry->link);
  g_queue_push_head_link (&cache->by_use, &entry->link);
  return entry->value;
}

void
hf_cache_take (HfCache *cache, gpointer key, gpointer value, gsize cost)
{
  HfCacheEntry *entry = g_new0 (HfCacheEntry, 1);

  entry->link.data = entry;
  entry->key = key;
  entry->value = value;
  entry->cost = cost;
  g_hash_table_insert (cache->entries, key, entry);
  g_queue_push_head_link (&cache->by_use, &entry->link);
  cache->spent += cost;
  while (cache->spent > cache->budget && cache->by_use.length > 1)
    drop_tail (cache);
}
