/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A QR code: what it says, and how much of it may be lost. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_CODE (hf_inspector_code_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorCode, hf_inspector_code, HF, INSPECTOR_CODE, HfInspectorSection)
