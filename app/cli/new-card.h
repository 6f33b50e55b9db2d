/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "card/card.h"
#include "cli/console.h"

/** HfNewCardOptions: how a new card shall differ from its template, as given on the command line; all nullable. */
typedef struct
{
  const char *palette_id;
  const char *format_id;
  const char *language; /**< BCP 47 */
} HfNewCardOptions;

/**
 * hf_new_card_as_asked: hf_new_card() of @model, changed now (or at `SOURCE_DATE_EPOCH`); @console is told which of its
 * words there are not in the language asked for.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR, which tells what there is to choose from
 */
HfCard *hf_new_card_as_asked (HfConsole *console, HfCard *model, const HfNewCardOptions *options, GError **error);
