/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A palette made of the colours of a logo. */
#pragma once

#include "card/palette.h"

/**
 * hf_palette_from_logo: a palette in which the strongest colour of a logo is primary and the next unlike it accent,
 * just as they are; paper, ink, soft and deep are made to go with them, so that words on each can be read.
 *
 * @pixels: its pixels, in any order; those that are mostly transparent do not count, nor does a white ground.
 * @id, @title: of the palette
 *
 * Returns: (transfer full) (nullable): %NULL where there is no pixel to be seen
 */
HfPalette *hf_palette_from_logo (const HfColor *pixels, gsize n_pixels, const char *id, const char *title);
