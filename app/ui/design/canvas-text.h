/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing on the card: the text that is edited in place, its caret, and what an input method is composing.
 *
 * The words edited are everybody's, with their fields as `{name}`; places are bytes of them. */
#pragma once

#include "ui/design/canvas.h"

/** HfWriting: @id of the text being edited, %NULL for none. */
typedef struct
{
  char *id;
  guint caret;
  guint anchor;      /**< the other end of what is selected */
  double goal_x_pt;  /**< where up and down would like to be; NaN: where the caret is */
  gint64 typed_us;   /**< when something was typed last */
  gboolean changing; /**< the card changes by what is typed */
  gboolean typing;   /**< the word at the caret is not finished */
  GtkWidget *menu;   /**< of who writes */

  GtkIMContext *im;
  GtkEventController *keys;
  char *preedit; /**< what is being composed, shown at the caret; nullable */
  guint preedit_caret;
} HfWriting;

/** hf_canvas_add_writing: adds the keyboard of those who write. To be called after hf_canvas_add_keys(). */
void hf_canvas_add_writing (HfCanvas *self);

/** hf_canvas_remove_writing: for the end. */
void hf_canvas_remove_writing (HfCanvas *self);

/**
 * hf_canvas_begin_writing: edits the text of @id, its caret at the end.
 *
 * Returns: whether it is a text that may be edited
 */
gboolean hf_canvas_begin_writing (HfCanvas *self, const char *id);

/** hf_canvas_end_writing: the words are as they are now. Returns: whether anything was edited */
gboolean hf_canvas_end_writing (HfCanvas *self);

/** hf_canvas_is_writing: whether a text is edited. */
gboolean hf_canvas_is_writing (HfCanvas *self);

/** hf_canvas_write: @words come in place of what is selected, or at the caret. */
void hf_canvas_write (HfCanvas *self, const char *words);

/** hf_canvas_get_written_card: @card, with the text as it is edited. Returns: (transfer full) */
HfCard *hf_canvas_get_written_card (HfCanvas *self, HfCard *card);

/** hf_canvas_show_writing_menu: opens the menu of who writes, at the caret. */
void hf_canvas_show_writing_menu (HfCanvas *self);

/** hf_canvas_ask_writing_menu: the same where the pointer asks for it. Returns: whether that is where one writes */
gboolean hf_canvas_ask_writing_menu (HfCanvas *self, double x, double y);

/** hf_canvas_is_in_writing: whether @x, @y of the widget is in the frame of the text that is edited. */
gboolean hf_canvas_is_in_writing (HfCanvas *self, double x, double y);

/** hf_canvas_point_caret: brings the caret to @x, @y of the widget; @extend: what is between is selected. */
void hf_canvas_point_caret (HfCanvas *self, double x, double y, gboolean extend);

/** hf_canvas_select_words: selects the word at the caret, or everything. */
void hf_canvas_select_words (HfCanvas *self, gboolean all);

/** hf_canvas_writing_changed: the card, or what is selected, became another. */
void hf_canvas_writing_changed (HfCanvas *self);

/** hf_canvas_paint_writing: paints caret, selection, fields and what is composed. */
void hf_canvas_paint_writing (HfCanvas *self, GtkSnapshot *snapshot);
