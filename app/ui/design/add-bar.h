/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buttons that put something new on the page. */
#pragma once

#include "ui/document.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_ADD_BAR (hf_add_bar_get_type ())
G_DECLARE_FINAL_TYPE (HfAddBar, hf_add_bar, HF, ADD_BAR, GtkWidget)

/** hf_add_bar_set_document: shows @document (nullable). */
void hf_add_bar_set_document (HfAddBar *self, HfDocument *document);

/** hf_add_bar_set_wordless: whether it shows icons alone, for where there is little room. */
void hf_add_bar_set_wordless (HfAddBar *self, gboolean wordless);
