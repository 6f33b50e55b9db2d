/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words once set, kept for the next card that says the same in the same place.
 *
 * A batch lays out the same headline for everybody and the same sentence for many; breaking lines is what costs most
 * of a card. */
#pragma once

#include "render/text-layout.h"

typedef struct _HfTextStore HfTextStore;

/** hf_text_store_new: @fonts are borrowed. Returns: (transfer full) */
HfTextStore *hf_text_store_new (HfFonts *fonts);

void hf_text_store_free (HfTextStore *store);

/**
 * hf_text_store_set: as hf_text_layout_new(), doubts included, but for what was set before.
 *
 * Equal words are the same whoever's they are, as long as card, box and label are alike. Returns: (transfer full)
 */
HfTextLayout *hf_text_store_set (HfTextStore *store, HfCard *card, HfText *text, const HfTextBox *box,
                                 GPtrArray *doubts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTextStore, hf_text_store_free)
