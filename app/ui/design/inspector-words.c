/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-words.h"

#include "base/limits.h"
#include "card/text-edit.h"
#include "merge/syntax.h"
#include "ui/design/personal-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfInspectorWords
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkTextView *view;
  HfPersonalWords *personal_words;

  GtkTextBuffer *buffer;
  GtkTextTag *field_tag;
  GtkTextTag *bold_tag;
  GtkTextTag *italic_tag;
  char *id; /* of the item whose words these are */
};

G_DEFINE_FINAL_TYPE (HfInspectorWords, hf_inspector_words, HF_TYPE_INSPECTOR_SECTION)

static char *
get_buffer_words (HfInspectorWords *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
get_iter_at_byte (HfInspectorWords *self, GtkTextIter *iter, const char *words, gsize byte)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, (int) g_utf8_strlen (words, (gssize) byte));
}

/* Changes as little as can be, so that the caret stays where it is. */
static void
set_buffer_words (HfInspectorWords *self, const char *words)
{
  g_autofree char *before = get_buffer_words (self);
  GtkTextIter from;
  GtkTextIter to;
  gsize start;
  gsize end;

  if (g_str_equal (before, words))
    return;

  hf_text_find_change (before, words, &start, &end);
  get_iter_at_byte (self, &from, before, start);
  get_iter_at_byte (self, &to, before, end);
  gtk_text_buffer_delete (self->buffer, &from, &to);
  gtk_text_buffer_insert (self->buffer, &from, words + start, (int) (strlen (words) - (strlen (before) - end) - start));
}

static void
apply_tag (HfInspectorWords *self, GtkTextTag *tag, const char *words, gsize start, gsize end)
{
  GtkTextIter from;
  GtkTextIter to;

  get_iter_at_byte (self, &from, words, start);
  get_iter_at_byte (self, &to, words, end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

/* Tints fields, and shows what is bold or italic. */
static void
show_styles (HfInspectorWords *self, HfText *text)
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
      apply_tag (self, self->field_tag, words, piece.start, piece.start + piece.length);
  for (guint i = 0; i < text->n_runs; i++)
    {
      gsize length = strlen (text->runs[i].text);

      if (text->runs[i].bold == HF_TOGGLE_ON)
        apply_tag (self, self->bold_tag, words, at, at + length);
      if (text->runs[i].italic == HF_TOGGLE_ON)
        apply_tag (self, self->italic_tag, words, at, at + length);
      at += length;
    }
}

static void
hf_inspector_words_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorWords *self = HF_INSPECTOR_WORDS (section);
  HfItem *item = hf_document_get_selected_item (document);
  gboolean text = item != NULL && item->kind == HF_ITEM_TEXT;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), text);
  if (!text)
    {
      g_clear_pointer (&self->id, g_free);
      return;
    }

  words = hf_text_get_words (item->text);
  if (g_strcmp0 (self->id, item->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (item->id);
      gtk_text_buffer_set_text (self->buffer, words, -1);
    }
  else
    set_buffer_words (self, words);
  show_styles (self, item->text);
  hf_personal_words_set_roster (self->personal_words, hf_document_get_roster (document));
}

static void
words_changed (HfInspectorWords *self)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  g_autofree char *words = NULL;
  g_autoptr (HfText) text = NULL;
  HfDocument *document;
  HfItem *item;

  if (hf_inspector_section_is_deaf (section) || self->id == NULL)
    return;

  document = hf_inspector_section_get_document (section);
  item = hf_card_find_item (hf_document_get_card (document), self->id, NULL);
  words = get_buffer_words (self);
  if (item == NULL || item->kind != HF_ITEM_TEXT)
    return;

  text = hf_text_reword (item->text, words);
  hf_inspector_section_push (section, hf_card_with_text (hf_document_get_card (document), item->id, text), "words",
                             _ ("Edit Words of %s"), hf_inspector_section_get_title (section));
}

/* A text has room for so many bytes; the rest of a long paste is left out. */
static void
limit_insertion (HfInspectorWords *self, GtkTextIter *place, const char *words, int length)
{
  g_autofree char *now = NULL;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    return;

  now = get_buffer_words (self);
  if (strlen (now) + (gsize) MAX (0, length) <= HF_LIMIT_TEXT_BYTES)
    return;

  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self->view));
}

static void
insert_field (HfInspectorWords *self, const char *key)
{
  g_autofree char *field = g_strdup_printf ("{%s}", key);

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (self->buffer, field, -1, TRUE);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
words_left (HfInspectorWords *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

gboolean
hf_inspector_words_get_range (HfInspectorWords *self, gsize *out_start, gsize *out_end)
{
  g_autofree char *words = NULL;
  GtkTextIter from;
  GtkTextIter to;

  g_return_val_if_fail (HF_IS_INSPECTOR_WORDS (self), FALSE);

  if (self->id == NULL || !gtk_text_buffer_get_selection_bounds (self->buffer, &from, &to))
    return FALSE;

  words = get_buffer_words (self);
  *out_start = (gsize) (g_utf8_offset_to_pointer (words, gtk_text_iter_get_offset (&from)) - words);
  *out_end = (gsize) (g_utf8_offset_to_pointer (words, gtk_text_iter_get_offset (&to)) - words);
  return TRUE;
}

void
hf_inspector_words_focus (HfInspectorWords *self)
{
  g_return_if_fail (HF_IS_INSPECTOR_WORDS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
hf_inspector_words_finalize (GObject *object)
{
  g_free (HF_INSPECTOR_WORDS (object)->id);

  G_OBJECT_CLASS (hf_inspector_words_parent_class)->finalize (object);
}

static void
hf_inspector_words_class_init (HfInspectorWordsClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_inspector_words_finalize;
  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_words_update;

  g_type_ensure (HF_TYPE_PERSONAL_WORDS);
  hf_inspector_section_class_set_template (section_class, "inspector-words");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorWords, view);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorWords, personal_words);
  gtk_widget_class_bind_template_callback (widget_class, words_left);
  gtk_widget_class_bind_template_callback (widget_class, insert_field);
}

static void
hf_inspector_words_init (HfInspectorWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->buffer = gtk_text_view_get_buffer (self->view);
  /* The card's own history undoes typing, here and on the canvas alike. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  self->field_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "background", "rgba(53, 132, 228, 0.20)", NULL);
  self->bold_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->italic_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (words_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (limit_insertion), self, G_CONNECT_SWAPPED);
}
