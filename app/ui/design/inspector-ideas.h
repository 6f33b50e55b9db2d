/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ideas for the words of a text: messages by tone and length, each shown on the card. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_IDEAS (hf_inspector_ideas_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorIdeas, hf_inspector_ideas, HF, INSPECTOR_IDEAS, HfInspectorSection)
