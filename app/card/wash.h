/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Line and wash: how the colours of an ink-saving palette are laid, so that a front covers little of an office
 * printer's paper. Surfaces are thinned and get an outline; words that would stand light on dark are written in ink. In
 * other palettes all of this gives the very colours. */
#pragma once

#include "card/palette.h"

/** hf_wash_get_color: the colour of a surface in @role. */
HfColor hf_wash_get_color (HfPalette *palette, HfColorRole role);

/**
 * hf_wash_get_outline: the colour of the line around a surface in @role.
 *
 * Returns: whether it has one; else @out_color is left alone.
 */
gboolean hf_wash_get_outline (HfPalette *palette, HfColorRole role, HfColor *out_color);

/**
 * hf_wash_resolve: the colour @paint gives a surface, its opacity multiplied in. Transparent for kinds without colour.
 */
HfColor hf_wash_resolve (HfPalette *palette, const HfPaint *paint);

/** hf_wash_resolve_words: the colour @paint gives to words, as hf_wash_resolve() does to surfaces. */
HfColor hf_wash_resolve_words (HfPalette *palette, const HfPaint *paint);
