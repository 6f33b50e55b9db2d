/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shape: its kind, fill and outline. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_SHAPE (hf_inspector_shape_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorShape, hf_inspector_shape, HF, INSPECTOR_SHAPE, HfInspectorSection)
