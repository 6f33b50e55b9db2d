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

/** hf_items_from_json: takes the list `items` of @object. Returns: (transfer full): as from hf_item_list_new() */
GPtrArray *hf_items_from_json (HfItemReader *reader, JsonObject *object);

/** hf_items_to_json: writes the list `items`; nothing for none. */
void hf_items_to_json (HfItem *const *items, guint n_items, HfJsonWriter *writer);
