/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call a card and the items on it. */
#pragma once

#include "card/card.h"

/** hf_card_title: its title, or “Untitled”. Returns: (transfer none) */
const char *hf_card_title (HfCard *card);

/** hf_item_kind_title: “Text”, “Art”, “Picture”, “Shape”, “Signature”, “QR Code”, “Group”, translated. */
const char *hf_item_kind_title (HfItemKind kind);

/** hf_item_title: its name, or what kind it is where it has none. Returns: (transfer none) */
const char *hf_item_title (HfItem *item);

/** hf_item_list_title: the title of the only one of @ids on @card, or “3 Items”. Returns: (transfer full) */
char *hf_item_list_title (HfCard *card, const char *const *ids);
