/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How letters look: those selected within a text, or else all of the texts that are selected. */
#pragma once

#include "ui/document.h"

/** HfTextStylePart: what of a style is meant. */
typedef enum
{
  HF_TEXT_STYLE_BOLD,
  HF_TEXT_STYLE_ITALIC,
  HF_TEXT_STYLE_SIZE,
  HF_TEXT_STYLE_TRACKING,
  HF_TEXT_STYLE_PAINT,
} HfTextStylePart;

/** HfTextStyle: @bold and @italic where all the letters are; @size_pt, @tracking_em and @paint of the first of them. */
typedef struct
{
  gboolean bold;
  gboolean italic;
  double size_pt;
  double tracking_em;
  HfPaint paint;
  gboolean is_of_letters; /**< not of whole texts */
} HfTextStyle;

/** hf_text_style_get: Returns: whether there is a style, as texts and nothing else are selected */
gboolean hf_text_style_get (HfDocument *document, HfTextStyle *out_style);

/**
 * hf_text_style_apply: the document's card with @part of what is selected as in @style.
 *
 * What whole texts are given counts for all of their letters; those of sizes of their own keep their proportion.
 * Returns: (transfer full)
 */
HfCard *hf_text_style_apply (HfDocument *document, HfTextStylePart part, const HfTextStyle *style);

/** hf_text_style_push: the same as a step of the document. */
void hf_text_style_push (HfDocument *document, HfTextStylePart part, const HfTextStyle *style);

/** hf_text_style_toggle: bold or italic, unless all of it is so already. */
void hf_text_style_toggle (HfDocument *document, HfTextStylePart part);

/** hf_text_style_step: a little larger (@direction 1) or smaller (-1). */
void hf_text_style_step (HfDocument *document, int direction);
