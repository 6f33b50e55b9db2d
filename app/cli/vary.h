/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message of its own for everybody (`--vary`). */
#pragma once

#include "cli/console.h"
#include "cli/people.h"

/** HfVaryWords: the options as the user wrote them. */
typedef struct
{
  char *theme; /**< nullable: everybody has the card's own words */
  gboolean formal;
} HfVaryWords;

/** HF_VARY_OPTIONS: the rows of an option table that fill in @member, an #HfVaryWords of @Type. */
#define HF_VARY_OPTIONS(Type, member)                                                                                  \
  { "vary",         0,                                                                                                 \
    HF_OPTION_TEXT, offsetof (Type, member.theme),                                                                     \
    N_ ("THEME"),   N_ ("Give each person a message of a theme or an occasion") },                                     \
  {                                                                                                                    \
    "formal", 0, HF_OPTION_FLAG, offsetof (Type, member.formal), NULL,                                                 \
        N_ ("Of --vary: on formal terms, as in Sie, vous, usted")                                                      \
  }

/** hf_vary_check_words: fails with #HF_USAGE_ERROR where nobody is @for_people, or nothing is to vary. */
gboolean hf_vary_check_words (const HfVaryWords *words, gboolean for_people, GError **error);

/**
 * hf_vary: @card with a field in its message's place, which from now on says something else of each of @people.
 *
 * The place is the text that holds `{message}`, or else the text of the id `message`. A person's messages are those
 * of the theme in the person's language, or else in the card's; of these, the ones that fit the place, and of these
 * the longest there are: letters and paragraphs, or paragraphs, or lines. The card itself where nothing is to vary.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_USAGE_ERROR
 */
HfCard *hf_vary (HfConsole *console, const HfVaryWords *words, HfCard *card, HfMeantPeople *people, GError **error);
