/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in names that are not names. */
#pragma once

#include <glib.h>

/* What a word in a name may be. */
typedef enum
{
  HF_NAME_WORD_TITLE,             /* Dr., Frau, г-жа: before a name */
  HF_NAME_WORD_DOTTED_TITLE,      /* M., Ing.: a title only with its full stop */
  HF_NAME_WORD_DEGREE,            /* Jr., PhD: after a name */
  HF_NAME_WORD_PARTICLE,          /* van, de, bin: begins a family name */
  HF_NAME_WORD_PREFIX,            /* Abdul: half a first name */
  HF_NAME_WORD_AND,               /* two people */
  HF_NAME_WORD_VIETNAMESE_FAMILY, /* Nguyễn: the family name comes first */
  HF_NAME_WORD_FAMILY_FIRST_LANGUAGE,
  HF_N_NAME_WORDS,
} HfNameWord;

/** hf_name_word_is: whether @word is one, without regard to case and a final full stop. */
gboolean hf_name_word_is (HfNameWord kind, const char *word);
