/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes with a card in a message: the options that say it, the same for send and for drafts. */
#pragma once

#include "batch/letters.h"
#include "cli/console.h"
#include "cli/option.h"

/** HfLetterChoice: the options as the user wrote them; all nullable. */
typedef struct
{
  char *subject;
  char *body;
  char *attach;
} HfLetterChoice;

/** HF_LETTER_OPTIONS: the rows of an option table that fill in @member, an #HfLetterChoice of @Type. */
#define HF_LETTER_OPTIONS(Type, member)                                                                                \
  { "subject",      0,                                                                                                 \
    HF_OPTION_TEXT, offsetof (Type, member.subject),                                                                   \
    N_ ("TEXT"),    N_ ("Of a message: its subject, with fields") },                                                   \
      { "body",         0,                                                                                             \
        HF_OPTION_FILE, offsetof (Type, member.body),                                                                  \
        N_ ("FILE"),    N_ ("Of a message: a file with its text, with fields (the words of the card)") },              \
  {                                                                                                                    \
    "attach", 0, HF_OPTION_TEXT, offsetof (Type, member.attach), N_ ("KIND"),                                          \
        N_ ("Of a message: what is attached, pdf or png (pdf)"), "pdf png"                                             \
  }

/** HfLetterTexts: the same, read. */
typedef struct
{
  GArray *words; /**< of #HfLetterWords, whose strings are in @strings */
  GPtrArray *strings;
} HfLetterTexts;

/**
 * hf_letter_texts_load: what @choice says; what it does not say, from the messages of the library in each language.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR, or %G_FILE_ERROR for a text that cannot be read
 */
HfLetterTexts *hf_letter_texts_load (const HfLetterChoice *choice, HfCard *card, GError **error);

void hf_letter_texts_free (HfLetterTexts *texts);

/** hf_letter_texts_get_options: messages about @card with @texts (borrowed). */
gboolean hf_letter_texts_get_options (const HfLetterTexts *texts, const HfLetterChoice *choice, HfCard *card,
                                      HfLetterOptions *out_options, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLetterTexts, hf_letter_texts_free)
