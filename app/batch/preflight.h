/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a print shop, and whoever pays it, should know of a file. */
#pragma once

#include "card/card.h"
#include "output/pdf-shop.h"

/**
 * hf_preflight_list: in plain words, what a PDF of @card for @shop is, and what it does not promise. Every picture is
 * read.
 *
 * Returns: (transfer full) (element-type utf8): whole lines
 */
GPtrArray *hf_preflight_list (HfCard *card, const HfPdfShop *shop);
