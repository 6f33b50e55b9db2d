/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palettes somebody keeps, takes from a logo, and shares as files. @widget is in the window that asks, and is told what
 * failed. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/** HfShelfState: how the palette of a card stands to those somebody keeps. */
typedef enum
{
  HF_SHELF_UNKNOWN, /**< not kept */
  HF_SHELF_OTHER,   /**< kept, but as it was before it was changed */
  HF_SHELF_SAME,    /**< kept as it is */
} HfShelfState;

/** hf_palette_shelf_find: whether @palette is kept. */
HfShelfState hf_palette_shelf_find (HfPalette *palette);

/** hf_palette_shelf_keep: keeps @palette, so that it stands beside ours wherever one chooses colours. */
void hf_palette_shelf_keep (GtkWidget *widget, HfPalette *palette);

/** hf_palette_shelf_forget: keeps @palette no longer; cards that have it keep it. */
void hf_palette_shelf_forget (GtkWidget *widget, HfPalette *palette);

/** hf_palette_shelf_save: asks for a file, and saves @palette to it for others. */
void hf_palette_shelf_save (GtkWidget *widget, HfPalette *palette);

/** hf_palette_shelf_open: asks for a file of palettes, keeps them, and gives the card the first. */
void hf_palette_shelf_open (GtkWidget *widget, HfDocument *document);

/** hf_palette_shelf_open_logo: asks for a logo, and gives the card a palette of its colours. */
void hf_palette_shelf_open_logo (GtkWidget *widget, HfDocument *document);
