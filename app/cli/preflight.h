/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a print shop, and whoever pays it, should know of a file. */
#pragma once

#include "card/card.h"
#include "cli/console.h"
#include "output/pdf-shop.h"

/** hf_preflight_tell: says in plain words what a PDF of @card for @shop is, and what it does not promise. */
void hf_preflight_tell (HfConsole *console, HfCard *card, const HfPdfShop *shop);
