/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a card is the one somebody saw: a digest of all that is seen of it, and of nothing else. */
#pragma once

#include "base/digest.h"
#include "card/card.h"

/** HfLikeness: takes the digests of many cards made from one; of one thread. */
typedef struct _HfLikeness HfLikeness;

/**
 * hf_likeness_new: for @shared and cards made from it, whose pages are often the very same.
 *
 * Returns: (transfer full)
 */
HfLikeness *hf_likeness_new (HfCard *shared);

void hf_likeness_free (HfLikeness *likeness);

/**
 * hf_likeness_take: the digest of format, language, palette, pairing and pages of @card, pictures included.
 *
 * Title, dates, samples and guides are left out. The same on any machine and for any way a card came about.
 */
HfDigest hf_likeness_take (HfLikeness *likeness, HfCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLikeness, hf_likeness_free)
