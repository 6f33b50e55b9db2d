/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be known of the cards before they are shared: whether they are approved. The same for every way. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

#include <gtk/gtk.h>

#define HF_TYPE_SHARE_CHECK (hf_share_check_get_type ())
G_DECLARE_FINAL_TYPE (HfShareCheck, hf_share_check, HF, SHARE_CHECK, GtkWidget)

/**
 * hf_share_check_set_document: tells of the cards of @document (nullable), @proof (nullable) knowing what is doubtful
 * and approved.
 */
void hf_share_check_set_document (HfShareCheck *self, HfDocument *document, HfProofRun *proof);

/**
 * hf_share_check_set_places: tells of the cards of these people alone (guint: places in the list; nullable: of
 * everybody).
 *
 * Emits `leave-out` when those that are not approved are not to be shared.
 */
void hf_share_check_set_places (HfShareCheck *self, const GArray *places);

/** hf_share_check_offer_leaving_out: whether that can be chosen here. */
void hf_share_check_offer_leaving_out (HfShareCheck *self, gboolean offered);

/** hf_share_check_set_narrow: whether the window is narrow, and so has little height to give. */
void hf_share_check_set_narrow (HfShareCheck *self, gboolean narrow);
