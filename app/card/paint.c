/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/paint.h"

#include "card/names.h"

static const char *const role_names[] = {
  "paper", "ink", "primary", "accent", "soft", "deep", "headline", "on-deep", "on-primary",
};

G_STATIC_ASSERT (G_N_ELEMENTS (role_names) == HF_N_COLOR_ROLES);

gboolean
hf_paint_equal (const HfPaint *a, const HfPaint *b)
{
  if (a->kind != b->kind)
    return FALSE;

  switch (a->kind)
    {
    case HF_PAINT_ROLE:
      return a->role == b->role && a->opacity == b->opacity;
    case HF_PAINT_COLOR:
      return hf_color_equal (&a->color, &b->color) && a->opacity == b->opacity;
    case HF_PAINT_INHERIT:
    case HF_PAINT_NONE:
    default:
      return TRUE;
    }
}

const char *
hf_color_role_name (HfColorRole role)
{
  return role_names[role];
}

gboolean
hf_color_role_from_name (const char *name, HfColorRole *out_role)
{
  int index = hf_name_index (role_names, G_N_ELEMENTS (role_names), name);

  if (index >= 0)
    *out_role = (HfColorRole) index;
  return index >= 0;
}
