/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gallery: cards of late, and the templates. */
#pragma once

#include "ui/document.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_GALLERY_PAGE (hf_gallery_page_get_type ())
G_DECLARE_FINAL_TYPE (HfGalleryPage, hf_gallery_page, HF, GALLERY_PAGE, GtkWidget)

/* Signal `use-card` (HfCard): a card was chosen to be worked on; the receiver takes a reference. */

/** hf_gallery_page_set_size_class: arranges itself for that much room. */
void hf_gallery_page_set_size_class (HfGalleryPage *self, HfSizeClass size_class);

/** hf_gallery_page_search: puts the cursor into the search. */
void hf_gallery_page_search (HfGalleryPage *self);

/** hf_gallery_page_open_menu: opens the main menu. */
void hf_gallery_page_open_menu (HfGalleryPage *self);
