/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Regions: the parts of a window that F6 goes to, which are the widgets of the style class `region`. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_regions_move: gives the focus to the region after, or before, the one of @root that has it, going round.
 *
 * First come header bars, last notices, between them the regions in sight as they are read.
 */
void hf_regions_move (GtkWidget *root, gboolean backwards);
