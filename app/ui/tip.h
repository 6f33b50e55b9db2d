/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that follow what they tell of. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_tip_set: makes @text (nullable) the tooltip of @widget.
 *
 * Asked for the tooltip there is already, GTK 4.8 asks the display where the pointer is, and waits for the answer:
 * what follows a card sets its tooltips in every frame of a drag.
 */
void hf_tip_set (GtkWidget *widget, const char *text);
