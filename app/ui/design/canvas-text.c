/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text being edited: its words, its caret, and the card that shows both. The keyboard is in canvas-text-keys.c. */
#include "ui/design/canvas-text-private.h"

#include "base/length.h"
#include "base/limits.h"
#include "card/edit.h"
#include "card/text-edit.h"
#include "merge/syntax.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A pause this long ends a run of typing. */
#define RUN_US (3 * G_USEC_PER_SEC)

/* Stands at the end of what is edited: spaces before it, and a line with nothing else, are set and can be seen. */
#define END_MARK "\xE2\x80\x8B" /* U+200B */

gboolean
hf_canvas_is_writing (HfCanvas *self)
{
  return self->writing.id != NULL;
}

HfItem *
hf_canvas_get_written_item (HfCanvas *self)
{
  HfItem *item = NULL;

  if (self->writing.id != NULL && self->document != NULL)
    item = hf_document_find_item (self->document, self->writing.id);

  return item != NULL && item->kind == HF_ITEM_TEXT ? item : NULL;
}

char *
hf_canvas_get_written_words (HfCanvas *self)
{
  HfItem *item = hf_canvas_get_written_item (self);

  return item != NULL ? hf_text_get_words (item->text) : g_strdup ("");
}

const HfBox *
hf_canvas_get_written_box (HfCanvas *self, guint *out_index)
{
  for (guint i = 0; self->writing.id != NULL && i < self->view.side.n_pages && self->layouts[i] != NULL; i++)
    {
      const HfBox *box = hf_layout_find_box (self->layouts[i], self->writing.id);

      if (box != NULL && box->text != NULL)
        {
          *out_index = i;
          return box;
        }
    }

  return NULL;
}

static guint
preedit_length (HfCanvas *self)
{
  return self->writing.preedit != NULL ? (guint) strlen (self->writing.preedit) : 0;
}

guint
hf_canvas_to_shown (HfCanvas *self, guint index)
{
  return index > self->writing.caret ? index + preedit_length (self) : index;
}

guint
hf_canvas_from_shown (HfCanvas *self, guint index)
{
  guint length = preedit_length (self);
  HfItem *item = hf_canvas_get_written_item (self);
  g_autofree char *words = item != NULL ? hf_text_get_words (item->text) : NULL;

  if (words == NULL)
    return 0;
  if (index > self->writing.caret)
    index = index > self->writing.caret + length ? index - length : self->writing.caret;

  return MIN (index, (guint) strlen (words)); /* not after the mark */
}

HfCard *
hf_canvas_get_written_card (HfCanvas *self, HfCard *card)
{
  HfItem *item = hf_canvas_get_written_item (self);
  g_autofree char *words = NULL;
  g_autoptr (HfText) marked = NULL;
  g_autoptr (HfItem) shown = NULL;
  HfItemDraft *draft;
  gsize end;

  if (item == NULL)
    return hf_card_ref (card);

  words = hf_text_get_words (item->text);
  end = strlen (words);
  marked = hf_text_splice (item->text, end, end, END_MARK);
  draft = hf_item_draft (item);
  hf_item_draft_take_text (
      draft, self->writing.preedit != NULL
                 ? hf_text_splice (marked, self->writing.caret, self->writing.caret, self->writing.preedit)
                 : hf_text_ref (marked));
  shown = hf_item_seal (draft);
  return hf_card_replace_item (card, item->id, shown);
}

/* Fields are passed as one: from within @index goes on to the end, or back to the start. */
static guint
leave_field (const char *words, guint index, gboolean is_forward)
{
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    if (piece.kind == HF_PIECE_FIELD && index > piece.start && index < piece.start + piece.length)
      return (guint) (is_forward ? piece.start + piece.length : piece.start);

  return index;
}

/* What is selected here is what lettering and colour are for. */
static void
tell_letters (HfCanvas *self)
{
  hf_letters_select (hf_document_get_letters (self->document), self->writing.id, self->writing.anchor,
                     self->writing.caret);
}

