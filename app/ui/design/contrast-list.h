/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a palette can be read on what, in words, and beside what is hard to read the colour that mends it. */
#pragma once

#include "card/palette.h"

#include <gtk/gtk.h>

#define HF_TYPE_CONTRAST_LIST (hf_contrast_list_get_type ())
G_DECLARE_FINAL_TYPE (HfContrastList, hf_contrast_list, HF, CONTRAST_LIST, GtkWidget)

/**
 * hf_contrast_list_set_palette: tells of @palette.
 *
 * Signals: `preview` with a role as int and its #HfColor, %NULL for none any longer; `mend` with the same.
 */
void hf_contrast_list_set_palette (HfContrastList *self, HfPalette *palette);
