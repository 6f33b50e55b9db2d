/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what a palette lays on each other can be told apart: WCAG 2.1.
 *
 * Words want a contrast of 4.5, large ones (18 pt, or 14 pt and bold) 3 (success criterion 1.4.3); so do shapes that
 * one has to see (1.4.11). 7 is what 1.4.6 asks for. */
#pragma once

#include "card/palette.h"

/** How many pairs of roles lie on each other. */
#define HF_N_PALETTE_CONTRASTS 6

/** HfLegible: what a contrast means to somebody who reads. */
typedef enum
{
  HF_LEGIBLE_WELL,   /**< as 1.4.6 wants it */
  HF_LEGIBLE_ENOUGH, /**< as 1.4.3 or 1.4.11 want it */
  HF_LEGIBLE_HARDLY, /**< less than that */
  HF_LEGIBLE_NOT,    /**< less than 1.5: it can hardly be seen */
} HfLegible;

/** HfPaletteContrast: @role on @ground; and for what is hard to read, which of the six had better be which colour. */
typedef struct
{
  HfColorRole role;
  HfColorRole ground;
  double contrast; /**< 1 to 21 */
  double needed;
  HfLegible legible;
  HfColorRole mended; /**< one of the six */
  HfColor mend;       /**< as near as it gets to what it is, and no nearer than is needed */
} HfPaletteContrast;

/** hf_palette_measure: the contrast of each pair of roles. */
void hf_palette_measure (HfPalette *palette, HfPaletteContrast out_contrasts[HF_N_PALETTE_CONTRASTS]);
