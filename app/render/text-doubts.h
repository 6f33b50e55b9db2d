/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is doubtful about words as they were set. */
#pragma once

#include "render/text-fit.h"

/**
 * hf_text_add_doubts: appends to @doubts what @plan and @fit left to be desired.
 *
 * @wanted is the fit the item asked for; @label (nullable) as in #HfTextBox.
 */
void hf_text_add_doubts (const HfTextPlan *plan, const HfTextFit *fit, const HfFit *wanted, const char *label,
                         GPtrArray *doubts);
