/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which fields a card uses. */
#pragma once

#include "card/card.h"

/** HfFieldUse: one field of a card, however often it stands on it. */
typedef struct
{
  char *key; /**< `first_name` for the usual fields and the built-in ones; others as the card first writes them */
  gboolean optional; /**< has a fallback wherever it stands */
  gboolean built_in; /**< filled in without being asked for, such as `today` */
} HfFieldUse;

void hf_field_use_free (HfFieldUse *use);

/** hf_card_list_fields: an array of #HfFieldUse in reading order. Returns: (transfer full) */
GPtrArray *hf_card_list_fields (HfCard *card);

/**
 * hf_card_list_keys: the keys of the columns of a list that @card asks for, for #HfRosterOptions.
 *
 * Returns: (transfer full): %NULL-terminated
 */
GStrv hf_card_list_keys (HfCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFieldUse, hf_field_use_free)
