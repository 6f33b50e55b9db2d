/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an item is, how large, how turned, and how see-through. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_PLACE (hf_inspector_place_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorPlace, hf_inspector_place, HF, INSPECTOR_PLACE, HfInspectorSection)
