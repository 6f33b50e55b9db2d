/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets that name people, on their way to a printer. */
#pragma once

#include <glib.h>

/** HfPrivateFileStep: makes, or uses, the file at @path. */
typedef gboolean (*HfPrivateFileStep) (const char *path, gpointer data, GError **error);

/**
 * hf_private_file_pass: lets @make write a file where nobody else can read it, and then @use use it; nothing stays
 * behind.
 * @use: is called also where @make made nothing
 *
 * Returns: whether both did; fails with #GFileError and as they do
 */
gboolean hf_private_file_pass (HfPrivateFileStep make, HfPrivateFileStep use, gpointer data, GError **error);
