/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands between the cells of a list. */
#pragma once

#include "roster/heading.h"

/** HfDelimiter: a delimiter and how it was found. */
typedef struct
{
  char character;       /**< 0 for a list of one column */
  gsize skip_bytes;     /**< a first line `sep=;` of Excel, which names the delimiter, with its line break */
  gboolean is_doubtful; /**< whether another would do as well */
} HfDelimiter;

/**
 * hf_delimiter_detect: the comma, semicolon, tab or `|` that divides the rows of @text most evenly, quotation
 * marks respected, or that shows known headings.
 * @text: the beginning of the list, not NUL-terminated
 */
HfDelimiter hf_delimiter_detect (const char *text, gsize length, const HfHeadingIndex *headings);
