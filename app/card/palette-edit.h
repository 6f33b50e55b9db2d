/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palettes changed: each function returns a new one and leaves @palette alone. */
#pragma once

#include "card/palette.h"

/**
 * hf_palette_make_own: @palette for somebody to change: under an id nobody has yet, and called @title.
 *
 * A palette keeps its id while it is changed, so that what was kept before can be told from what stands for another.
 * Returns: (transfer full)
 */
HfPalette *hf_palette_make_own (HfPalette *palette, const char *title);

/** hf_palette_is_own: whether @palette came from hf_palette_make_own(). */
gboolean hf_palette_is_own (HfPalette *palette);

/** hf_palette_with_title: Returns: (transfer full) */
HfPalette *hf_palette_with_title (HfPalette *palette, const char *title);

/**
 * hf_palette_with_color: @palette with @color, made opaque, for @role, or for what @role points at.
 *
 * Whether it is dark follows from what is lighter, ink or paper. Returns: (transfer full)
 */
HfPalette *hf_palette_with_color (HfPalette *palette, HfColorRole role, const HfColor *color);

/**
 * hf_palette_with_pointer: @role, one of the three that point, now points at @base, one of the six.
 *
 * Returns: (transfer full)
 */
HfPalette *hf_palette_with_pointer (HfPalette *palette, HfColorRole role, HfColorRole base);

/** hf_palette_with_ink_saving: whether art is laid as line and wash. Returns: (transfer full) */
HfPalette *hf_palette_with_ink_saving (HfPalette *palette, gboolean ink_saving);

/** hf_palette_get_base: the one of the six that @role stands for. */
HfColorRole hf_palette_get_base (HfPalette *palette, HfColorRole role);
