/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the card in small; choosing one turns to it. */
#pragma once

#include "ui/document.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_PAGE_STRIP (hf_page_strip_get_type ())
G_DECLARE_FINAL_TYPE (HfPageStrip, hf_page_strip, HF, PAGE_STRIP, GtkWidget)

/** hf_page_strip_set_document: shows @document (nullable). */
void hf_page_strip_set_document (HfPageStrip *self, HfDocument *document);
