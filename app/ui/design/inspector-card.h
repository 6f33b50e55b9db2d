/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card as a whole: its title, size and language. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_CARD (hf_inspector_card_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorCard, hf_inspector_card, HF, INSPECTOR_CARD, HfInspectorSection)
