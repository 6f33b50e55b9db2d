/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters of a text are selected, wherever that was done: on the canvas or in the Words box. */
#pragma once

#include "card/card.h"

#include <glib-object.h>

#define HF_TYPE_LETTERS (hf_letters_get_type ())
G_DECLARE_FINAL_TYPE (HfLetters, hf_letters, HF, LETTERS, GObject)

/** hf_letters_new: none yet; the signal `changed` tells of others. Returns: (transfer full) */
HfLetters *hf_letters_new (void);

/**
 * hf_letters_select: selects the bytes from @start to @end of the words of the text @id; none where both are the same.
 */
void hf_letters_select (HfLetters *self, const char *id, gsize start, gsize end);

/** hf_letters_forget: none any longer, if they are those of @id. */
void hf_letters_forget (HfLetters *self, const char *id);

/**
 * hf_letters_find: which bytes of @item are selected.
 *
 * Returns: whether any are; %FALSE too where its words became others
 */
gboolean hf_letters_find (HfLetters *self, HfItem *item, gsize *out_start, gsize *out_end);
