/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of one name, with what is no part of it set aside. */
#pragma once

#include <glib.h>

/* More words than anybody's name has. */
#define HF_NAME_WORDS_MAX 32u

/* Words point into @text. Nicknames in brackets or quotation marks are no words at all. */
typedef struct
{
  char *text;
  char *words[HF_NAME_WORDS_MAX];
  guint n_words; /* 0 as well for a text of too many */
  guint first;   /* the first word that is not a title */
  guint end;     /* after the last word that is not a degree */
} HfNameWords;

/** hf_name_words_init: takes @length bytes of @text apart. */
void hf_name_words_init (HfNameWords *name, const char *text, gsize length);

/** hf_name_words_clear: frees what @name holds. */
void hf_name_words_clear (HfNameWords *name);

/** hf_name_words_join: the words from @from up to, but without, @end. Returns: (transfer full) */
char *hf_name_words_join (const HfNameWords *name, guint from, guint end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfNameWords, hf_name_words_clear)
