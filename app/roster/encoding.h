/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which encoding a list is in.
 *
 * A byte-order mark settles it, then valid UTF-8, then UTF-16 by its NULs. Whatever is left is guessed: lists of a
 * dozen names are too short for uchardet alone, so each encoding pays for every letter it would read
 * (roster/encoding-cost.h), uchardet has a vote, and the cheapest wins. */
#pragma once

#include "roster/source.h"

/** HfSurety: how an encoding was come by. */
typedef enum
{
  HF_SURETY_KNOWN,    /**< marked, or valid UTF-8 beyond chance */
  HF_SURETY_GUESSED,  /**< far more plausible than any other */
  HF_SURETY_DOUBTFUL, /**< another would do nearly as well */
} HfSurety;

/** HfEncoding: an encoding as named by IANA, and how to decode it. */
typedef struct
{
  const char *name;
  const char *iconv_name; /**< a superset people's programs really write; %NULL for UTF-8 */
  gsize mark_bytes;       /**< the byte-order mark to skip */
  HfSurety surety;
} HfEncoding;

/** hf_encoding_detect: the encoding of all of @source. */
HfEncoding hf_encoding_detect (const HfSource *source);
