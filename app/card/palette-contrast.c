/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/palette-contrast.h"

#include "base/oklab.h"
#include "card/palette-edit.h"

#define GOOD_CONTRAST 7.0
#define WORDS_CONTRAST 4.5
#define LARGE_CONTRAST 3.0
#define UNSEEN_CONTRAST 1.5

static const struct
{
  HfColorRole role;
  HfColorRole ground;
  double needed;
} pairs[HF_N_PALETTE_CONTRASTS] = {
  { HF_COLOR_ROLE_INK, HF_COLOR_ROLE_PAPER, WORDS_CONTRAST },
  { HF_COLOR_ROLE_HEADLINE, HF_COLOR_ROLE_PAPER, LARGE_CONTRAST },
  { HF_COLOR_ROLE_INK, HF_COLOR_ROLE_SOFT, LARGE_CONTRAST }, /* big quiet shapes carry no small print */
  { HF_COLOR_ROLE_ON_DEEP, HF_COLOR_ROLE_DEEP, WORDS_CONTRAST },
  { HF_COLOR_ROLE_ON_PRIMARY, HF_COLOR_ROLE_PRIMARY, WORDS_CONTRAST },
  { HF_COLOR_ROLE_PRIMARY, HF_COLOR_ROLE_PAPER, LARGE_CONTRAST },
};

static HfLegible
judge (double contrast, double needed)
{
  if (contrast < UNSEEN_CONTRAST)
    return HF_LEGIBLE_NOT;
  if (contrast < needed)
    return HF_LEGIBLE_HARDLY;

  return contrast < GOOD_CONTRAST ? HF_LEGIBLE_ENOUGH : HF_LEGIBLE_WELL;
}

/* Paper and ink meet everything, so the other one of a pair had better give way. */
static gboolean
ground_gives_way (HfColorRole base, HfColorRole ground)
{
  return base == HF_COLOR_ROLE_PAPER || (base == HF_COLOR_ROLE_INK && ground != HF_COLOR_ROLE_PAPER);
}

void
hf_palette_measure (HfPalette *palette, HfPaletteContrast out_contrasts[HF_N_PALETTE_CONTRASTS])
{
  for (guint i = 0; i < HF_N_PALETTE_CONTRASTS; i++)
    {
      HfPaletteContrast *found = &out_contrasts[i];
      HfColorRole base = hf_palette_get_base (palette, pairs[i].role);
      HfColorRole ground = pairs[i].ground;
      gboolean other = ground_gives_way (base, ground);
      HfColorRole mended = other ? ground : base;

      found->role = pairs[i].role;
      found->ground = ground;
      found->contrast = hf_color_contrast (&palette->colors[base], &palette->colors[ground]);
      found->needed = pairs[i].needed;
      found->legible = judge (found->contrast, found->needed);
      found->mended = mended;
      found->mend =
          hf_color_with_contrast (&palette->colors[mended], &palette->colors[other ? base : ground], found->needed);
    }
}
