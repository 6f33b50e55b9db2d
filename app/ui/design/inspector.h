/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be set about the card, the page and the item that is selected. */
#pragma once

#include "ui/document.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_INSPECTOR (hf_inspector_get_type ())
G_DECLARE_FINAL_TYPE (HfInspector, hf_inspector, HF, INSPECTOR, GtkWidget)

/** hf_inspector_set_document: shows @document (nullable). */
void hf_inspector_set_document (HfInspector *self, HfDocument *document);

/** hf_inspector_set_sheet: whether it is a sheet that can be put away, by a button of its own. */
void hf_inspector_set_sheet (HfInspector *self, gboolean sheet);

/** hf_inspector_focus_words: lets one type the words of the text selected. Returns: whether there is one */
gboolean hf_inspector_focus_words (HfInspector *self);
