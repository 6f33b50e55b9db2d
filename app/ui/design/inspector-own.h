/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a text or a picture is everyone's, or only that of the person shown. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_OWN (hf_inspector_own_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorOwn, hf_inspector_own, HF, INSPECTOR_OWN, HfInspectorSection)
