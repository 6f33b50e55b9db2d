/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of several items at once: pure functions as those of card/edit.h.
 *
 * @ids is a %NULL-terminated list of ids of items of one page. An item whose group is in the list as well goes with its
 * group. Locked items stay as they are, but for hf_card_lock_items(). Ids the card does not have are passed over; where
 * nothing changes the very same card comes back. Every result is (transfer full). */
#pragma once

#include "card/edit.h"

/** HfAlignTo: which edge or middle line items are brought to. */
typedef enum
{
  HF_ALIGN_TO_LEFT,
  HF_ALIGN_TO_CENTER,
  HF_ALIGN_TO_RIGHT,
  HF_ALIGN_TO_TOP,
  HF_ALIGN_TO_MIDDLE,
  HF_ALIGN_TO_BOTTOM,
} HfAlignTo;

/** HfOrder: where an item goes among those it lies with. */
typedef enum
{
  HF_ORDER_FORWARD,  /**< in front of the next one */
  HF_ORDER_BACKWARD, /**< behind the one below */
  HF_ORDER_FRONT,
  HF_ORDER_REAR,
} HfOrder;

/** hf_card_remove_items: takes them away. */
HfCard *hf_card_remove_items (HfCard *card, const char *const *ids);

/** hf_card_move_items: moves each by @dx_mm and @dy_mm. */
HfCard *hf_card_move_items (HfCard *card, const char *const *ids, double dx_mm, double dy_mm);

/** hf_card_grow_items: makes each wider and taller, its top left corner staying; never smaller than 1 mm. */
HfCard *hf_card_grow_items (HfCard *card, const char *const *ids, double dwidth_mm, double dheight_mm);

/**
 * hf_card_resize_items: stretches them so that what filled @from fills @to, each keeping its part of it.
 *
 * What is turned is stretched along its own sides; none comes out smaller than 1 mm.
 */
HfCard *hf_card_resize_items (HfCard *card, const char *const *ids, const HfFrame *from, const HfFrame *to);

/** hf_card_rotate_items: turns each by @angle_deg about its own centre; angles are kept in -180 < a ≤ 180. */
HfCard *hf_card_rotate_items (HfCard *card, const char *const *ids, double angle_deg);

/** hf_card_align_items: brings several to the edge or middle of their common bounds; one to that of its page. */
HfCard *hf_card_align_items (HfCard *card, const char *const *ids, HfAlignTo to);

/**
 * hf_card_distribute_items: makes the gaps between three or more equal, side by side or, @down, one below the other.
 */
HfCard *hf_card_distribute_items (HfCard *card, const char *const *ids, gboolean down);

/** hf_card_order_items: moves them among those they lie with, keeping their own order. */
HfCard *hf_card_order_items (HfCard *card, const char *const *ids, HfOrder order);

/** hf_card_lock_items: locks them, or lets go of them. */
HfCard *hf_card_lock_items (HfCard *card, const char *const *ids, gboolean locked);

/** hf_card_hide_items: hides them, or shows them; locked ones too. */
HfCard *hf_card_hide_items (HfCard *card, const char *const *ids, gboolean hidden);

/**
 * hf_card_list_items: those of @ids, groups whole, rearmost first.
 *
 * Returns: (transfer full): from hf_item_list_new()
 */
GPtrArray *hf_card_list_items (HfCard *card, const char *const *ids);

/**
 * hf_card_add_items: puts copies of @items, each with an id of its own and unlocked, in front of all on page @kind.
 *
 * @dx_mm, @dy_mm: how far from where they were
 * @out_ids: (out) (transfer full): the ids of the copies, %NULL-terminated
 */
HfCard *hf_card_add_items (HfCard *card, HfPageKind kind, GPtrArray *items, double dx_mm, double dy_mm,
                           char ***out_ids);
