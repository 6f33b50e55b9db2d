/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How art and pictures lie in their frames, which part is seen, how fine it prints, and whose colours art wears. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_PICTURE (hf_inspector_picture_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorPicture, hf_inspector_picture, HF, INSPECTOR_PICTURE, HfInspectorSection)
