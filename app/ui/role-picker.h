/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a palette in a row, by role, and any other colour. */
#pragma once

#include "card/palette.h"

#include <gtk/gtk.h>

#define HF_TYPE_ROLE_PICKER (hf_role_picker_get_type ())
G_DECLARE_FINAL_TYPE (HfRolePicker, hf_role_picker, HF, ROLE_PICKER, GtkWidget)

/**
 * hf_role_picker_set: shows the colours of @palette, @paint (nullable: several, or the palette's own) being taken.
 *
 * Signals: `preview` with the #HfPaint pointed at, or %NULL for none any longer; `chosen` with the #HfPaint chosen.
 * Both lend it. Properties: `what`, translated, which the names of the colours begin with (“Colour: Deep”), and
 * `allow-none`, whether there may be no colour at all.
 */
void hf_role_picker_set (HfRolePicker *self, HfPalette *palette, const HfPaint *paint);

/** hf_color_role_title: “Paper”, “Ink” …, translated; roles that point at others are called as those in @palette. */
const char *hf_color_role_title (HfPalette *palette, HfColorRole role);

/** hf_paint_title: the title of a role, `#RRGGBB`, or “None”. Returns: (transfer full) */
char *hf_paint_title (HfPalette *palette, const HfPaint *paint);
