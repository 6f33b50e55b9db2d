/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards whose pictures are no finer than they need be, for messages that must not be large. */
#pragma once

#include "card/card.h"

/**
 * hf_card_with_lighter_pictures: @card with every picture that is finer than @dpi, at the size it is shown, made as
 * fine as that: a JPEG, or a PNG where one can see through it, whole, upright and in sRGB.
 *
 * What cannot be read stays as it is. Where nothing changes the very same card comes back. Returns: (transfer full)
 */
HfCard *hf_card_with_lighter_pictures (HfCard *card, double dpi);

/** hf_item_with_lighter_picture: the same for one picture item. Returns: (transfer full) */
HfItem *hf_item_with_lighter_picture (HfItem *item, double dpi);
