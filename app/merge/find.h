/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding words on a card, and replacing them: pure functions as those of card/edit.h. */
#pragma once

#include "card/card.h"

/**
 * HfFindFlags: what counts as the same. Straight quotes are always found where curly ones are, and any space where
 * there is one.
 */
typedef enum
{
  HF_FIND_ANY_CASE = 0,
  HF_FIND_MATCH_CASE = 1 << 0,
  HF_FIND_WHOLE_WORDS = 1 << 1,
  HF_FIND_OWN = 1 << 2, /**< in words that are only somebody's too (card/own.h) */
} HfFindFlags;

/** HfFound: bytes @start to @end of the words of the text @id. */
typedef struct
{
  char *id;
  HfPageKind page;
  guint own; /**< 0: of what the item shows; else 1 + the place among those of its owns */
  gsize start;
  gsize end;
  gboolean locked; /**< the text, or a group it is in, is locked: it is not replaced */
} HfFound;

/**
 * hf_find_words: where the texts of @card say @sought, page by page from top to bottom, everyone's words before those
 * that are only somebody's.
 *
 * Fields are whole: what is found may hold `{name}` or lie in its fallback, but never begins or ends within a field or
 * a doubled brace. Returns: (transfer full): an array of #HfFound
 */
GArray *hf_find_words (HfCard *card, const char *sought, HfFindFlags flags);

/** hf_find_in_words: the same in @words alone; ids are %NULL. Returns: (transfer full) */
GArray *hf_find_in_words (const char *words, const char *sought, HfFindFlags flags);

/**
 * hf_found_replace: @card with @by in the place of @found, which is of this card.
 *
 * In the fallback of a field braces come out as themselves. Returns: (transfer full): the very same card where @found
 * is locked, or @by cannot stand there, as a line break in a fallback, or the text has no room for it
 */
HfCard *hf_found_replace (HfCard *card, const HfFound *found, const char *by);

/** hf_replace_words: the same wherever @card says @sought. @out_count: in how many places. Returns: (transfer full) */
HfCard *hf_replace_words (HfCard *card, const char *sought, HfFindFlags flags, const char *by, guint *out_count);
