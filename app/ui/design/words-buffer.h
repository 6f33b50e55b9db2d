/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the card in a GtkTextBuffer, and places in it: the card counts bytes, GTK letters. */
#pragma once

#include "card/text.h"

#include <gtk/gtk.h>

/** HfWordsBuffer: the buffer and how it shows what stands in it; all belongs to the text view. */
typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextTag *field;
  GtkTextTag *bold;
  GtkTextTag *italic;
} HfWordsBuffer;

/** hf_words_buffer_init: makes the buffer of @view one of a card, whose own history undoes typing. */
void hf_words_buffer_init (HfWordsBuffer *self, GtkTextView *view);

/** hf_words_buffer_get_words: all that stands there. Returns: (transfer full) */
char *hf_words_buffer_get_words (const HfWordsBuffer *self);

/**
 * hf_words_buffer_set_words: has @words stand there, changing as little as can be, so that the caret stays where it is.
 */
void hf_words_buffer_set_words (const HfWordsBuffer *self, const char *words);

/** hf_words_buffer_replace: puts @by where @words, which is all there is, has the bytes from @start to before @end. */
void hf_words_buffer_replace (const HfWordsBuffer *self, const char *words, gsize start, gsize end, const char *by);

/**
 * hf_words_buffer_show_styles: tints the fields of @text, whose words stand there, and shows what is bold or italic.
 */
void hf_words_buffer_show_styles (const HfWordsBuffer *self, HfText *text);

/** hf_words_buffer_get_selection: the bytes of @words that are selected. Returns: whether any are */
gboolean hf_words_buffer_get_selection (const HfWordsBuffer *self, const char *words, gsize *out_start, gsize *out_end);

/** hf_words_buffer_get_caret: the byte of @words the caret stands before. */
gsize hf_words_buffer_get_caret (const HfWordsBuffer *self, const char *words);
