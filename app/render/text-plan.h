/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of a text item are to be set in, before any line is broken: which bytes in which face,
 * size and colour. */
#pragma once

#include "card/card.h"
#include "render/fonts.h"

/** HfTextSpan: bytes @start to @end of the words, set alike. */
typedef struct
{
  guint start;
  guint end;
  const HfTypeface *typeface;
  double size_pt;     /**< at the design size */
  double tracking_em; /**< space added after each letter, in parts of the size */
  HfColor color;
  gboolean whole;   /**< no line may break inside: a word of a name */
  gboolean cursive; /**< letters join, so that no space goes between them */
} HfTextSpan;

/** HfTextParagraph: bytes @start to @end of the words, without what ends it and spaces before that. */
typedef struct
{
  guint start;
  guint end;
  gboolean rtl;
} HfTextParagraph;

typedef struct
{
  HfFonts *fonts;
  char *words;
  guint length;   /**< bytes of @words */
  double size_pt; /**< the design size: a ladder's first */
  double line_spacing;
  double paragraph_gap_em;
  HfAlign align;
  gboolean break_hyphens;     /**< whether a line may break after a hyphen within a word of a name */
  gboolean has_field;         /**< whether merging filled something in */
  const HfTypeface *typeface; /**< of the item */
  char *language;             /**< BCP 47; nullable */
  GArray *spans;              /**< #HfTextSpan, in order, without gaps */
  GArray *paragraphs;         /**< #HfTextParagraph; empty ones at the end are left out */
  GArray *graphemes;          /**< byte at which each starts, and @length; NULL until asked for */
  char *missing_family;       /**< wanted but not installed; nullable */
  GPtrArray *missing_letters; /**< graphemes no face has, each once */
} HfTextPlan;

typedef enum
{
  HF_TEXT_PLAN_DEFAULT = 0,
  HF_TEXT_PLAN_BODY_FACE = 1 << 0,     /**< everything in the body face, whatever the item says */
  HF_TEXT_PLAN_BREAK_HYPHENS = 1 << 1, /**< a double name may be broken after its hyphen */
} HfTextPlanFlags;

/** hf_text_plan_new: Returns: (transfer full) */
HfTextPlan *hf_text_plan_new (HfFonts *fonts, HfCard *card, HfText *text, HfTextPlanFlags flags);

void hf_text_plan_free (HfTextPlan *plan);

/** hf_text_plan_find_span: the span that byte @index of the words is in. Returns: (transfer none) (nullable) */
const HfTextSpan *hf_text_plan_find_span (const HfTextPlan *plan, guint index);

/**
 * hf_text_plan_get_graphemes: where what readers take for a letter starts.
 *
 * Returns: (transfer none): offsets in bytes, and the length of the words as the last.
 */
const GArray *hf_text_plan_get_graphemes (HfTextPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTextPlan, hf_text_plan_free)
