/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/palette.h"

HfPaletteDraft *
hf_palette_draft (HfPalette *source)
{
  HfPaletteDraft *draft = g_atomic_rc_box_new0 (HfPaletteDraft);

  if (source == NULL)
    return draft;

  *draft = *source;
  draft->id = g_strdup (source->id);
  draft->title = g_strdup (source->title);
  draft->mood = g_strdup (source->mood);
  draft->extras = hf_extras_copy (source->extras);

  return draft;
}

HfPalette *
hf_palette_seal (HfPaletteDraft *draft)
{
  g_return_val_if_fail (draft->headline < HF_N_BASE_COLOR_ROLES, draft);
  g_return_val_if_fail (draft->on_deep < HF_N_BASE_COLOR_ROLES, draft);
  g_return_val_if_fail (draft->on_primary < HF_N_BASE_COLOR_ROLES, draft);

  if (draft->id == NULL)
    hf_value_set_text (&draft->id, "");
  if (draft->title == NULL)
    hf_value_set_text (&draft->title, draft->id);

  return draft;
}

static void
clear (gpointer data)
{
  HfPaletteDraft *palette = data;

  g_free ((char *) palette->id);
  g_free ((char *) palette->title);
  g_free ((char *) palette->mood);
  hf_extras_clear (&palette->extras);
}

HfPalette *
hf_palette_ref (HfPalette *palette)
{
  return hf_value_ref (palette);
}

void
hf_palette_unref (HfPalette *palette)
{
  g_atomic_rc_box_release_full ((gpointer) palette, clear);
}

gboolean
hf_palette_equal (HfPalette *a, HfPalette *b)
{
  if (a == b)
    return TRUE;

  for (guint role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    if (!hf_color_equal (&a->colors[role], &b->colors[role]))
      return FALSE;

  return g_str_equal (a->id, b->id) && g_str_equal (a->title, b->title) && g_strcmp0 (a->mood, b->mood) == 0 &&
         a->dark == b->dark && a->ink_saving == b->ink_saving && a->headline == b->headline &&
         a->on_deep == b->on_deep && a->on_primary == b->on_primary && hf_extras_equal (a->extras, b->extras);
}

HfColor
hf_palette_get_color (HfPalette *palette, HfColorRole role)
{
  switch (role)
    {
    case HF_COLOR_ROLE_HEADLINE:
      return palette->colors[palette->headline];
    case HF_COLOR_ROLE_ON_DEEP:
      return palette->colors[palette->on_deep];
    case HF_COLOR_ROLE_ON_PRIMARY:
      return palette->colors[palette->on_primary];
    default:
      return palette->colors[role];
    }
}

HfColor
hf_palette_resolve (HfPalette *palette, const HfPaint *paint)
{
  HfColor color = { 0, 0, 0, 0 };

  if (paint->kind == HF_PAINT_ROLE)
    color = hf_palette_get_color (palette, paint->role);
  else if (paint->kind == HF_PAINT_COLOR)
    color = paint->color;

  color.alpha *= paint->opacity;
  return color;
}
