/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What typing and pasting have in common on the canvas and in the Words box. */
#pragma once

#include "card/card.h"

#include <gtk/gtk.h>

/** hf_typing_get_language: what @text of @card is written in, a BCP 47 tag. Returns: (transfer none) */
const char *hf_typing_get_language (HfCard *card, HfText *text);

/**
 * hf_typing_improve: what was typed last, at byte @caret of @words, as the language of @text has it: quotes and dashes.
 *
 * Leaves alone what is the name of a field, and everything where people prefer it straight. Returns: (transfer full)
 * (nullable): what comes in place of the bytes from @out_start to @caret; %NULL: it is right as it is
 */
char *hf_typing_improve (HfCard *card, HfText *text, const char *words, gsize caret, gsize *out_start);

/** HfWordsPasted: what the clipboard of @widget says. */
typedef void (*HfWordsPasted) (GtkWidget *widget, const char *words);

/**
 * hf_typing_paste: reads the clipboard as plain text, with line feeds and without what cannot be seen, and calls
 * @pasted.
 *
 * Where there is no text, the window of @widget says so.
 */
void hf_typing_paste (GtkWidget *widget, HfWordsPasted pasted);

/** hf_typing_can_break: whether @words have no word that would keep a window busy; if not, @error says why. */
gboolean hf_typing_can_break (const char *words, GError **error);

/** hf_typing_has_room: whether a text of @used bytes takes @words besides; if not, the window of @widget says why. */
gboolean hf_typing_has_room (GtkWidget *widget, gsize used, const char *words);
