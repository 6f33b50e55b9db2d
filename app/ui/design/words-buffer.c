/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/words-buffer.h"

#include "card/text-edit.h"
#include "merge/syntax.h"

#include <string.h>

void
hf_words_buffer_init (HfWordsBuffer *self, GtkTextView *view)
{
  self->buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  self->field = gtk_text_buffer_create_tag (self->buffer, NULL, "background", "rgba(53, 132, 228, 0.20)", NULL);
  self->bold = gtk_text_buffer_create_tag (self->buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->italic = gtk_text_buffer_create_tag (self->buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
}

char *
hf_words_buffer_get_words (const HfWordsBuffer *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
get_iter_at_byte (const HfWordsBuffer *self, GtkTextIter *iter, const char *words, gsize byte)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, (int) g_utf8_strlen (words, (gssize) byte));
}

static gsize
get_byte (const char *words, const GtkTextIter *iter)
{
  return (gsize) (g_utf8_offset_to_pointer (words, gtk_text_iter_get_offset (iter)) - words);
}

static void
replace_bytes (const HfWordsBuffer *self, const char *words, gsize start, gsize end, const char *by, gsize by_length)
{
  GtkTextIter from;
  GtkTextIter to;

  get_iter_at_byte (self, &from, words, start);
  get_iter_at_byte (self, &to, words, end);
  gtk_text_buffer_delete (self->buffer, &from, &to);
  gtk_text_buffer_insert (self->buffer, &from, by, (int) by_length);
}

void
hf_words_buffer_set_words (const HfWordsBuffer *self, const char *words)
{
  g_autofree char *before = hf_words_buffer_get_words (self);
  gsize start;
  gsize end;

  if (g_str_equal (before, words))
    return;

  hf_text_find_change (before, words, &start, &end);
  replace_bytes (self, before, start, end, words + start, strlen (words) - (strlen (before) - end) - start);
}

void
hf_words_buffer_replace (const HfWordsBuffer *self, const char *words, gsize start, gsize end, const char *by)
{
  replace_bytes (self, words, start, end, by, strlen (by));
}

static void
apply_tag (const HfWordsBuffer *self, GtkTextTag *tag, const char *words, gsize start, gsize end)
{
  GtkTextIter from;
  GtkTextIter to;

  get_iter_at_byte (self, &from, words, start);
  get_iter_at_byte (self, &to, words, end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

void
hf_words_buffer_show_styles (const HfWordsBuffer *self, HfText *text)
{
  g_autofree char *words = hf_text_get_words (text);
  GtkTextIter start;
  GtkTextIter end;
  gsize position = 0;
  gsize at = 0;
  HfPiece piece;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  while (hf_syntax_next (words, &position, &piece))
    if (piece.kind == HF_PIECE_FIELD)
      apply_tag (self, self->field, words, piece.start, piece.start + piece.length);
  for (guint i = 0; i < text->n_runs; i++)
    {
      gsize length = strlen (text->runs[i].text);

      if (text->runs[i].bold == HF_TOGGLE_ON)
        apply_tag (self, self->bold, words, at, at + length);
      if (text->runs[i].italic == HF_TOGGLE_ON)
        apply_tag (self, self->italic, words, at, at + length);
      at += length;
    }
}

gboolean
hf_words_buffer_get_selection (const HfWordsBuffer *self, const char *words, gsize *out_start, gsize *out_end)
{
  GtkTextIter from;
  GtkTextIter to;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &from, &to))
    return FALSE;

  *out_start = get_byte (words, &from);
  *out_end = get_byte (words, &to);
  return TRUE;
}

gsize
hf_words_buffer_get_caret (const HfWordsBuffer *self, const char *words)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  return get_byte (words, &caret);
}
