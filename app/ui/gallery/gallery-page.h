/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gallery: cards of late, and the templates. */
#pragma once

#include "ui/document.h"
#include "ui/gallery/gallery-entry.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_GALLERY_PAGE (hf_gallery_page_get_type ())
G_DECLARE_FINAL_TYPE (HfGalleryPage, hf_gallery_page, HF, GALLERY_PAGE, GtkWidget)

/* Signals:
 * `use-card` (HfCard): a new card was made, to be worked on; the receiver takes a reference.
 * `open-entry` (HfGalleryEntry): a card of late was chosen.
 * `recover` (const char *, gboolean): the draft of that id is to be opened, as it was kept or as it was saved last.
 * `discarded` (const char *): the draft of that id was let go of, which can be taken back.
 * `failed` (const char *, GError): what was tried, and why it could not be done. */

/** hf_gallery_page_set_size_class: arranges itself for that much room. */
void hf_gallery_page_set_size_class (HfGalleryPage *self, HfSizeClass size_class);

/** hf_gallery_page_search: puts the cursor into the search. */
void hf_gallery_page_search (HfGalleryPage *self);

/** hf_gallery_page_open_menu: opens the main menu. */
void hf_gallery_page_open_menu (HfGalleryPage *self);

/** hf_gallery_page_focus: puts the focus on the card looked at last, or the first. */
void hf_gallery_page_focus (HfGalleryPage *self);

/** hf_gallery_page_go_on: uses the card of the preview, where one is looked at. */
void hf_gallery_page_go_on (HfGalleryPage *self);

/** hf_gallery_page_offer_recovery: offers @drafts, of #HfDraft, which outlived a crash, one after the other. */
void hf_gallery_page_offer_recovery (HfGalleryPage *self, GPtrArray *drafts);

/** hf_gallery_page_count_offers: how many drafts are still to be offered, or being offered. */
guint hf_gallery_page_count_offers (HfGalleryPage *self);
