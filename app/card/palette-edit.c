/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/palette-edit.h"

#include "base/oklab.h"

#define OWN_PREFIX "own-"

HfPalette *
hf_palette_make_own (HfPalette *palette, const char *title)
{
  HfPaletteDraft *draft = hf_palette_draft (palette);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strdup_printf (OWN_PREFIX "%.8s", uuid);

  hf_value_set_text (&draft->id, id);
  hf_value_set_text (&draft->title, title);
  hf_value_set_text (&draft->mood, NULL); /* what it fitted before it was changed */
  return hf_palette_seal (draft);
}

gboolean
hf_palette_is_own (HfPalette *palette)
{
  return g_str_has_prefix (palette->id, OWN_PREFIX);
}

HfPalette *
hf_palette_with_title (HfPalette *palette, const char *title)
{
  HfPaletteDraft *draft = hf_palette_draft (palette);

  hf_value_set_text (&draft->title, title);
  return hf_palette_seal (draft);
}

HfPalette *
hf_palette_with_color (HfPalette *palette, HfColorRole role, const HfColor *color)
{
  HfPaletteDraft *draft = hf_palette_draft (palette);
  HfColor *changed = &draft->colors[hf_palette_get_base (palette, role)];
  HfOklab paper;
  HfOklab ink;

  *changed = *color;
  changed->alpha = 1.0;
  paper = hf_oklab_from_color (&draft->colors[HF_COLOR_ROLE_PAPER]);
  ink = hf_oklab_from_color (&draft->colors[HF_COLOR_ROLE_INK]);
  draft->dark = paper.lightness < ink.lightness;
  return hf_palette_seal (draft);
}

HfPalette *
hf_palette_with_pointer (HfPalette *palette, HfColorRole role, HfColorRole base)
{
  HfPaletteDraft *draft = hf_palette_draft (palette);

  switch (role)
    {
    case HF_COLOR_ROLE_HEADLINE:
      draft->headline = base;
      break;
    case HF_COLOR_ROLE_ON_DEEP:
      draft->on_deep = base;
      break;
    case HF_COLOR_ROLE_ON_PRIMARY:
      draft->on_primary = base;
      break;
    default:
      g_warn_if_reached ();
    }
  return hf_palette_seal (draft);
}

HfPalette *
hf_palette_with_ink_saving (HfPalette *palette, gboolean ink_saving)
{
  HfPaletteDraft *draft = hf_palette_draft (palette);

  draft->ink_saving = ink_saving;
  return hf_palette_seal (draft);
}

HfColorRole
hf_palette_get_base (HfPalette *palette, HfColorRole role)
{
  switch (role)
    {
    case HF_COLOR_ROLE_HEADLINE:
      return palette->headline;
    case HF_COLOR_ROLE_ON_DEEP:
      return palette->on_deep;
    case HF_COLOR_ROLE_ON_PRIMARY:
      return palette->on_primary;
    default:
      return role;
    }
}
