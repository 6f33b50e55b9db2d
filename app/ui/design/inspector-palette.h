/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of the card, each choice shown on the card itself. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_PALETTE (hf_inspector_palette_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorPalette, hf_inspector_palette, HF, INSPECTOR_PALETTE, HfInspectorSection)
