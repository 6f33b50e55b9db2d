/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of the person shown, one step to the next person away, and what is to check. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"

#include <gtk/gtk.h>

#define HF_TYPE_PEOPLE_PANE (hf_people_pane_get_type ())
G_DECLARE_FINAL_TYPE (HfPeoplePane, hf_people_pane, HF, PEOPLE_PANE, GtkWidget)

/** hf_people_pane_set_document: shows the person shown in @document (nullable), with what @proof (nullable) finds. */
void hf_people_pane_set_document (HfPeoplePane *self, HfDocument *document, HfProofRun *proof);

/** hf_people_pane_mend: makes the first mend of the person shown. Returns: whether there is one */
gboolean hf_people_pane_mend (HfPeoplePane *self);
