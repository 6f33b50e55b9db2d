/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a plan broken into lines at one size and width: one attempt at making them fit. */
#pragma once

#include "render/text-plan.h"
#include "render/text-rag.h"

#include <cairo.h>

/**
 * The box of a line above and below its base line, in parts of the size.
 *
 * Every face is given the same em box, so that a name in another script moves nothing.
 */
#define HF_LINE_ASCENT_EM 0.8
#define HF_LINE_DESCENT_EM 0.2

/** How far swashes and italics may hang out at a line's ends, and accents above or tails below a box, in parts of the
 *  size: less than anyone sees as sticking out. */
#define HF_OVERHANG_EM 0.12

/** HfTextLine: @x_pt and @baseline_pt from the top left of the box the text is set in. */
typedef struct
{
  PangoLayoutLine *line;
  guint paragraph_start; /**< the byte of the plan's words that byte 0 of the line's layout is */
  double x_pt;
  double baseline_pt;
  double width_pt;
} HfTextLine;

typedef struct
{
  double size_pt;
  double width_pt;       /**< of the box */
  double height_pt;      /**< first ascent to last descent */
  double widest_pt;      /**< the longest line */
  GArray *lines;         /**< #HfTextLine */
  gboolean has_field;    /**< whether it holds somebody's name or words, whose marks count for nothing */
  cairo_rectangle_t ink; /**< what is inked, from the top left of the box, in points */
} HfTextSetting;

/** HfTextMeasure: what a setting is made to. */
typedef struct
{
  double size_pt;
  double width_pt;
  gboolean one_line; /**< paragraphs are not broken, however long */
  HfTextRag rag;
  guint length; /**< only so many bytes of the words */
} HfTextMeasure;

/** hf_text_setting_new: Returns: (transfer full) */
HfTextSetting *hf_text_setting_new (const HfTextPlan *plan, const HfTextMeasure *measure);

void hf_text_setting_free (HfTextSetting *setting);

/** hf_text_setting_is_too_wide: whether a line is longer than the box it was made for is wide. */
gboolean hf_text_setting_is_too_wide (const HfTextSetting *setting);

/** hf_text_setting_fits: whether all lines lie in the box it was made for, @height_pt high. */
gboolean hf_text_setting_fits (const HfTextSetting *setting, double height_pt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTextSetting, hf_text_setting_free)
