/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items as JSON, for use inside file/. */
#pragma once

#include "file/card-json.h"
#include "file/json-reader.h"
#include "file/json-writer.h"

/** HfItemReader: what reading the items of one card keeps in mind. */
typedef struct
{
  HfJsonReader *json;
  const HfAssetSource *assets;
  GHashTable *ids; /**< of every item so far */
  guint depth;     /**< of groups */
} HfItemReader;

/**
 * hf_item_take_asset: takes `asset` and `asset_name`.
 *
 * Returns: (transfer full): a missing one where @object names none
 */
HfAsset *hf_item_take_asset (HfItemReader *reader, JsonObject *object);

/** hf_item_write_asset: writes both. */
void hf_item_write_asset (HfAsset *asset, HfJsonWriter *writer);

/**
 * hf_owns_from_json: takes the list `own` of @object, an item of @kind.
 *
 * Returns: (transfer full): as from hf_own_list_new()
 */
GPtrArray *hf_owns_from_json (HfItemReader *reader, JsonObject *object, HfItemKind kind);

/** hf_owns_to_json: writes what of the open item is somebody's own; nothing for none. */
void hf_owns_to_json (HfOwn *const *owns, guint n_owns, HfJsonWriter *writer);

/** hf_items_from_json: takes the list `items` of @object. Returns: (transfer full): as from hf_item_list_new() */
GPtrArray *hf_items_from_json (HfItemReader *reader, JsonObject *object);

/** hf_items_to_json: writes the list `items`; nothing for none. */
void hf_items_to_json (HfItem *const *items, guint n_items, HfJsonWriter *writer);
