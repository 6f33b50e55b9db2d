/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colour of words, and how well they can be read in it. */
#pragma once

#include "ui/design/inspector-section.h"
#include "ui/design/text-reporter.h"

#define HF_TYPE_INSPECTOR_COLOR (hf_inspector_color_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorColor, hf_inspector_color, HF, INSPECTOR_COLOR, HfInspectorSection)

/** hf_inspector_color_set_reporter: who says what lies below the words. */
void hf_inspector_color_set_reporter (HfInspectorColor *self, HfTextReporter *reporter);
