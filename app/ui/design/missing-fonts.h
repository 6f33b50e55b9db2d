/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts a card asks for that are not installed, and what stands in for them. For the main thread. */
#pragma once

#include "card/card.h"

/**
 * hf_missing_fonts_describe_text: which font @text of @card lacks.
 *
 * Returns: (transfer full) (nullable): %NULL for none
 */
char *hf_missing_fonts_describe_text (HfCard *card, HfText *text);

/**
 * hf_missing_fonts_describe_pairing: the families of @pairing that are not installed.
 *
 * Returns: (transfer full) (nullable)
 */
char *hf_missing_fonts_describe_pairing (HfPairing *pairing);
