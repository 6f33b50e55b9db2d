/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/wash.h"

/* How much of each colour is left. A ground of the deep colour may fill the page, the accent is kept small. */
#define PRIMARY_STRENGTH 0.2
#define DEEP_STRENGTH 0.12
#define ACCENT_STRENGTH 0.55
#define SOFT_STRENGTH 0.5
#define INK_STRENGTH 0.15

/* Pale colours are no lines: how much ink is mixed in. */
#define INK_IN_OUTLINE 0.3

static double
get_strength (HfColorRole role)
{
  switch (role)
    {
    case HF_COLOR_ROLE_PRIMARY:
      return PRIMARY_STRENGTH;
    case HF_COLOR_ROLE_DEEP:
      return DEEP_STRENGTH;
    case HF_COLOR_ROLE_ACCENT:
      return ACCENT_STRENGTH;
    case HF_COLOR_ROLE_SOFT:
      return SOFT_STRENGTH;
    case HF_COLOR_ROLE_INK:
      return INK_STRENGTH;
    default:
      return 1.0;
    }
}

static HfColor
mix (const HfColor *a, const HfColor *b, double share_of_b)
{
  return (HfColor){
    a->red + (b->red - a->red) * share_of_b,
    a->green + (b->green - a->green) * share_of_b,
    a->blue + (b->blue - a->blue) * share_of_b,
    a->alpha,
  };
}

HfColor
hf_wash_get_color (HfPalette *palette, HfColorRole role)
{
  HfColor color = hf_palette_get_color (palette, role);

  return palette->ink_saving ? mix (&palette->colors[HF_COLOR_ROLE_PAPER], &color, get_strength (role)) : color;
}

gboolean
hf_wash_get_outline (HfPalette *palette, HfColorRole role, HfColor *out_color)
{
  HfColor color = hf_palette_get_color (palette, role);

  if (!palette->ink_saving || get_strength (role) >= 1.0)
    return FALSE;

  *out_color = role == HF_COLOR_ROLE_SOFT || role == HF_COLOR_ROLE_ACCENT
                   ? mix (&color, &palette->colors[HF_COLOR_ROLE_INK], INK_IN_OUTLINE)
                   : color;
  return TRUE;
}

HfColor
hf_wash_resolve (HfPalette *palette, const HfPaint *paint)
{
  HfColor color = hf_palette_resolve (palette, paint);

  if (paint->kind == HF_PAINT_ROLE)
    {
      color = hf_wash_get_color (palette, paint->role);
      color.alpha *= paint->opacity;
    }

  return color;
}

/* No surface is dark any more, and pale words are lost on all of them. */
static HfColorRole
choose_words_role (HfColorRole role)
{
  switch (role)
    {
    case HF_COLOR_ROLE_PAPER:
    case HF_COLOR_ROLE_SOFT:
    case HF_COLOR_ROLE_ON_DEEP:
    case HF_COLOR_ROLE_ON_PRIMARY:
      return HF_COLOR_ROLE_INK;
    case HF_COLOR_ROLE_ACCENT:
      return HF_COLOR_ROLE_PRIMARY;
    default:
      return role;
    }
}

HfColor
hf_wash_resolve_words (HfPalette *palette, const HfPaint *paint)
{
  HfPaint words = *paint;

  if (palette->ink_saving && paint->kind == HF_PAINT_ROLE)
    words.role = choose_words_role (paint->role);

  return hf_palette_resolve (palette, &words);
}
