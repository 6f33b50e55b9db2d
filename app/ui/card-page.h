/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One card with its three steps, Design, People and Share, under the header bar they have in common. */
#pragma once

#include "ui/document.h"
#include "ui/notice.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_CARD_PAGE (hf_card_page_get_type ())
G_DECLARE_FINAL_TYPE (HfCardPage, hf_card_page, HF, CARD_PAGE, GtkWidget)

/** hf_card_page_set_document: shows @document (nullable), beginning with Design. */
void hf_card_page_set_document (HfCardPage *self, HfDocument *document);

/** hf_card_page_set_size_class: arranges everything for that much room; @low: little from top to bottom. */
void hf_card_page_set_size_class (HfCardPage *self, HfSizeClass size_class, gboolean low);

/** hf_card_page_focus: lets the keyboard begin where this step does: on the card, in the list, with a way to share. */
void hf_card_page_focus (HfCardPage *self);

/** hf_card_page_set_step: goes to `design`, `people` or `share`. */
void hf_card_page_set_step (HfCardPage *self, const char *step);

/** hf_card_page_share: goes to Share and there to @way, such as `pdf` or `pictures`. */
void hf_card_page_share (HfCardPage *self, const char *way);

/**
 * hf_card_page_show_doubt: shows the next person whose card is to check, or the one before.
 *
 * Returns: whether there is one
 */
gboolean hf_card_page_show_doubt (HfCardPage *self, gboolean backwards);

/** hf_card_page_mend: makes the first mend of the person shown. Returns: whether there is one */
gboolean hf_card_page_mend (HfCardPage *self);

/**
 * hf_card_page_search: puts the cursor into the search of the step, where it has one; @replacing: where it can replace.
 */
void hf_card_page_search (HfCardPage *self, gboolean replacing);

/** hf_card_page_go_on: does what the blue button says. */
void hf_card_page_go_on (HfCardPage *self);

/**
 * hf_card_page_toggle_panel: shows or hides the panel at the left or right (%GTK_POS_LEFT, %GTK_POS_RIGHT) of the step.
 */
void hf_card_page_toggle_panel (HfCardPage *self, GtkPositionType side);

/** hf_card_page_open_menu: opens the main menu. */
void hf_card_page_open_menu (HfCardPage *self);

/** hf_card_page_rename: asks what the card shall be called. */
void hf_card_page_rename (HfCardPage *self);

/** hf_card_page_get_notice: what tells of the card's file, below the header bar. Returns: (transfer none) */
HfNotice *hf_card_page_get_notice (HfCardPage *self);

/**
 * hf_card_page_get_bars_height: how high the bars stand that are at the lower edge of its step, in px.
 *
 * The signal `step-changed` tells when it is another step.
 */
int hf_card_page_get_bars_height (HfCardPage *self);
