/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Card × person → card. */
#pragma once

#include "base/doubt.h"
#include "card/card.h"
#include "merge/fields.h"
#include "merge/mode.h"

/**
 * hf_merge_card: @card with the fields of its texts and codes filled in from @fields.
 *
 * In %HF_MERGE_ALL the card of a person with another `language` is in it, as hf_card_in_language() says, where the
 * fields know what the template says there.
 *
 * What is only of the person (card/wear.h) stands in its place in %HF_MERGE_ALL, and nothing of others is on the card.
 *
 * A line whose fields are all empty goes away with its line break. What was filled in is text, never markup,
 * and never read for fields again; in %HF_MERGE_ALL it is a run of its own with the style of the field's
 * opening brace. Every item without a field is the very same item, and a card without any the very same card.
 *
 * Doubts (nullable list) have the row and name of the person, page and item, and are of these kinds:
 *   empty-field   a note where a fallback stood in, or a line went or was left with a gap; an error where a
 *                 person has no name although the card shows it
 *   field-syntax  a warning: a `{` that begins no field
 *   mixed-languages  a warning: a text somebody wrote stays in the language of the card, where the person's is another
 *   no-words      a note: the template says nothing in the language of the person
 *   missing-picture  an error: the picture the list names for the person cannot be read
 *   unknown-language  a warning: what the list says is the tag of no language
 *   unknown-palette  a warning: the list names colours there are not
 *   too-long      an error: a value left out because the words would go beyond #HF_LIMIT_TEXT_BYTES
 * An empty field with an empty fallback, `{note|}`, is no doubt.
 *
 * Returns: (transfer full)
 */
HfCard *hf_merge_card (HfCard *card, HfFields *fields, HfMergeMode mode, GPtrArray *doubts);
