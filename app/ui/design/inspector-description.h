/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an item is called, and what it shows, for those who do not see it. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_DESCRIPTION (hf_inspector_description_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorDescription, hf_inspector_description, HF, INSPECTOR_DESCRIPTION, HfInspectorSection)
