/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window to choose a colour in, which is seen on the card meanwhile. */
#pragma once

#include "base/color.h"

#include <gtk/gtk.h>

/**
 * HfColorTaken: what @widget, which asked, does with @color.
 * @chosen: whether it is kept; else it is only pointed at, and @color is %NULL once nothing is any longer
 */
typedef void (*HfColorTaken) (GtkWidget *widget, const HfColor *color, gboolean chosen);

/** hf_color_dialog_open: asks for an opaque colour, beginning with @color. */
void hf_color_dialog_open (GtkWidget *widget, const char *title, const HfColor *color, HfColorTaken taken);
