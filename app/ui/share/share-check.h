/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be known of the cards before they are shared: how many are still to check. The same for every way. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

#include <gtk/gtk.h>

#define HF_TYPE_SHARE_CHECK (hf_share_check_get_type ())
G_DECLARE_FINAL_TYPE (HfShareCheck, hf_share_check, HF, SHARE_CHECK, GtkWidget)

/** hf_share_check_set_document: tells of the cards of @document (nullable), @proof (nullable) knowing what is doubtful. */
void hf_share_check_set_document (HfShareCheck *self, HfDocument *document, HfProofRun *proof);
