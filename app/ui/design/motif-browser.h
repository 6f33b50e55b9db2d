/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of our art to put on a card: found by their names, shown in its colours, added by a click, Enter or
 * dragging. */
#pragma once

#include "ui/document-widget.h"

#define HF_TYPE_MOTIF_BROWSER (hf_motif_browser_get_type ())
G_DECLARE_FINAL_TYPE (HfMotifBrowser, hf_motif_browser, HF, MOTIF_BROWSER, HfDocumentWidget)

/** hf_motif_browser_focus: puts the focus where one searches. */
void hf_motif_browser_focus (HfMotifBrowser *self);
