/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A palette: six colours by role, carried whole by every card that uses it. */
#pragma once

#include "base/value.h"
#include "card/extras.h"
#include "card/paint.h"

typedef struct _HfPalette HfPaletteDraft;
typedef const struct _HfPalette HfPalette;

struct _HfPalette
{
  const char *id;
  const char *title;
  const char *mood; /**< a few words on where it fits; nullable */
  gboolean dark;    /**< whether paper is darker than ink */
  gboolean ink_saving;
  HfColor colors[HF_N_BASE_COLOR_ROLES];
  HfColorRole headline;   /**< one of the six */
  HfColorRole on_deep;    /**< one of the six */
  HfColorRole on_primary; /**< one of the six */
  HfExtras *extras;
};

/** hf_palette_draft: a copy of @source, or a blank palette for %NULL. Returns: (transfer full) */
HfPaletteDraft *hf_palette_draft (HfPalette *source);

/** hf_palette_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfPalette *hf_palette_seal (HfPaletteDraft *draft);

HfPalette *hf_palette_ref (HfPalette *palette);
void hf_palette_unref (HfPalette *palette);

/** hf_palette_equal: whether both say the same. */
gboolean hf_palette_equal (HfPalette *a, HfPalette *b);

/** hf_palette_get_color: the colour @role stands for. */
HfColor hf_palette_get_color (HfPalette *palette, HfColorRole role);

/** hf_palette_resolve: the colour @paint gives, its opacity multiplied in. Transparent for kinds without colour. */
HfColor hf_palette_resolve (HfPalette *palette, const HfPaint *paint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPalette, hf_palette_unref)
