/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo: a stack of cards without limit, which costs little as cards share what did not change.
 *
 * A step may hold another value beside its card, such as the people it is for, so that both are undone by name in one
 * order. */
#pragma once

#include "card/card.h"

#include <glib-object.h>

#define HF_TYPE_HISTORY (hf_history_get_type ())
G_DECLARE_FINAL_TYPE (HfHistory, hf_history, HF, HISTORY, GObject)

/**
 * hf_history_new: a history that starts with @card. Not for several threads at once.
 *
 * Emits `changed` whenever the current card, a label or the saved state changes. Returns: (transfer full)
 */
HfHistory *hf_history_new (HfCard *card);

/**
 * hf_history_new_beside: a history whose steps hold a value of the boxed @type beside the card.
 * @beside: (nullable): the first of them; transfer none
 *
 * Returns: (transfer full)
 */
HfHistory *hf_history_new_beside (HfCard *card, GType type, gconstpointer beside);

/** hf_history_get_beside: the value beside the current card. Returns: (transfer none) (nullable) */
gconstpointer hf_history_get_beside (HfHistory *history);

/** hf_history_get_card: the card as it is now. Returns: (transfer none) */
HfCard *hf_history_get_card (HfHistory *history);

/**
 * hf_history_push: makes @card the current one.
 *
 * @label names the step for people (“Move Headline”). Steps pushed one after the other with the same
 * @run (nullable), such as "move:headline", become one step, until hf_history_end_run(). What could be
 * redone is gone. Pushing the very card that is current does nothing. What stands beside the card stays.
 */
void hf_history_push (HfHistory *history, HfCard *card, const char *label, const char *run);

/** hf_history_push_both: makes @card and @beside (transfer none; nullable) the current ones, in one step as above. */
void hf_history_push_both (HfHistory *history, HfCard *card, gconstpointer beside, const char *label, const char *run);

/** hf_history_replace_beside: puts @beside (transfer none; nullable) beside the current card, which is no step. */
void hf_history_replace_beside (HfHistory *history, gconstpointer beside);

/** hf_history_end_run: the next step starts afresh: the gesture, or the run of typing, is over. */
void hf_history_end_run (HfHistory *history);

/** hf_history_cancel_run: takes back the step that is still open, as Escape does in a gesture. */
void hf_history_cancel_run (HfHistory *history);

/** hf_history_undo: Returns: whether there was a step to take back. */
gboolean hf_history_undo (HfHistory *history);

/** hf_history_redo: Returns: whether there was a step to take again. */
gboolean hf_history_redo (HfHistory *history);

/** hf_history_get_undo_label: the step hf_history_undo() takes back. Returns: (transfer none) (nullable) */
const char *hf_history_get_undo_label (HfHistory *history);

/** hf_history_get_redo_label: the step hf_history_redo() takes again. Returns: (transfer none) (nullable) */
const char *hf_history_get_redo_label (HfHistory *history);

/** hf_history_mark_saved: @card, one that is or was current, is what stands in the file. */
void hf_history_mark_saved (HfHistory *history, HfCard *card);

/** hf_history_is_saved: whether the current card is the one in the file. */
gboolean hf_history_is_saved (HfHistory *history);
