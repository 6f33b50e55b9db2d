/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the card as words side by side, for where there is no room for pictures. */
#pragma once

#include "ui/document-widget.h"

#define HF_TYPE_PAGE_SEGMENTS (hf_page_segments_get_type ())
G_DECLARE_FINAL_TYPE (HfPageSegments, hf_page_segments, HF, PAGE_SEGMENTS, HfDocumentWidget)
