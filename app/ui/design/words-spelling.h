/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spelling in the Words box: misspelt words are underlined, and its menu has what they may have been meant to be. */
#pragma once

#include "ui/spelling/spelling.h"

#include <gtk/gtk.h>

#define HF_TYPE_WORDS_SPELLING (hf_words_spelling_get_type ())
G_DECLARE_FINAL_TYPE (HfWordsSpelling, hf_words_spelling, HF, WORDS_SPELLING, GObject)

/**
 * hf_words_spelling_new: for @view, which it does not keep.
 *
 * Signals: `correct` with the first byte and the byte after the last of a word, and what is to come in its place;
 * `changed` when other words may be misspelt now. Returns: (transfer full)
 */
HfWordsSpelling *hf_words_spelling_new (GtkTextView *view);

/**
 * hf_words_spelling_show: underlines what is misspelt in @text of @document, which the view shows; %NULL for none.
 * @typing: whether somebody types there, so that the word at the caret is not finished
 */
void hf_words_spelling_show (HfWordsSpelling *self, HfDocument *document, HfText *text, gboolean typing);
