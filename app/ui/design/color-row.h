/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One colour of a palette: what it is for, the colour itself, which opens a window to choose another, and how it is
 * written. */
#pragma once

#include "base/color.h"

#include <gtk/gtk.h>

#define HF_TYPE_COLOR_ROW (hf_color_row_get_type ())
G_DECLARE_FINAL_TYPE (HfColorRow, hf_color_row, HF, COLOR_ROW, GtkWidget)

/**
 * hf_color_row_new: a row called @title, with a word on what it is for.
 *
 * Signals: `preview` with the #HfColor pointed at, %NULL for none any longer; `chosen` with that chosen or written;
 * `left` once one goes on to something else. Returns: (transfer full)
 */
GtkWidget *hf_color_row_new (const char *title, const char *use);

/** hf_color_row_set_color: shows @color; what somebody writes at the moment stays as it is if it means the same. */
void hf_color_row_set_color (HfColorRow *self, const HfColor *color);
