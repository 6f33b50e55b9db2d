/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a text as a text view, with fields as {name}; the way of a screen reader to them. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_WORDS (hf_inspector_words_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorWords, hf_inspector_words, HF, INSPECTOR_WORDS, HfInspectorSection)

/** hf_inspector_words_focus: lets one type there. */
void hf_inspector_words_focus (HfInspectorWords *self);
