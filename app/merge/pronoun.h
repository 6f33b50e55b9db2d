/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to call somebody by, where they say so. */
#pragma once

#include <glib.h>

/**
 * HfPronoun: the forms of a pronoun; each is %NULL where the language has none that goes without the rest of a
 * sentence.
 */
typedef struct
{
  char *subject;    /**< she */
  char *object;     /**< her, as in “we thank her” */
  char *possessive; /**< her, as in “her work” */
} HfPronoun;

/**
 * hf_pronoun_init: the forms in @language (BCP 47, nullable) of what somebody wants to be called.
 * @wanted: (nullable): as lists have it, in any language: “she”, “he/him”, “sie”; all forms of one that is not known,
 * as in “xe/xem/xyr”, are taken as they stand
 *
 * Who says nothing is called as the language calls somebody it knows nothing of: “they”, or by no pronoun at all.
 */
void hf_pronoun_init (HfPronoun *out_pronoun, const char *wanted, const char *language);

/** hf_pronoun_clear: frees what @pronoun holds. */
void hf_pronoun_clear (HfPronoun *pronoun);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfPronoun, hf_pronoun_clear)
