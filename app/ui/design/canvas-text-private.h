/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of writing on the card share. */
#pragma once

#include "card/text-edit.h"
#include "ui/design/canvas-private.h"

/* canvas-text.c */

/** hf_canvas_get_written_item: the text as everybody's card has it. Returns: (transfer none) (nullable) */
HfItem *hf_canvas_get_written_item (HfCanvas *self);

/** hf_canvas_get_written_words: its words. Returns: (transfer full) */
char *hf_canvas_get_written_words (HfCanvas *self);

/** hf_canvas_get_written_box: where it was set, on page @out_index of the side. Returns: (transfer none) (nullable) */
const HfBox *hf_canvas_get_written_box (HfCanvas *self, guint *out_index);

/** hf_canvas_to_shown: byte @index of the words among those shown, which have in them what is composed. */
guint hf_canvas_to_shown (HfCanvas *self, guint index);

/** hf_canvas_from_shown: the other way round; what is composed counts as at the caret. */
guint hf_canvas_from_shown (HfCanvas *self, guint index);

/** hf_canvas_set_caret: brings the caret to @index; @extend: what is between is selected. */
void hf_canvas_set_caret (HfCanvas *self, guint index, gboolean extend);

/** hf_canvas_splice: puts @words in the place of those from @start to @end, the caret after them. */
void hf_canvas_splice (HfCanvas *self, guint start, guint end, const char *words);

/** hf_canvas_change_align: sets the whole text to @align, as a step of its own. */
void hf_canvas_change_align (HfCanvas *self, HfAlign align);

/* canvas-text-typing.c */

/** hf_canvas_words_typed: an input method has @words; quotes and dashes become those of the language. */
void hf_canvas_words_typed (GtkIMContext *im, const char *words, HfCanvas *self);

/** hf_canvas_copy_words: the words selected go to the clipboard. */
void hf_canvas_copy_words (HfCanvas *self);

/** hf_canvas_paste_words: those on the clipboard come, as a step of their own. */
void hf_canvas_paste_words (HfCanvas *self);

/* canvas-text-spelling.c */

/** hf_canvas_add_spelling: adds the menu of who writes, and its actions. */
void hf_canvas_add_spelling (HfCanvas *self);

/** hf_canvas_find_misspelt: the misspelt words of what is written. Returns: (transfer full): an array of #HfMisspelt */
GArray *hf_canvas_find_misspelt (HfCanvas *self);

/* canvas-text-keys.c */

/** hf_canvas_attach_input: keys go to the input method from now on. */
void hf_canvas_attach_input (HfCanvas *self);

/** hf_canvas_detach_input: and no more. */
void hf_canvas_detach_input (HfCanvas *self);

/** hf_canvas_reset_input: what is being composed is given up. */
void hf_canvas_reset_input (HfCanvas *self);

/** hf_canvas_reveal_caret: scrolls to the caret, if it is out of sight. */
void hf_canvas_reveal_caret (HfCanvas *self);

/** hf_canvas_tell_caret: tells the input method where the caret is on the screen. */
void hf_canvas_tell_caret (HfCanvas *self);
