/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To Check: everybody with a card to check, mended one by one or many names at a time. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

#include <gtk/gtk.h>

#define HF_TYPE_DOUBT_LIST (hf_doubt_list_get_type ())
G_DECLARE_FINAL_TYPE (HfDoubtList, hf_doubt_list, HF, DOUBT_LIST, GtkWidget)

/** hf_doubt_list_set_document: tells what @proof (nullable) finds of the cards of @document (nullable). */
void hf_doubt_list_set_document (HfDoubtList *self, HfDocument *document, HfProofRun *proof);

/** hf_doubt_list_mend_shown: makes the first mend of the person shown. Returns: whether there was one */
gboolean hf_doubt_list_mend_shown (HfDoubtList *self);
