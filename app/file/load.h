/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens cards: `.heartfelt` files and card folders, told apart by content. */
#pragma once

#include <gio/gio.h>

#include "card/card.h"
#include "file/error.h"

/** HfFileLoadFlags: %HF_FILE_LOAD_SKETCH leaves every asset missing and people alone, for lists of many cards. */
typedef enum
{
  HF_FILE_LOAD_DEFAULT = 0,
  HF_FILE_LOAD_SKETCH = 1 << 0,
} HfFileLoadFlags;

/**
 * hf_file_load: the card in the file or folder @path.
 *
 * An asset that the card names and its file lacks is a missing asset, and no error. Assets named by their
 * SHA-256 are checked. Safe with files from anyone: limits are those of base/limits.h.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_FILE_ERROR, or %G_IO_ERROR_CANCELLED.
 */
HfCard *hf_file_load (const char *path, HfFileLoadFlags flags, GCancellable *cancellable, GError **error);

/**
 * hf_file_load_bytes: the card in @bytes, a whole `.heartfelt` file; messages call it @file. Otherwise as
 * hf_file_load().
 */
HfCard *hf_file_load_bytes (GBytes *bytes, const char *file, HfFileLoadFlags flags, GCancellable *cancellable,
                            GError **error);
