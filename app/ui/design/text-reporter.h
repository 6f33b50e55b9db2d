/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps a report on the text that is selected, made anew a little after each change. */
#pragma once

#include "ui/design/text-report.h"
#include "ui/document.h"

#define HF_TYPE_TEXT_REPORTER (hf_text_reporter_get_type ())
G_DECLARE_FINAL_TYPE (HfTextReporter, hf_text_reporter, HF, TEXT_REPORTER, GObject)

/** hf_text_reporter_new: emits `changed` when there is a report, or none any longer. Returns: (transfer full) */
HfTextReporter *hf_text_reporter_new (void);

/** hf_text_reporter_set_document: reports on what is selected in @document (nullable). */
void hf_text_reporter_set_document (HfTextReporter *self, HfDocument *document);

/** hf_text_reporter_get: the report on the text of @id. Returns: (nullable): %NULL while there is none */
const HfTextReport *hf_text_reporter_get (HfTextReporter *self, const char *id);
