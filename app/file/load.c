/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/load.h"

#include <glib/gi18n.h>

#include "base/limits.h"
#include "card/edit.h"
#include "file/card-json.h"
#include "file/container.h"
#include "file/entry-name.h"

typedef struct
{
  HfContainer *container;
  HfFileLoadFlags flags;
  GCancellable *cancellable;
  GHashTable *assets; /* of path and name, so that items which show the same file share it */
} Loader;

/* Gives @asset (transfer full) back if it is what its name says. */
static HfAsset *
check_sum (HfAsset *asset, const char *path, const char *sha256, GError **error)
{
  if (sha256 == NULL || g_str_equal (asset->sha256, sha256))
    return asset;

  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_DAMAGED,
               _ ("“%s” is not the file it was when the card was saved; fetch the card again from where it came"),
               path);
  hf_asset_unref (asset);
  return NULL;
}

static HfAsset *
load_asset (Loader *loader, const char *path, const char *name, GError **error)
{
  g_autofree char *sha256 = hf_entry_name_get_sha256 (path);
  g_autofree char *known_as = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) read_error = NULL;

  if (name != NULL)
    known_as = g_strdup (name);
  else
    known_as = sha256 != NULL ? g_strdup ("") : g_path_get_basename (path);
  if (loader->flags & HF_FILE_LOAD_SKETCH)
    return hf_asset_new_missing (known_as, sha256);

  bytes = hf_container_read (loader->container, path, HF_LIMIT_CARD_UNPACKED_BYTES, &read_error);
  if (bytes != NULL)
    return check_sum (hf_asset_new (known_as, bytes), path, sha256, error);
  if (g_error_matches (read_error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND))
    return hf_asset_new_missing (known_as, sha256);

  g_propagate_error (error, g_steal_pointer (&read_error));
  return NULL;
}

static HfAsset *
find_asset (gpointer data, const char *path, const char *name, GError **error)
{
  Loader *loader = data;
  g_autofree char *key = g_strconcat (path, "\n", name, NULL);
  HfAsset *asset = g_hash_table_lookup (loader->assets, key);

  if (asset != NULL)
    return hf_asset_ref (asset);
  if (g_cancellable_set_error_if_cancelled (loader->cancellable, error))
    return NULL;

  asset = load_asset (loader, path, name, error);
  if (asset != NULL)
    g_hash_table_insert (loader->assets, g_steal_pointer (&key), (gpointer) hf_asset_ref (asset));
  return asset;
}

static GBytes *
read_json (HfContainer *container, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  GBytes *json = hf_container_read (container, HF_ENTRY_CARD, HF_LIMIT_CARD_JSON_BYTES, &read_error);

  if (g_error_matches (read_error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND))
    g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_CARD,
                 _ ("“%s” is not a Heartfelt card: it holds no card.json"), hf_container_get_file (container));
  else if (read_error != NULL)
    g_propagate_error (error, g_steal_pointer (&read_error));

  return json;
}

/* Returns: (transfer full): @card (transfer full) with those kept in it; %NULL with @error */
static HfCard *
add_people (HfCard *card, HfContainer *container, GError **error)
{
  g_autoptr (HfCard) plain = card;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) people = hf_container_read (container, HF_ENTRY_PEOPLE, HF_LIMIT_PEOPLE_TEXT_BYTES, &read_error);

  if (people != NULL)
    return hf_card_with_people (plain, people);
  if (g_error_matches (read_error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND))
    return g_steal_pointer (&plain);

  g_propagate_error (error, g_steal_pointer (&read_error));
  return NULL;
}

static HfCard *
load (HfContainer *container, HfFileLoadFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) assets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_asset_unref);
  Loader loader = { container, flags, cancellable, assets };
  const HfAssetSource source = { find_asset, &loader };
  g_autoptr (GBytes) json = read_json (container, error);
  g_autoptr (GError) card_error = NULL;
  HfCard *card;

  if (json == NULL)
    return NULL;

  card = hf_card_from_json (json, hf_container_get_file (container), &source, &card_error);
  /* Being cancelled while an asset was read comes back as a fault of the asset. */
  if (card == NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    g_propagate_error (error, g_steal_pointer (&card_error));
  if (card == NULL || flags & HF_FILE_LOAD_SKETCH)
    return card;

  return add_people (card, container, error);
}

HfCard *
hf_file_load (const char *path, HfFileLoadFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfContainer) container = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  container = hf_container_open (path, error);
  return container != NULL ? load (container, flags, cancellable, error) : NULL;
}

HfCard *
hf_file_load_bytes (GBytes *bytes, const char *file, HfFileLoadFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfContainer) container = hf_container_open_bytes (bytes, file, error);

  return container != NULL ? load (container, flags, cancellable, error) : NULL;
}
