/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One card of the gallery at its largest: front, inside and back, what it is for, and what it asks for. */
#pragma once

#include "ui/gallery/gallery-entry.h"

#include <gtk/gtk.h>

#define HF_TYPE_GALLERY_PREVIEW (hf_gallery_preview_get_type ())
G_DECLARE_FINAL_TYPE (HfGalleryPreview, hf_gallery_preview, HF, GALLERY_PREVIEW, GtkWidget)

/** Signals: `use` when the card is to be worked with, `close` when one has seen enough. */

/**
 * hf_gallery_preview_set_entry: shows @entry (nullable), in @palette if its art suits that, and in @language; both
 * nullable: its own.
 */
void hf_gallery_preview_set_entry (HfGalleryPreview *self, HfGalleryEntry *entry, HfPalette *palette,
                                   const char *language);

/** hf_gallery_preview_get_entry: Returns: (transfer none) (nullable) */
HfGalleryEntry *hf_gallery_preview_get_entry (HfGalleryPreview *self);
