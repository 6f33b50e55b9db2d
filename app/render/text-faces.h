/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which face sets which words.
 *
 * Names never mix faces. Where the headline or signature face lacks a letter, all words move to the body
 * face; a name the body face lacks a letter of goes whole to one face that has it; so does any other word.
 * Coloured pictures (emoji) count for none of this and are set in the emoji face. */
#pragma once

#include "render/text-plan.h"

/**
 * hf_text_faces_choose: the face of @text as a whole: its own, or the body face where its own lacks a letter.
 *
 * The body face keeps the weight of the face it stands in for, or, where it is taken for being narrower
 * (%HF_TEXT_PLAN_BODY_FACE), has its own. @plan has its words already, and learns the
 * name of a family that is not installed.
 * Returns: (transfer none)
 */
const HfTypeface *hf_text_faces_choose (HfTextPlan *plan, HfCard *card, HfText *text, HfTextPlanFlags flags);

/**
 * hf_text_faces_add_run: appends spans for @style's bytes, which are those of @run.
 *
 * The spans are as @style is, its face included wherever it has the letters.
 */
void hf_text_faces_add_run (HfTextPlan *plan, const HfRun *run, const HfTextSpan *style);

/**
 * hf_text_faces_join_words: gives the space between two words that moved to another face to that face.
 *
 * So a sentence in another script is one piece, spaced as its face wants and read in its order.
 */
void hf_text_faces_join_words (HfTextPlan *plan);
