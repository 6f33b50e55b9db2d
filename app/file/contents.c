/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/contents.h"

#include <glib/gi18n.h>

#include "base/limits.h"
#include "file/card-json.h"

static void
collect_asset (GHashTable *by_sum, HfAsset *asset)
{
  if (asset != NULL && asset->bytes != NULL)
    g_hash_table_insert (by_sum, (gpointer) asset->sha256, (gpointer) asset);
}

static gboolean
collect (HfItem *item, gpointer data)
{
  GHashTable *by_sum = data;

  collect_asset (by_sum, hf_item_get_asset (item));
  for (guint i = 0; i < item->n_owns; i++)
    collect_asset (by_sum, item->owns[i]->asset);
  return TRUE;
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  HfAsset *const *asset_a = a;
  HfAsset *const *asset_b = b;

  return strcmp ((*asset_a)->sha256, (*asset_b)->sha256);
}

static GPtrArray *
list_assets (HfCard *card)
{
  GPtrArray *assets = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_asset_unref);
  g_autoptr (GHashTable) by_sum = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer asset;

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], collect, by_sum);
  g_hash_table_iter_init (&iter, by_sum);
  while (g_hash_table_iter_next (&iter, NULL, &asset))
    g_ptr_array_add (assets, (gpointer) hf_asset_ref (asset));
  g_ptr_array_sort (assets, compare_sums);

  return assets;
}

static gboolean
check_size (const HfContents *contents, HfCard *card, GError **error)
{
  gsize total_bytes = g_bytes_get_size (contents->json);

  if (contents->thumbnail_png != NULL)
    total_bytes += g_bytes_get_size (contents->thumbnail_png);
  if (contents->people != NULL)
    total_bytes += g_bytes_get_size (contents->people);
  for (guint i = 0; i < contents->assets->len; i++)
    total_bytes += g_bytes_get_size (((HfAsset *) g_ptr_array_index (contents->assets, i))->bytes);

  /* Some room stays for what a zip adds to files that cannot be packed. */
  if (total_bytes <= HF_LIMIT_CARD_UNPACKED_BYTES - (1u << 20))
    return TRUE;

  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG,
               _ ("“%s” cannot be saved: its pictures are over %u MiB together; use smaller ones"), card->title,
               HF_LIMIT_CARD_UNPACKED_BYTES >> 20);
  return FALSE;
}

static HfAsset *
find_nothing (gpointer data, const char *path, const char *name, GError **error)
{
  return hf_asset_new_missing (path, NULL);
}

/* A card that we would not open again must never take the place of one that we would. */
static gboolean
check_json (GBytes *json, HfCard *card, GError **error)
{
  const HfAssetSource source = { find_nothing, NULL };
  g_autoptr (HfCard) again = hf_card_from_json (json, card->title, &source, error);

  if (again == NULL)
    g_prefix_error (error, _ ("The card cannot be saved, for it could not be opened again. "));
  return again != NULL;
}

HfContents *
hf_contents_new (HfCard *card, GBytes *thumbnail_png, GError **error)
{
  g_autoptr (HfContents) contents = g_new0 (HfContents, 1);

  contents->json = hf_card_to_json (card);
  contents->thumbnail_png = thumbnail_png != NULL ? g_bytes_ref (thumbnail_png) : NULL;
  contents->people = card->people != NULL ? g_bytes_ref (card->people) : NULL;
  contents->assets = list_assets (card);
  if (!check_json (contents->json, card, error) || !check_size (contents, card, error))
    return NULL;

  return g_steal_pointer (&contents);
}

void
hf_contents_free (HfContents *contents)
{
  if (contents == NULL)
    return;

  g_clear_pointer (&contents->json, g_bytes_unref);
  g_clear_pointer (&contents->thumbnail_png, g_bytes_unref);
  g_clear_pointer (&contents->people, g_bytes_unref);
  g_clear_pointer (&contents->assets, g_ptr_array_unref);
  g_free (contents);
}
