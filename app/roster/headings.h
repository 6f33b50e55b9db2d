/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table behind roster/heading.h. */
#pragma once

#include "roster/field.h"

/* What one language calls one field. */
typedef struct
{
  const char *language; /* BCP 47 */
  HfField field;
  const char *words; /* separated by | */
} HfHeadingWords;

extern const HfHeadingWords hf_heading_words[];
extern const guint hf_n_heading_words;
