/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user and the environment give a card: fields, and dates that do not come from the clock. */
#pragma once

#include "card/card.h"
#include "cli/console.h"
#include "merge/fields.h"

/**
 * hf_values_parse: what `--set FIELD=TEXT`, given @sets (nullable) times, says.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR
 */
HfFields *hf_values_parse (char *const *sets, GError **error);

/** hf_values_today: the day of `SOURCE_DATE_EPOCH` in UTC, else today where the user lives. */
gboolean hf_values_today (GDate *out_today, GError **error);

/**
 * hf_values_get_common: what the fields of @card say for nobody in particular: @given, and today.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR
 */
HfFields *hf_values_get_common (HfCard *card, HfFields *given, GError **error);

/**
 * hf_values_show_samples: @card with its own sample values filled in.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR
 */
HfCard *hf_values_show_samples (HfCard *card, GError **error);

/**
 * hf_values_stamp: the date files made from a card last changed at @modified_s carry: `SOURCE_DATE_EPOCH` where it is
 * set.
 */
gboolean hf_values_stamp (gint64 modified_s, gint64 *out_stamp_s, GError **error);

/** hf_values_tell_unused: a note for each of @sets (nullable) that names no field of @card, as it may be a slip. */
void hf_values_tell_unused (HfConsole *console, HfCard *card, char *const *sets);
