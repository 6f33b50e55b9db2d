/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page: the ground everything lies on. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_PAGE (hf_inspector_page_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorPage, hf_inspector_page, HF, INSPECTOR_PAGE, HfInspectorSection)
