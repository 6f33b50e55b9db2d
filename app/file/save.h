/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves cards. The same card gives the same bytes, and a crash leaves the old file or the new one. */
#pragma once

#include "base/save.h"
#include "card/card.h"

/**
 * hf_file_to_bytes: @card as a `.heartfelt` file.
 *
 * @thumbnail_png: (nullable): a small picture of it for file managers.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_FILE_ERROR where the card could not be
 * opened again, because something in it is beyond a limit.
 */
GBytes *hf_file_to_bytes (HfCard *card, GBytes *thumbnail_png, GError **error);

/** hf_file_save: writes that to @path. Returns: whether it was done; @error of #HF_FILE_ERROR or #HF_SAVE_ERROR. */
gboolean hf_file_save (HfCard *card, const char *path, GBytes *thumbnail_png, HfSaveFlags flags, GError **error);

/**
 * hf_file_save_folder: writes @card as the folder @path, made if missing.
 *
 * With %HF_SAVE_REPLACE an existing folder is brought up to date: new assets first, then the card, and at
 * last the assets it does not use any more go. Files that no card names by their SHA-256 stay.
 */
gboolean hf_file_save_folder (HfCard *card, const char *path, GBytes *thumbnail_png, HfSaveFlags flags, GError **error);
