/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read as the names of items; files and cards keep the names they have. */
#pragma once

#include "card/item.h"

/** hf_item_name: the name of @item, in the user's language if it is one of our templates'. Returns: (nullable): it, if
 * the item has one */
const char *hf_item_name (HfItem *item);

/** hf_item_name_or_id: what messages call @item: by its name, or else by its id. */
const char *hf_item_name_or_id (HfItem *item);
