/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round sample of one colour. */
#pragma once

#include "base/color.h"

#include <gtk/gtk.h>

#define HF_TYPE_COLOR_DOT (hf_color_dot_get_type ())
G_DECLARE_FINAL_TYPE (HfColorDot, hf_color_dot, HF, COLOR_DOT, GtkWidget)

/** hf_color_dot_new: Returns: (transfer full) */
GtkWidget *hf_color_dot_new (void);

/** hf_color_dot_set_color: shows @color, or a crossed ring for %NULL: no colour. */
void hf_color_dot_set_color (HfColorDot *self, const HfColor *color);
