/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A palette as a small round picture of its paper and its main colours. */
#pragma once

#include "card/palette.h"

#include <gtk/gtk.h>

#define HF_TYPE_PALETTE_SWATCH (hf_palette_swatch_get_type ())
G_DECLARE_FINAL_TYPE (HfPaletteSwatch, hf_palette_swatch, HF, PALETTE_SWATCH, GtkWidget)

/** hf_palette_swatch_new: @palette (nullable: “as designed”, a wheel of many colours), @size pixels across. */
GtkWidget *hf_palette_swatch_new (HfPalette *palette, int size);

/** hf_palette_swatch_set_palette: shows @palette (nullable) from now on. */
void hf_palette_swatch_set_palette (HfPaletteSwatch *self, HfPalette *palette);
