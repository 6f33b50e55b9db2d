/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People as a text to be kept: in a card, or beside it so that it finds them again. docs/file-format.md describes
 * it. */
#pragma once

#include "file/error.h"
#include "roster/people.h"

/** HfPeopleTextFlags: what goes into the text. */
typedef enum
{
  HF_PEOPLE_TEXT_DEFAULT = 0,
  HF_PEOPLE_TEXT_TO_TAKE_ALONG = 1 << 0, /**< it leaves this computer: nothing of the folder the list was read from */
} HfPeopleTextFlags;

/**
 * hf_people_to_text: @people with all that was changed and said of them.
 *
 * The same people give the same text. Returns: (transfer full) (nullable): %NULL with %HF_FILE_ERROR_TOO_BIG
 */
GBytes *hf_people_to_text (HfPeople *people, HfPeopleTextFlags flags, GError **error);

/**
 * hf_people_from_text: the people in @text; messages call it @file. May come from anyone: limits are those of
 * base/limits.h.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_FILE_ERROR
 */
HfPeople *hf_people_from_text (GBytes *text, const char *file, GError **error);
