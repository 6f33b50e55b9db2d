/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions that help to say something of one’s own, beside the text that is for it. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_PROMPTS (hf_inspector_prompts_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorPrompts, hf_inspector_prompts, HF, INSPECTOR_PROMPTS, HfInspectorSection)
