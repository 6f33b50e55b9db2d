/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours: sRGB, not premultiplied. */
#pragma once

#include <glib.h>

/** HfColor: an sRGB colour, each part 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} HfColor;

/** The length of a buffer that holds any colour as text, its closing NUL included. */
#define HF_COLOR_TEXT_LENGTH 10

/**
 * hf_color_parse: reads `#RRGGBB` or `#RRGGBBAA`.
 *
 * Returns: whether @text was such a colour; @out_color is left alone when it was not.
 */
gboolean hf_color_parse (const char *text, HfColor *out_color);

/** hf_color_format: writes `#RRGGBB`, or `#RRGGBBAA` where the colour is not opaque. */
void hf_color_format (const HfColor *color, char out_text[HF_COLOR_TEXT_LENGTH]);

/** hf_color_equal: whether both are written alike, that is, equal in 8 bits a part. */
gboolean hf_color_equal (const HfColor *a, const HfColor *b);

/** hf_color_contrast: the contrast ratio 1 to 21 of two opaque colours (WCAG 2.1, "contrast ratio"). */
double hf_color_contrast (const HfColor *a, const HfColor *b);
