/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a personal card says, as text: for those who do not see it, and for mail programs that show no pictures. */
#pragma once

#include "card/card.h"

/** hf_words_of_card: all it says, page by page, an empty line between two texts. Returns: (transfer full) */
char *hf_words_of_card (HfCard *card);

/**
 * hf_words_of_page: what @page says and, where somebody told it, what its pictures show, on one line.
 *
 * Returns: (transfer full)
 */
char *hf_words_of_page (HfPage *page);
