/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quiet typography of reports: a few styles of one face. Private to proof/. */
#pragma once

#include "render/fonts.h"

#include <cairo.h>

/** HfTypeStyle: what a text of a report is. */
typedef enum
{
  HF_TYPE_TITLE,
  HF_TYPE_HEADING,
  HF_TYPE_STRONG,
  HF_TYPE_SMALL_STRONG,
  HF_TYPE_BODY,
  HF_TYPE_SMALL,
  HF_TYPE_LABEL, /**< small, grey, a little spaced: what stands beside something */
  HF_N_TYPE_STYLES,
} HfTypeStyle;

/** HfTypeAlign: along the line; left and right whatever the language. */
typedef enum
{
  HF_TYPE_LEFT,
  HF_TYPE_RIGHT,
} HfTypeAlign;

/** HfTypeBox: where a text goes, in points. @max_lines 0 is any number; what is beyond ends in an ellipsis. */
typedef struct
{
  double x_pt;
  double y_pt;
  double width_pt;
  guint max_lines;
  HfTypeAlign align;
} HfTypeBox;

/** hf_type_paint: sets @text into @box, in the colour of the style. Returns: its height in points */
double hf_type_paint (HfFonts *fonts, cairo_t *cr, HfTypeStyle style, const HfTypeBox *box, const char *text);

/** hf_type_measure: the height @text would have in @width_pt and @max_lines. */
double hf_type_measure (HfFonts *fonts, HfTypeStyle style, double width_pt, guint max_lines, const char *text);

/** hf_type_start: the side on which lines start in the language of the program. */
HfTypeAlign hf_type_start (void);

/** hf_type_end: the other side. */
HfTypeAlign hf_type_end (void);

/** hf_type_is_rtl: whether reports are read from right to left, by the language of the program. */
gboolean hf_type_is_rtl (void);
