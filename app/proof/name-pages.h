/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on a card a person's name stands, and what it says there. Private to proof/. */
#pragma once

#include "card/card.h"

/**
 * hf_name_pages_find: the pages that bear a name once @card is somebody's; where none does, those with any field, or
 * else the first.
 *
 * Returns: (transfer full) (element-type guint): indexes of pages, at least one
 */
GArray *hf_name_pages_find (HfCard *card);

/**
 * hf_name_pages_read: the names on @personal, a merged card, each once, in an isolate, parted by middle dots.
 *
 * Returns: (transfer full): "" for none
 */
char *hf_name_pages_read (HfCard *personal);
