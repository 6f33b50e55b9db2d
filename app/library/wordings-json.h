/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a file of words for templates, which may come from anyone. */
#pragma once

#include "card/wording.h"

/**
 * hf_wordings_from_json: what the templates in @bytes say.
 *
 * @file: how errors call it; they name the place in it too
 * @out_common: (out) (transfer full): what they have in common, in the language of the file
 *
 * Returns: (transfer full) (nullable): #HfWording by template; %NULL with @error of #HF_FILE_ERROR
 */
GHashTable *hf_wordings_from_json (GBytes *bytes, const char *file, HfWording **out_common, GError **error);
