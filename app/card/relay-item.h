/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items moved from a page to one of another size. Private to card/. */
#pragma once

#include "card/card.h"

/** HfRelay: how a page of one format is laid on one of another. */
typedef struct
{
  double scale; /**< of all lengths */
  double x_mm;  /**< where the old page's top left corner comes to lie */
  double y_mm;
  double type_scale; /**< of sizes of type, and of the places of words that are not read at length */
  gboolean whole;    /**< a picture of the whole page: all of it in proportion, however small */
  gboolean rtl;      /**< whether lines start on the right unless they say otherwise */
  HfFrame from_safe;
  HfFrame to_safe;
} HfRelay;

/** HfRelayAnchor: which part of the page stays in sight where it does not fit whole. */
typedef enum
{
  HF_RELAY_ANCHOR_MIDDLE,
  HF_RELAY_ANCHOR_BOTTOM,
} HfRelayAnchor;

/** hf_relay_cover: lays a page of @card on one of @to, so that nothing of it, bleed included, stays bare. */
HfRelay hf_relay_cover (HfCard *card, const HfFormat *to, HfRelayAnchor anchor);

/** hf_relay_contain: lays a whole page of @card, times @share of what it could be, into the middle of one of @to. */
HfRelay hf_relay_contain (HfCard *card, const HfFormat *to, double share);

/** hf_relay_frame: where @frame comes to lie. */
HfFrame hf_relay_frame (const HfRelay *relay, const HfFrame *frame);

/**
 * hf_relay_item: @item as it stands on the other page: what was inside the safe area still is.
 *
 * Returns: (transfer full)
 */
HfItem *hf_relay_item (const HfRelay *relay, HfItem *item);

/**
 * hf_relay_text: @text in type as much larger as @relay says; what is made for reading changes less.
 *
 * Returns: (transfer full)
 */
HfText *hf_relay_text (const HfRelay *relay, HfText *text);
