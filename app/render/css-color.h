/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours as style sheets write them. */
#pragma once

#include "base/color.h"

/**
 * hf_css_color_read: reads `#RGB`, `#RRGGBB`, both with opacity, `rgb(…)`, `rgba(…)` or a name at the start of @text.
 *
 * Returns: how many of the @length bytes were the colour; 0 where there is none, as for `none` or `currentColor`
 */
gsize hf_css_color_read (const char *text, gsize length, HfColor *out_color);
