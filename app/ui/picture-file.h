/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that may go onto a card, read beside the window's own work. */
#pragma once

#include <gio/gio.h>

/** hf_picture_file_get_name: what @file is called, for people. Returns: (transfer full) */
char *hf_picture_file_get_name (GFile *file);

/** hf_picture_file_read_async: reads @file; what is far too large, or a folder, is not read at all. */
void hf_picture_file_read_async (GObject *source, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer data);

/** hf_picture_file_read_finish: Returns: (transfer full) (nullable): %NULL with an error that says what to do */
GBytes *hf_picture_file_read_finish (GAsyncResult *result, GError **error);
