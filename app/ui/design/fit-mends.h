/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done about words that do not fit: each mend says what comes of it. */
#pragma once

#include "ui/design/text-report.h"
#include "ui/document.h"

/** HfFitMend: one thing to do about it. */
typedef enum
{
  HF_FIT_MEND_TALLER,  /**< the frame gets the height that the longest words need */
  HF_FIT_MEND_SMALLER, /**< the words shrink as far as they can be read */
} HfFitMend;

/**
 * hf_fit_mend_describe: what @mend would do to the text selected in @document, for a button: “6 mm Taller”.
 *
 * Returns: (transfer full) (nullable): %NULL where it would do nothing, as there is no room
 */
char *hf_fit_mend_describe (HfDocument *document, const HfTextReport *report, HfFitMend mend);

/** hf_fit_mend_do: does it, as a step of @document. */
void hf_fit_mend_do (HfDocument *document, const HfTextReport *report, HfFitMend mend);
