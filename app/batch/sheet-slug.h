/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that names a sheet, wherever it is cut off or lost. */
#pragma once

#include "merge/crowd.h"
#include "sheet/impose.h"

/**
 * hf_sheet_slug: `Thank you · sheet 2 of 20, back · 11–20`, with the numbers people have in their list.
 * @crowd: (nullable): who they are; %NULL for nobody in particular
 * @first: the index in @crowd, from 0, of the first of the people imposed
 *
 * Returns: (transfer full)
 */
char *hf_sheet_slug (HfCard *card, const HfImposition *imposition, HfSheetSide side, HfCrowd *crowd, guint first);
