/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of the words of one text: pure functions from a text to a text.
 *
 * Places are bytes of hf_text_get_words(), at the beginnings of characters. Where nothing comes out differently the
 * very same text comes back. Every result is (transfer full). */
#pragma once

#include "card/text.h"

/** HfRunChange: writes to the style of some letters; text, field and extras are not its business. */
typedef void (*HfRunChange) (HfRun *style, gconstpointer data);

/**
 * hf_text_splice: @text with its words from @start to @end replaced by @words.
 *
 * What comes in has the style of the first letter it replaces, else of the letter before it, or after it at the start.
 */
HfText *hf_text_splice (HfText *text, gsize start, gsize end, const char *words);

/** hf_text_reword: @text saying @words; what both begin and end with keeps its styles. */
HfText *hf_text_reword (HfText *text, const char *words);

/** hf_text_change_runs: @text with the style of its words from @start to @end changed by @change. */
HfText *hf_text_change_runs (HfText *text, gsize start, gsize end, HfRunChange change, gconstpointer data);

/**
 * hf_text_get_run_at: the run that the letter at @place is in, the last one at the end.
 *
 * Returns: (nullable): %NULL for no words
 */
const HfRun *hf_text_get_run_at (HfText *text, gsize place);

/** hf_text_find_change: the least that @before and @after differ in: bytes @out_start to @out_end of @before. */
void hf_text_find_change (const char *before, const char *after, gsize *out_start, gsize *out_end);
