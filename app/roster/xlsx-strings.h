/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that cells of a workbook share, and how a text is spelt in one. */
#pragma once

#include "roster/package.h"
#include "roster/text-arena.h"

/** HfSharedTexts: all of them. */
typedef struct _HfSharedTexts HfSharedTexts;

/**
 * hf_shared_texts_read: those in @part; none where it is %NULL.
 *
 * Returns: (transfer full) (nullable): %NULL with @error
 */
HfSharedTexts *hf_shared_texts_read (HfPackage *package, const char *part, GError **error);

void hf_shared_texts_free (HfSharedTexts *texts);

/** hf_shared_texts_get: the text at @index, from 0. Returns: (transfer none) (nullable) */
const char *hf_shared_texts_get (const HfSharedTexts *texts, guint index);

/** HfRichText: gathers a text that may come in runs, between its opening and closing element. */
typedef struct
{
  GString *text;
  guint in_text;     /* elements */
  guint in_phonetic; /* what tells how a text is read is no part of it */
} HfRichText;

/** hf_rich_text_begin: begins an empty text. @rich: zeroed, or used before */
void hf_rich_text_begin (HfRichText *rich);

/** hf_rich_text_open: takes note of an element within. */
void hf_rich_text_open (HfRichText *rich, const char *element);

/** hf_rich_text_close: takes note of its end. */
void hf_rich_text_close (HfRichText *rich, const char *element);

/** hf_rich_text_add: takes what stands in it, up to a byte more than a cell may hold. */
void hf_rich_text_add (HfRichText *rich, const char *text, gsize length);

/** hf_rich_text_end: undoes `_x000D_`, which stands for what XML cannot say. */
void hf_rich_text_end (HfRichText *rich);

/** hf_rich_text_clear: frees what @rich holds. */
void hf_rich_text_clear (HfRichText *rich);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSharedTexts, hf_shared_texts_free)
