/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A label or an envelope as a card, so that everything cards can do, addresses can. */
#pragma once

#include "card/card.h"
#include "merge/fields.h"
#include "sheet/sheet.h"

/**
 * hf_address_card: what goes to a place of @sheet: a person's name, company and postal address, in the typefaces, the
 * language and the ink of @card, on white.
 * @known: fields of one of the people; lines none of whose fields it knows are left out
 *
 * Returns: (transfer full): a card of one page, whose format is the sheet's own, so that it must not outlive @sheet
 */
HfCard *hf_address_card (HfSheet *sheet, HfCard *card, HfFields *known);
