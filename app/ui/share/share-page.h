/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Share: the ways people get their cards, each with what is seen before it is done. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_SHARE_PAGE (hf_share_page_get_type ())
G_DECLARE_FINAL_TYPE (HfSharePage, hf_share_page, HF, SHARE_PAGE, GtkWidget)

/** hf_share_page_set_document: shares the cards of @document (nullable), @proof (nullable) telling what is doubtful. */
void hf_share_page_set_document (HfSharePage *self, HfDocument *document, HfProofRun *proof);

/** hf_share_page_set_size_class: arranges itself for that much room, @low where it is not high. */
void hf_share_page_set_size_class (HfSharePage *self, HfSizeClass size_class, gboolean low);

/** hf_share_page_set_way: turns to the way @id, such as `pdf`; one that does not exist changes nothing. */
void hf_share_page_set_way (HfSharePage *self, const char *id);

/** hf_share_page_focus_way: gives the focus to the way that is chosen. */
void hf_share_page_focus_way (HfSharePage *self);

/** hf_share_page_go_on: does what the main button says. */
void hf_share_page_go_on (HfSharePage *self);
