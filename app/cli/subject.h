/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card a command is about. */
#pragma once

#include "card/card.h"

#include <gio/gio.h>

/** hf_subject_load: the card @argument names, as hf_library_load_card(). Returns: (transfer full) (nullable) */
HfCard *hf_subject_load (const char *argument, GCancellable *cancellable, GError **error);

/**
 * hf_subject_load_with: the same card, in the palette of @palette_id (nullable: its own).
 *
 * Returns: (transfer full) (nullable): #HF_USAGE_ERROR naming the palettes where there is none of that id
 */
HfCard *hf_subject_load_with (const char *argument, const char *palette_id, GCancellable *cancellable, GError **error);

/** hf_subject_find_palette: Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR naming the palettes */
HfPalette *hf_subject_find_palette (const char *palette_id, GError **error);
