/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letting words that do not fit be set smaller. */
#pragma once

#include "card/card.h"

/** Smaller than this, words are hard to read on paper. */
#define HF_LEAST_SIZE_PT 8.0

/** hf_text_can_be_smaller: whether @text may not shrink as far as words can be read, yet. */
gboolean hf_text_can_be_smaller (HfText *text);

/**
 * hf_card_allow_smaller: @card whose text @id shrinks down to %HF_LEAST_SIZE_PT where it has to.
 *
 * Returns: (transfer full)
 */
HfCard *hf_card_allow_smaller (HfCard *card, const char *id);
