/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Design: pages and layers at the left, the canvas, and the inspector at the right. */
#pragma once

#include "ui/design/canvas.h"
#include "ui/document.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_DESIGN_PAGE (hf_design_page_get_type ())
G_DECLARE_FINAL_TYPE (HfDesignPage, hf_design_page, HF, DESIGN_PAGE, GtkWidget)

/** hf_design_page_set_document: shows @document (nullable). */
void hf_design_page_set_document (HfDesignPage *self, HfDocument *document);

/** hf_design_page_set_size_class: arranges itself for that much room; @low: little from top to bottom. */
void hf_design_page_set_size_class (HfDesignPage *self, HfSizeClass size_class, gboolean low);

/** hf_design_page_toggle_panel: shows or hides the panel at %GTK_POS_LEFT or %GTK_POS_RIGHT. */
void hf_design_page_toggle_panel (HfDesignPage *self, GtkPositionType side);

/** hf_design_page_find: asks what words to find on all pages; @replacing: and what to put in their place. */
void hf_design_page_find (HfDesignPage *self, gboolean replacing);

/** hf_design_page_get_canvas: Returns: (transfer none) */
HfCanvas *hf_design_page_get_canvas (HfDesignPage *self);

/**
 * hf_design_page_get_tools_height: how high what one adds things with stands over the lower edge of the canvas, in px.
 */
int hf_design_page_get_tools_height (HfDesignPage *self);
