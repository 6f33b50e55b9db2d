/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in folders that may come from anyone: of a card folder, or a collection. */
#pragma once

#include <glib.h>

/**
 * hf_folder_read: the file @name in @folder, of at most @most_bytes.
 *
 * Links may lead elsewhere in the folder, but not out of it. Returns: (transfer full) (nullable): %NULL with
 * %HF_FILE_ERROR_NOT_FOUND where there is none, or another error of #HF_FILE_ERROR.
 */
GBytes *hf_folder_read (const char *folder, const char *name, gsize most_bytes, GError **error);
