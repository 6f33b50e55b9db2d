/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A signature: its colour and pen, and ways to another. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_INK (hf_inspector_ink_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorInk, hf_inspector_ink, HF, INSPECTOR_INK, HfInspectorSection)
