/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a text is set: lettering, size, alignment, and what happens when it is too long. */
#pragma once

#include "ui/design/inspector-section.h"
#include "ui/design/text-reporter.h"

#define HF_TYPE_INSPECTOR_TEXT (hf_inspector_text_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorText, hf_inspector_text, HF, INSPECTOR_TEXT, HfInspectorSection)

/** hf_inspector_text_set_reporter: who says whether the words fit. */
void hf_inspector_text_set_reporter (HfInspectorText *self, HfTextReporter *reporter);
