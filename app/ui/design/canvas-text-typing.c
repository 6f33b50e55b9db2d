/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes into the text that is edited: letters typed, and words from the clipboard. */
#include "ui/design/canvas-text-private.h"

#include "ui/design/typing.h"

#include <math.h>
#include <string.h>

/* Two braces are a brace; one asks for personal words. */
static gboolean
is_second_brace (HfCanvas *self)
{
  g_autofree char *words = hf_canvas_get_written_words (self);
  guint caret = self->writing.caret;

  return caret >= 2 && words[caret - 2] == '{';
}

/* A step of its own, so that undoing it brings back what was typed; what is typed next is part of it. */
static void
improve (HfCanvas *self)
{
  HfItem *item = hf_canvas_get_written_item (self);
  g_autofree char *words = hf_canvas_get_written_words (self);
  g_autofree char *better = NULL;
  guint caret = self->writing.caret;
  gsize start;

  if (item == NULL)
    return;

  better = hf_typing_improve (hf_document_get_card (self->document), item->text, words, caret, &start);
  if (better == NULL)
    return;

  hf_history_end_run (hf_document_get_history (self->document));
  hf_canvas_splice (self, (guint) start, caret, better);
}

void
hf_canvas_words_typed (GtkIMContext *im, const char *words, HfCanvas *self)
{
  if (!hf_canvas_is_writing (self))
    return;

  self->writing.goal_x_pt = NAN;
  hf_canvas_write (self, words);
  if (g_str_equal (words, "{") && !is_second_brace (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "design.fields", "b", TRUE);
  else if (*words != '\0' && *g_utf8_next_char (words) == '\0')
    improve (self);
}

void
hf_canvas_copy_words (HfCanvas *self)
{
  g_autofree char *words = hf_canvas_get_written_words (self);
  guint start = MIN (self->writing.caret, self->writing.anchor);
  guint end = MAX (self->writing.caret, self->writing.anchor);
  g_autofree char *copied = g_strndup (words + start, end - start);

  if (end > start)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), copied);
}

static void
pasted (GtkWidget *widget, const char *words)
{
  HfCanvas *self = HF_CANVAS (widget);
  g_autofree char *before = hf_canvas_get_written_words (self);
  guint caret = self->writing.caret;
  guint anchor = self->writing.anchor;

  if (!hf_canvas_is_writing (self) ||
      !hf_typing_has_room (widget, strlen (before) - (MAX (caret, anchor) - MIN (caret, anchor)), words))
    return;

  hf_history_end_run (hf_document_get_history (self->document));
  hf_canvas_write (self, words);
  hf_history_end_run (hf_document_get_history (self->document));
}

void
hf_canvas_paste_words (HfCanvas *self)
{
  hf_typing_paste (GTK_WIDGET (self), pasted);
}
