/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a text that are worth looking up in a dictionary. Without GTK. */
#pragma once

#include <glib.h>

/**
 * HfWordVisitor: bytes @start to @end of the words, and the @word as dictionaries have it, its apostrophes straight.
 */
typedef void (*HfWordVisitor) (gsize start, gsize end, const char *word, gpointer data);

/**
 * hf_words_visit: calls @visit for each word of @words in @language.
 *
 * Passes over fields and what touches one, numbers and words with digits in them, single letters, and addresses of the
 * web and of mail.
 */
void hf_words_visit (const char *words, const char *language, HfWordVisitor visit, gpointer data);
