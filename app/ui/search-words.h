/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding things by words typed: in any order, in small letters, with or without accents. Without GTK. */
#pragma once

#include <glib.h>

/**
 * hf_search_fold: @text as it is searched: in small letters, without accents and what else is set over or under
 * letters.
 * Returns: (transfer full): empty where @text is not UTF-8
 */
char *hf_search_fold (const char *text);

/**
 * hf_search_finds: whether each of the @words typed is in @folded, which is of hf_search_fold(); any is, where nothing
 * was typed.
 *
 * Each may stand anywhere, and may be the beginning of a longer one.
 */
gboolean hf_search_finds (const char *words, const char *folded);
