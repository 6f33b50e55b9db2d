/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/portraits.h"

#include "roster/portrait.h"

/* So much of what was read is kept; beyond it all is let go of, and read again by whoever needs it. */
#define MOST_BYTES (64u << 20)

struct _HfPortraits
{
  GMutex lock;
  GHashTable *assets; /* field, line feed, name or place → HfAsset */
  gsize n_bytes;
};

HfPortraits *
hf_portraits_new (void)
{
  HfPortraits *portraits = g_atomic_rc_box_new0 (HfPortraits);

  g_mutex_init (&portraits->lock);
  portraits->assets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_asset_unref);
  return portraits;
}

HfPortraits *
hf_portraits_ref (HfPortraits *portraits)
{
  return g_atomic_rc_box_acquire (portraits);
}

static void
clear (gpointer data)
{
  HfPortraits *portraits = data;

  g_hash_table_unref (portraits->assets);
  g_mutex_clear (&portraits->lock);
}

void
hf_portraits_unref (HfPortraits *portraits)
{
  g_atomic_rc_box_release_full (portraits, clear);
}

static void
keep (HfPortraits *portraits, const char *key, HfAsset *asset)
{
  gsize size = g_bytes_get_size (asset->bytes);

  g_mutex_lock (&portraits->lock);
  if (portraits->n_bytes + size > MOST_BYTES)
    {
      g_hash_table_remove_all (portraits->assets);
      portraits->n_bytes = 0;
    }
  if (!g_hash_table_contains (portraits->assets, key))
    {
      g_hash_table_insert (portraits->assets, g_strdup (key), (gpointer) hf_asset_ref (asset));
      portraits->n_bytes += size;
    }
  g_mutex_unlock (&portraits->lock);
}

HfAsset *
hf_portraits_find (HfPortraits *portraits, HfPerson *person, const char *field, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s\n%u", field, hf_person_get_id (person));
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) refusal = NULL;
  HfAsset *asset;

  g_mutex_lock (&portraits->lock);
  asset = g_hash_table_lookup (portraits->assets, key);
  if (asset != NULL)
    hf_asset_ref (asset);
  g_mutex_unlock (&portraits->lock);
  if (asset != NULL)
    return asset;

  bytes = hf_person_load_picture (person, field, &name, &refusal);
  if (refusal != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return hf_asset_new_missing (name, NULL);
    }
  if (bytes == NULL)
    return NULL;

  asset = hf_asset_new (name, bytes);
  keep (portraits, key, asset);
  return asset;
}
