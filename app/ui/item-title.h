/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call the items of a card. */
#pragma once

#include "card/card.h"

/** hf_item_kind_title: “Text”, “Art”, “Picture”, “Shape”, “Signature”, “QR Code”, “Group”, translated. */
const char *hf_item_kind_title (HfItemKind kind);

/** hf_item_title: its name, or what kind it is where it has none. Returns: (transfer none) */
const char *hf_item_title (HfItem *item);

/** hf_item_list_title: the title of the only one of @ids on @card, or “3 Items”. Returns: (transfer full) */
char *hf_item_list_title (HfCard *card, const char *const *ids);
