/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line above the canvas: which page lies there, and as whose card it is shown. */
#pragma once

#include "ui/document-widget.h"

#define HF_TYPE_PAGE_BAR (hf_page_bar_get_type ())
G_DECLARE_FINAL_TYPE (HfPageBar, hf_page_bar, HF, PAGE_BAR, HfDocumentWidget)
