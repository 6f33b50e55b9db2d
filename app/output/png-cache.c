/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-cache.h"

/* Two halves: once the younger is full the older is dropped, and what was used since has moved to the younger. */
struct _HfPngCache
{
  GMutex lock; /* for all below */
  GHashTable *younger;
  GHashTable *older;
  gsize younger_bytes;
  gsize max_bytes; /* of a half */
};

static void
free_segment (gpointer data)
{
  hf_png_segment_clear (data);
  g_free (data);
}

static GHashTable *
make_half (void)
{
  return g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, free_segment);
}

HfPngCache *
hf_png_cache_new (gsize max_bytes)
{
  HfPngCache *cache = g_new0 (HfPngCache, 1);

  g_mutex_init (&cache->lock);
  cache->younger = make_half ();
  cache->older = make_half ();
  cache->max_bytes = max_bytes / 2;
  return cache;
}

void
hf_png_cache_free (HfPngCache *cache)
{
  if (cache == NULL)
    return;

  g_hash_table_unref (cache->younger);
  g_hash_table_unref (cache->older);
  g_mutex_clear (&cache->lock);
  g_free (cache);
}

static HfPngSegment
copy_segment (const HfPngSegment *segment)
{
  HfPngSegment copy = *segment;

  g_bytes_ref (copy.chunk);
  return copy;
}

static void
keep (HfPngCache *cache, GBytes *key, const HfPngSegment *segment)
{
  gsize length = g_bytes_get_size (segment->chunk) + g_bytes_get_size (key);
  HfPngSegment *kept;

  if (length > cache->max_bytes || g_hash_table_contains (cache->younger, key))
    return;

  if (cache->younger_bytes + length > cache->max_bytes)
    {
      g_hash_table_unref (cache->older);
      cache->older = cache->younger;
      cache->younger = make_half ();
      cache->younger_bytes = 0;
    }

  kept = g_new (HfPngSegment, 1);
  *kept = copy_segment (segment);
  g_hash_table_insert (cache->younger, g_bytes_ref (key), kept);
  cache->younger_bytes += length;
}

gboolean
hf_png_cache_find (HfPngCache *cache, GBytes *key, HfPngSegment *out_segment)
{
  const HfPngSegment *segment;
  gboolean found;

  g_mutex_lock (&cache->lock);
  segment = g_hash_table_lookup (cache->younger, key);
  if (segment == NULL)
    segment = g_hash_table_lookup (cache->older, key);
  found = segment != NULL;
  if (found)
    {
      *out_segment = copy_segment (segment);
      keep (cache, key, out_segment);
    }
  g_mutex_unlock (&cache->lock);

  return found;
}

void
hf_png_cache_keep (HfPngCache *cache, GBytes *key, const HfPngSegment *segment)
{
  g_mutex_lock (&cache->lock);
  keep (cache, key, segment);
  g_mutex_unlock (&cache->lock);
}
