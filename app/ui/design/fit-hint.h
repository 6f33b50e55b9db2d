/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the words fit, in words, for everybody. */
#pragma once

#include "ui/design/text-report.h"
#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_FIT_HINT (hf_fit_hint_get_type ())
G_DECLARE_FINAL_TYPE (HfFitHint, hf_fit_hint, HF, FIT_HINT, GtkWidget)

/**
 * hf_fit_hint_show: says what @report (nullable: nothing yet) found; Show goes to the first person in @document it is
 * about.
 */
void hf_fit_hint_show (HfFitHint *self, HfDocument *document, const HfTextReport *report);

/** hf_text_report_describe: what @report says of the fit, for people. Returns: (transfer full) */
char *hf_text_report_describe (const HfTextReport *report, guint n_people);
