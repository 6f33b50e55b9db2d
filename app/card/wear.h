/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items with what is somebody's own on them, and cards of such items.
 *
 * An item worn by a person shows what is theirs, and keeps everyone's aside in its place, so that one edits it as any
 * other item; doffed, it is everyone's again and what was changed is the person's. Every result is (transfer full);
 * where there is nothing to do it is the very same value. */
#pragma once

#include "card/card.h"

/** hf_item_can_be_own: whether @item is of a kind of which a person may have their own: a text or a picture. */
gboolean hf_item_can_be_own (HfItem *item);

/**
 * hf_item_find_own: what the person of @claim has of @item in the place of everyone's.
 *
 * Returns: (transfer none) (nullable)
 */
HfOwn *hf_item_find_own (HfItem *item, const HfClaim *claim);

/** hf_item_as_of: @item as the person of @claim (nullable: nobody in particular) has it; nothing of others is on it. */
HfItem *hf_item_as_of (HfItem *item, const HfClaim *claim);

/** hf_item_doff: @item as everyone's; what it wore is the person's, unless it is just as everyone's. */
HfItem *hf_item_doff (HfItem *item);

/**
 * hf_card_wear: @card with what is the own of the person of @claim in place.
 * @anew: whether texts and pictures of which they have none of their own yet are worn as well, to become theirs if
 * changed
 */
HfCard *hf_card_wear (HfCard *card, const HfClaim *claim, gboolean anew);

/** hf_item_with_own_text: @item with @text (transfer none) as the words of its own at @index. */
HfItem *hf_item_with_own_text (HfItem *item, guint index, HfText *text);

/** hf_card_doff: @card with all its items doffed. */
HfCard *hf_card_doff (HfCard *card);

/**
 * hf_card_with_own_words: @card whose text @id says @words[i], a ready-made message, only to the person of @claims[i],
 * whatever it said to them before.
 */
HfCard *hf_card_with_own_words (HfCard *card, const char *id, const HfClaim *claims, const char *const *words,
                                guint n_claims);

/** hf_card_without_own: @card without what is the own of the person of @claim, on item @id or (%NULL) on any. */
HfCard *hf_card_without_own (HfCard *card, const HfClaim *claim, const char *id);

/** hf_card_without_owns: @card without anything that is only somebody's. */
HfCard *hf_card_without_owns (HfCard *card);

/** hf_card_with_owner: @card with all that is of the person of @claim told by @owner from now on. */
HfCard *hf_card_with_owner (HfCard *card, const HfClaim *claim, const HfOwner *owner);

/** hf_card_has_own: whether the person of @claim (nullable: anybody) has something of their own on @card. */
gboolean hf_card_has_own (HfCard *card, const HfClaim *claim);

/** hf_card_has_own_by_hand: likewise something that is no ready-made message. */
gboolean hf_card_has_own_by_hand (HfCard *card, const HfClaim *claim);

/** hf_card_as_of: @card as the person of @claim has it, with nothing of others on it. */
HfCard *hf_card_as_of (HfCard *card, const HfClaim *claim);

/** hf_card_list_owners: whose something is, each once. Returns: (transfer full) (element-type HfOwner) */
GArray *hf_card_list_owners (HfCard *card);
