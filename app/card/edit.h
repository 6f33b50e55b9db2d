/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits: pure functions from a card to a card that shares all that did not change.
 *
 * Ids name items wherever they are, in groups too. An edit that cannot apply, such as one of an unknown
 * id, gives the very same card back. Every result is (transfer full). */
#pragma once

#include "card/card.h"

/** hf_card_with_title: @card called @title. */
HfCard *hf_card_with_title (HfCard *card, const char *title);

/** hf_card_with_palette: @card in other colours. */
HfCard *hf_card_with_palette (HfCard *card, HfPalette *palette);

/** hf_card_with_pairing: @card in other lettering. */
HfCard *hf_card_with_pairing (HfCard *card, HfPairing *pairing);

/** hf_card_with_modified: @card with another stamp, in seconds of Unix time. */
HfCard *hf_card_with_modified (HfCard *card, gint64 modified_s);

/** hf_card_with_people: @card with @people (transfer none; nullable) kept in it. */
HfCard *hf_card_with_people (HfCard *card, GBytes *people);

/** hf_card_with_page: @card with @page (transfer none) in the place of its page of that kind. */
HfCard *hf_card_with_page (HfCard *card, HfPage *page);

/** hf_card_insert_item: puts @item on page @kind, in front of @index others; beyond the end means frontmost. */
HfCard *hf_card_insert_item (HfCard *card, HfPageKind kind, guint index, HfItem *item);

/** hf_card_replace_item: puts @item in the place of the item of @id. */
HfCard *hf_card_replace_item (HfCard *card, const char *id, HfItem *item);

/** hf_card_remove_item: takes the item of @id away. */
HfCard *hf_card_remove_item (HfCard *card, const char *id);

/** hf_card_reorder_item: moves an item, among those it lies with, to place @index from the rear. */
HfCard *hf_card_reorder_item (HfCard *card, const char *id, guint index);

/**
 * hf_card_move_beside: puts the item of @id just @in_front of, or behind, the item of @other.
 *
 * It may come from another group or page; a group does not go into itself.
 */
HfCard *hf_card_move_beside (HfCard *card, const char *id, const char *other, gboolean in_front);

/**
 * hf_card_group_items: makes the @count items of @ids, which lie side by side on one page, one group in the frontmost's
 * place.
 */
HfCard *hf_card_group_items (HfCard *card, const char *const *ids, guint count, const char *group_id);

/** hf_card_ungroup_item: puts the children of group @id in its place, turned as the group was. */
HfCard *hf_card_ungroup_item (HfCard *card, const char *id);

/** hf_item_with_frame: @item moved and resized; a group takes its children along in proportion. */
HfItem *hf_item_with_frame (HfItem *item, const HfFrame *frame);

/** hf_card_new_id: an id no item of @card has: @stem, or @stem-2, @stem-3 … */
char *hf_card_new_id (HfCard *card, const char *stem);