void
hf_canvas_set_caret (HfCanvas *self, guint index, gboolean extend)
{
  HfWriting *writing = &self->writing;
  g_autofree char *words = hf_canvas_get_written_words (self);

  writing->typing = FALSE;
  writing->caret = leave_field (words, index, index >= writing->caret);
  if (!extend)
    writing->anchor = writing->caret;
  tell_letters (self);
  hf_canvas_tell_caret (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Shows @text in the place of the item's words, as part of the run of steps called @run. */
static void
show_text (HfCanvas *self, HfItem *item, HfText *text, const char *label, const char *run)
{
  g_autofree char *run_id = g_strdup_printf ("%s:%s", run, item->id);
  HfItemDraft *draft = hf_item_draft (item);
  g_autoptr (HfItem) changed = NULL;
  gint64 now_us = g_get_monotonic_time ();

  if (now_us - self->writing.typed_us > RUN_US)
    hf_history_end_run (hf_document_get_history (self->document));
  self->writing.typed_us = now_us;
  hf_item_draft_take_text (draft, hf_text_ref (text));
  changed = hf_item_seal (draft);
  self->writing.changing = TRUE;
  hf_document_take (self->document,
                    hf_card_replace_item (hf_document_get_edited_card (self->document), item->id, changed), label,
                    run_id);
  self->writing.changing = FALSE;
}

void
hf_canvas_splice (HfCanvas *self, guint start, guint end, const char *words)
{
  HfItem *item = hf_canvas_get_written_item (self);
  g_autofree char *before = hf_canvas_get_written_words (self);
  g_autofree char *label = NULL;
  g_autoptr (HfText) text = NULL;

  if (item == NULL || strlen (before) - (end - start) + strlen (words) > HF_LIMIT_TEXT_BYTES ||
      (start == end && *words == '\0'))
    return;

  text = hf_text_splice (item->text, start, end, words);
  /* Translators: steps that can be undone; %s is the name of a text. */
  label = *words != '\0' ? g_strdup_printf (_ ("Type in %s"), hf_item_title (item))
                         : g_strdup_printf (_ ("Delete in %s"), hf_item_title (item));
  self->writing.typing = *words != '\0';
  self->writing.caret = self->writing.anchor = start + (guint) strlen (words);
  tell_letters (self);
  show_text (self, item, text, label, *words != '\0' ? "type" : "erase");
  hf_canvas_tell_caret (self);
}

void
hf_canvas_change_align (HfCanvas *self, HfAlign align)
{
  HfItem *item = hf_canvas_get_written_item (self);
  g_autofree char *label = NULL;
  g_autoptr (HfText) text = NULL;
  HfTextDraft *draft;

  if (item == NULL || item->text->align == align)
    return;

  draft = hf_text_draft (item->text);
  draft->align = align;
  text = hf_text_seal (draft);
  label = g_strdup_printf (_ ("Align %s"), hf_item_title (item));
  hf_history_end_run (hf_document_get_history (self->document));
  show_text (self, item, text, label, "align");
  hf_history_end_run (hf_document_get_history (self->document));
}

void
hf_canvas_write (HfCanvas *self, const char *words)
{
  hf_canvas_splice (self, MIN (self->writing.caret, self->writing.anchor),
                    MAX (self->writing.caret, self->writing.anchor), words);
}

gboolean
hf_canvas_begin_writing (HfCanvas *self, const char *id)
{
  HfItem *item = self->document != NULL ? hf_document_find_item (self->document, id) : NULL;
  g_autofree char *words = NULL;

  if (item == NULL || item->kind != HF_ITEM_TEXT || item->locked)
    return FALSE;
  if (g_strcmp0 (id, self->writing.id) == 0)
    return TRUE;

  hf_canvas_end_writing (self);
  hf_document_select_one (self->document, id);
  words = hf_text_get_words (item->text);
  self->writing.id = g_strdup (id);
  self->writing.caret = self->writing.anchor = (guint) strlen (words);
  self->writing.goal_x_pt = NAN;
  hf_history_end_run (hf_document_get_history (self->document));
  hf_canvas_lay_out (self);
  hf_canvas_attach_input (self);
  hf_canvas_tell_caret (self);
  return TRUE;
}

gboolean
hf_canvas_end_writing (HfCanvas *self)
{
  if (self->writing.id == NULL)
    return FALSE;

  hf_canvas_detach_input (self);
  if (self->document != NULL)
    hf_letters_forget (hf_document_get_letters (self->document), self->writing.id);
  g_clear_pointer (&self->writing.preedit, g_free);
  g_clear_pointer (&self->writing.id, g_free);
  if (self->document != NULL)
    {
      hf_history_end_run (hf_document_get_history (self->document));
      hf_canvas_lay_out (self);
    }
  return TRUE;
}

/* The words as they were laid out last. Returns: (transfer full) (nullable) */
static char *
get_former_words (HfCanvas *self)
{
  HfItem *item = self->card != NULL ? hf_card_find_item (self->card, self->writing.id, NULL) : NULL;
  char *words = item != NULL && item->kind == HF_ITEM_TEXT ? hf_text_get_words (item->text) : NULL;

  if (words != NULL && g_str_has_suffix (words, END_MARK))
    words[strlen (words) - strlen (END_MARK)] = '\0';
  return words;
}

/* Undone, or changed elsewhere: one writes on where the change ends. */
static void
follow_change (HfCanvas *self, const char *words)
{
  g_autofree char *former = self->writing.preedit == NULL ? get_former_words (self) : NULL;
  gsize start;
  gsize end;

  if (former == NULL || g_str_equal (former, words))
    return;

  hf_text_find_change (former, words, &start, &end);
  self->writing.caret = self->writing.anchor = (guint) (strlen (words) - (strlen (former) - end));
}

static guint
clamp_to_words (const char *words, guint index)
{
  gsize length = strlen (words);

  if (index >= length)
    return (guint) length;
  while (index > 0 && (words[index] & 0xC0) == 0x80)
    index--;
  return index;
}

void
hf_canvas_writing_changed (HfCanvas *self)
{
  HfWriting *writing = &self->writing;
  HfItem *item = hf_canvas_get_written_item (self);
  g_autofree char *words = NULL;

  if (writing->id == NULL || writing->changing)
    return;

  if (item == NULL || item->locked || hf_document_get_n_selected (self->document) != 1 ||
      !hf_document_is_selected (self->document, writing->id))
    {
      hf_canvas_end_writing (self);
      return;
    }

  words = hf_text_get_words (item->text);
  follow_change (self, words);
  writing->caret = clamp_to_words (words, writing->caret);
  writing->anchor = clamp_to_words (words, writing->anchor);
}

/* Pointing */

static gboolean
to_box (HfCanvas *self, double x, double y, const HfBox **out_box, double *out_x_pt, double *out_y_pt)
{
  guint index;
  const HfBox *box = hf_canvas_get_written_box (self, &index);
  cairo_matrix_t inverse;
  HfPoint point;

  if (box == NULL)
    return FALSE;

  inverse = box->matrix;
  point = hf_canvas_view_to_page (&self->view, index, x, y);
  *out_box = box;
  *out_x_pt = hf_pt_from_mm (point.x_mm);
  *out_y_pt = hf_pt_from_mm (point.y_mm);
  cairo_matrix_invert (&inverse);
  cairo_matrix_transform_point (&inverse, out_x_pt, out_y_pt);
  return TRUE;
}

gboolean
hf_canvas_is_in_writing (HfCanvas *self, double x, double y)
{
  const HfBox *box;
  double x_pt;
  double y_pt;
  double slack_pt = 6.0 / self->view.scale;

  return to_box (self, x, y, &box, &x_pt, &y_pt) && x_pt >= -slack_pt && y_pt >= -slack_pt &&
         x_pt <= hf_pt_from_mm (box->frame.width_mm) + slack_pt &&
         y_pt <= MAX (hf_pt_from_mm (box->frame.height_mm), hf_text_layout_get_height (box->text)) + slack_pt;
}

void
hf_canvas_point_caret (HfCanvas *self, double x, double y, gboolean extend)
{
  const HfBox *box;
  double x_pt;
  double y_pt;

  hf_canvas_reset_input (self);
  if (!to_box (self, x, y, &box, &x_pt, &y_pt))
    return;

  self->writing.goal_x_pt = NAN;
  if (!extend)
    hf_history_end_run (hf_document_get_history (self->document));
  hf_canvas_set_caret (self, hf_canvas_from_shown (self, hf_text_layout_find_index (box->text, x_pt, y_pt)), extend);
}

void
hf_canvas_select_words (HfCanvas *self, gboolean all)
{
  HfWriting *writing = &self->writing;
  g_autofree char *words = hf_canvas_get_written_words (self);
  glong n_letters = g_utf8_strlen (words, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_letters + 1);
  glong start = g_utf8_pointer_to_offset (words, words + writing->caret);
  glong end;

  if (all)
    {
      writing->anchor = 0;
      hf_canvas_set_caret (self, (guint) strlen (words), TRUE);
      return;
    }

  pango_get_log_attrs (words, -1, -1, pango_language_get_default (), attributes, (int) n_letters + 1);
  while (start > 0 && !attributes[start].is_word_start)
    start--;
  for (end = start; end < n_letters; end++)
    if (end > start && attributes[end].is_word_end)
      break;
  writing->anchor = leave_field (words, (guint) (g_utf8_offset_to_pointer (words, start) - words), FALSE);
  hf_canvas_set_caret (self, (guint) (g_utf8_offset_to_pointer (words, end) - words), TRUE);
}
