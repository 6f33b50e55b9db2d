/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose cards are shared: everybody’s, those shown in the list, those approved, or one. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

#include <gtk/gtk.h>

#define HF_TYPE_AUDIENCE (hf_audience_get_type ())
G_DECLARE_FINAL_TYPE (HfAudience, hf_audience, HF, AUDIENCE, GtkWidget)

/** hf_audience_set_document: of the people of @document (nullable). Emits `changed` when others are chosen. */
void hf_audience_set_document (HfAudience *self, HfDocument *document, HfProofRun *proof);

/**
 * hf_audience_list: the places of those chosen, who are not left out of the list.
 *
 * Returns: (transfer full) (nullable) (element-type guint): in the order of the list; %NULL without one
 */
GArray *hf_audience_list (HfAudience *self);

/** hf_audience_get_reason: why somebody who is not chosen gets no card; a sentence, translated. */
const char *hf_audience_get_reason (HfAudience *self);

/** hf_audience_leave_out_unapproved: chooses those approved. */
void hf_audience_leave_out_unapproved (HfAudience *self);
