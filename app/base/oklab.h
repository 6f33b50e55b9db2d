/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours as people see them: Oklab (Björn Ottosson, 2020), where equal steps look equally large. */
#pragma once

#include "base/color.h"

/**
 * HfOklab: lightness 0 to 1, and how far from grey towards red or green (@a) and yellow or blue (@b), about -0.4 to
 * 0.4.
 */
typedef struct
{
  double lightness;
  double a;
  double b;
} HfOklab;

/** hf_oklab_from_color: what @color looks like; how opaque it is does not count. */
HfOklab hf_oklab_from_color (const HfColor *color);

/** hf_oklab_to_color: the opaque sRGB colour that looks like @oklab, greyer where sRGB has none so strong. */
HfColor hf_oklab_to_color (const HfOklab *oklab);

/** hf_oklab_get_chroma: how far from grey @oklab is. */
double hf_oklab_get_chroma (const HfOklab *oklab);

/** hf_oklab_get_distance: how far apart two colours look; 0.02 is just seen side by side. */
double hf_oklab_get_distance (const HfOklab *x, const HfOklab *y);

/**
 * hf_color_with_contrast: @color lighter or darker by as little as it takes to have the @contrast with @ground.
 *
 * It moves away from @ground, and to the other side of it where white or black is not enough; where neither is, it
 * becomes the better of both. What has that contrast already comes back as it is.
 */
HfColor hf_color_with_contrast (const HfColor *color, const HfColor *ground, double contrast);
