/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a drawing from elsewhere, and which roles of the card's colours stand for them. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_TINTS (hf_inspector_tints_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorTints, hf_inspector_tints, HF, INSPECTOR_TINTS, HfInspectorSection)
