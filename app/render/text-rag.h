/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rag: the uneven edge that the ends of lines make. */
#pragma once

#include <pango/pango.h>

/** Widths this close count as one, so that rounding decides nothing. */
#define HF_TEXT_SLACK_PT 0.05

/** HfTextRag: how much care is taken of the lines' ends; none of it makes more lines. */
typedef enum
{
  HF_TEXT_RAG_AS_IT_FALLS,
  HF_TEXT_RAG_NO_RUNTS, /**< no very short last line of a paragraph, where narrowing it a little helps */
  HF_TEXT_RAG_BALANCED, /**< each paragraph as narrow as its number of lines allows */
} HfTextRag;

/**
 * hf_text_tidy_rag: narrows @layout, a paragraph broken at @width_pt, as @rag asks; justified ones stay as they are.
 */
void hf_text_tidy_rag (PangoLayout *layout, HfTextRag rag, double width_pt);
