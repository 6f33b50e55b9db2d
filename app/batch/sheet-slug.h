/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that names a sheet, wherever it is cut off or lost. */
#pragma once

#include "card/card.h"
#include "sheet/impose.h"

/**
 * hf_sheet_slug: `Thank you · sheet 2 of 20, back · 11–20`.
 * @first: the place of the first of the people imposed among all, from 0
 *
 * Returns: (transfer full)
 */
char *hf_sheet_slug (HfCard *card, const HfImposition *imposition, HfSheetSide side, guint first);
