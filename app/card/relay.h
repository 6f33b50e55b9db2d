/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card laid out again for another format. */
#pragma once

#include "card/card.h"

/**
 * hf_card_with_format: @card for @format, all of it still where it belongs.
 *
 * Art covers the new page and its bleed and is never squashed; words go along with the art they stand on, are set in
 * type of the new size and stay inside the safe area. A front whose art is %HF_SCALING_CONTAIN, because it has a frame
 * around it, is laid whole on the new page. Between shapes hf_format_has_shape_of() calls unlike, the front
 * is put together anew: its art on one part of the page, its words on the other.
 *
 * Where there are fewer pages, the words of the right inside page become the back of a flat card, and the front alone
 * stays of what has one side; the other way round the back of a flat card becomes the right inside page. Other pages
 * come blank. Where nothing changes the very same card comes back. Returns: (transfer full)
 */
HfCard *hf_card_with_format (HfCard *card, const HfFormat *format);
