/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is selected: its kind, and whether it is locked or hidden. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_HEAD (hf_inspector_head_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorHead, hf_inspector_head, HF, INSPECTOR_HEAD, HfInspectorSection)
