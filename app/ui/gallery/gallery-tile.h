/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One card in the grid of the gallery: its picture, in a box of equal size for all, and its name below. */
#pragma once

#include "ui/gallery/gallery-entry.h"

#include <gtk/gtk.h>

#define HF_TYPE_GALLERY_TILE (hf_gallery_tile_get_type ())
G_DECLARE_FINAL_TYPE (HfGalleryTile, hf_gallery_tile, HF, GALLERY_TILE, GtkFlowBoxChild)

/** hf_gallery_tile_new: shows @entry (nullable: the blank card, which asks for a size). Returns: (transfer full) */
GtkWidget *hf_gallery_tile_new (HfGalleryEntry *entry);

/** hf_gallery_tile_get_entry: Returns: (transfer none) (nullable): %NULL for the blank card */
HfGalleryEntry *hf_gallery_tile_get_entry (HfGalleryTile *self);

/**
 * hf_gallery_tile_set_look: shows the card in @palette, if its art suits that, and @language; both nullable: its own.
 */
void hf_gallery_tile_set_look (HfGalleryTile *self, HfPalette *palette, const char *language);

/** hf_gallery_tile_open_menu: offers the sizes of a blank card. */
void hf_gallery_tile_open_menu (HfGalleryTile *self);

/**
 * hf_gallery_tile_set_box: the picture is as large as fits into @width × @height; @wrap lets its name take two lines.
 */
void hf_gallery_tile_set_box (HfGalleryTile *self, int width, int height, gboolean wrap);
