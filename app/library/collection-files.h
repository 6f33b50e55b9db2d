/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a collection: every `NAME.json` of a folder. */
#pragma once

#include <glib.h>

/**
 * hf_collection_list_files: the names of the files in @folder, which need not exist, in their order.
 *
 * Returns: (transfer full)
 */
GPtrArray *hf_collection_list_files (const char *folder);
