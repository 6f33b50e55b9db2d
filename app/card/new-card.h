/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New cards from others. */
#pragma once

#include "card/card.h"

/** HfNewCard: how a new card shall differ from the one it is made from; all nullable. */
typedef struct
{
  HfPalette *palette;
  const HfFormat *format; /**< the card is laid out again for it, by hf_card_with_format() */
  const char *language;   /**< BCP 47 */
} HfNewCard;

/**
 * hf_new_card: a card like @model, with a UUID of its own, last changed at @modified_s of Unix time. Nobody kept in
 * @model is in it, nor what is only somebody’s on it.
 *
 * Returns: (transfer full)
 */
HfCard *hf_new_card (HfCard *model, const HfNewCard *wishes, gint64 modified_s);

/** hf_new_blank_card: an untitled card of @format without anything on it. Returns: (transfer full) */
HfCard *hf_new_blank_card (const HfFormat *format, HfPalette *palette, HfPairing *pairing, gint64 modified_s);
