/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The front of a card put together anew for another shape. Private to card/. */
#pragma once

#include "card/card.h"

/**
 * hf_relay_front: the front of @card for @to, which is of another shape.
 *
 * The largest part of it that is free of words covers one side of the page, and the words, with the name from
 * whichever page it is on, stand on the other. Where words and picture cannot be told apart so, the whole front is
 * shown as a picture on a mount. Returns: (transfer full)
 */
HfPage *hf_relay_front (HfCard *card, const HfFormat *to);
