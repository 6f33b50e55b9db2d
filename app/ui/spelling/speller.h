/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dictionaries of this computer, and of its user. For the main thread; they are read on another. */
#pragma once

#include <glib-object.h>

/** HfSpellerState: what there is for a language. */
typedef enum
{
  HF_SPELLER_COMING,  /**< being read */
  HF_SPELLER_READY,   /**< a dictionary */
  HF_SPELLER_MISSING, /**< none */
  HF_SPELLER_UNUSUAL, /**< nor can there be one, as the language has no spaces between words */
} HfSpellerState;

#define HF_TYPE_SPELLER (hf_speller_get_type ())
G_DECLARE_FINAL_TYPE (HfSpeller, hf_speller, HF, SPELLER, GObject)

/**
 * hf_speller_get_default: that of this program; the signal `changed` tells that a dictionary came, or learnt a word.
 *
 * Returns: (transfer none)
 */
HfSpeller *hf_speller_get_default (void);

/** hf_speller_new: one of its own, for tests. Returns: (transfer full) */
HfSpeller *hf_speller_new (void);

/**
 * hf_speller_ask: what there is for @language (BCP 47); where nobody asked before, its dictionary is read from now on.
 */
HfSpellerState hf_speller_ask (HfSpeller *self, const char *language);

/** hf_speller_knows: whether @word is in the dictionary of @language; %TRUE too as long as there is none. */
gboolean hf_speller_knows (HfSpeller *self, const char *language, const char *word);

/** hf_speller_suggest: what @word may have been meant to be, best first, a few at most. Returns: (transfer full) */
char **hf_speller_suggest (HfSpeller *self, const char *language, const char *word);

/** hf_speller_learn: adds @word to the user's own dictionary of @language, which other programs share. */
void hf_speller_learn (HfSpeller *self, const char *language, const char *word);
