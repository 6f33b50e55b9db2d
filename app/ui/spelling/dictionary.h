/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which dictionary a language is looked up in, and which package has one. Without GTK. */
#pragma once

#include <glib.h>

/**
 * hf_dictionary_choose: the best of @tags (%NULL-terminated; as dictionaries are called, `en_GB`) for words in
 * @language.
 * @locales: (%NULL-terminated): what the user reads, which decides between British and American words where a card does
 * not
 *
 * Returns: (transfer none) (nullable): one of @tags; %NULL: none is for this language
 */
const char *hf_dictionary_choose (const char *const *tags, const char *language, const char *const *locales);

/** hf_dictionary_is_usual: whether @language has words that dictionaries list; others are written without spaces. */
gboolean hf_dictionary_is_usual (const char *language);

/**
 * hf_dictionary_name_package: the package with a dictionary for @language.
 * @system: (nullable): what the system is like, as ID and ID_LIKE of os-release say: `debian`, `fedora`, `arch`
 *
 * Returns: (transfer full)
 */
char *hf_dictionary_name_package (const char *language, const char *system);
