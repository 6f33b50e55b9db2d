/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zip files that may come from anyone, for use inside file/. */
#pragma once

#include <gio/gio.h>
#include <zip.h>

/**
 * hf_zip_open: opens the zip at @path, or in @bytes where @path is %NULL.
 *
 * @file: how messages call it.
 *
 * Every entry was looked at before it returns: names, encryption, method and declared sizes are as a card's.
 * Returns: (transfer full) (nullable): for zip_discard(); %NULL with @error of #HF_FILE_ERROR.
 */
zip_t *hf_zip_open (const char *path, GBytes *bytes, const char *file, GError **error);

/**
 * hf_zip_read: unpacks the entry @name, of at most @most_bytes.
 *
 * Declared size and sum are held against what really comes out. Returns: (transfer full) (nullable): %NULL
 * with %HF_FILE_ERROR_NOT_FOUND where there is no such entry, or another error.
 */
GBytes *hf_zip_read (zip_t *zip, const char *name, gsize most_bytes, const char *file, GError **error);
