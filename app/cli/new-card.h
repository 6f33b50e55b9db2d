/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "card/card.h"

/** HfNewCard: how a new card shall differ from its template; all nullable. */
typedef struct
{
  const char *palette_id;
  const char *format_id;
  const char *language; /**< BCP 47 */
} HfNewCard;

/**
 * hf_new_card: a new card like @template_card, with a UUID of its own, changed now (or at `SOURCE_DATE_EPOCH`).
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR, which tells what there is to choose from
 */
HfCard *hf_new_card (HfCard *template_card, const HfNewCard *wishes, GError **error);
