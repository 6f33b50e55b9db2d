/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card's colours changed by hand: each role, what reads on what, and palettes kept, shared and taken from a
 * logo. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_OWN_COLORS (hf_inspector_own_colors_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorOwnColors, hf_inspector_own_colors, HF, INSPECTOR_OWN_COLORS, HfInspectorSection)
