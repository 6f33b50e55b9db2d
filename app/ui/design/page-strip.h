/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the card in small; choosing one turns to it. */
#pragma once

#include "ui/document-widget.h"

#define HF_TYPE_PAGE_STRIP (hf_page_strip_get_type ())
G_DECLARE_FINAL_TYPE (HfPageStrip, hf_page_strip, HF, PAGE_STRIP, HfDocumentWidget)
