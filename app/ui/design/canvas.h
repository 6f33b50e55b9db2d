/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas: the pages in view, as they will be, to be worked on. */
#pragma once

#include "ui/document.h"

#include <adwaita.h>

#define HF_TYPE_CANVAS (hf_canvas_get_type ())
G_DECLARE_FINAL_TYPE (HfCanvas, hf_canvas, HF, CANVAS, GtkWidget)

/** HfCanvasFit: what the zoom keeps to when the window or the view changes. */
typedef enum
{
  HF_CANVAS_FIT_PAGE,
  HF_CANVAS_FIT_WIDTH,
  HF_CANVAS_FIT_NOTHING, /**< the zoom stays as it is */
} HfCanvasFit;

/**
 * hf_canvas_set_document: shows @document (nullable).
 *
 * Notifies of `zoom`, 1 for true size, whenever it changes.
 */
void hf_canvas_set_document (HfCanvas *self, HfDocument *document);

/** hf_canvas_get_actions: `fit-page`, `zoom-in` and so on, for a group called `canvas`. Returns: (transfer none) */
GActionGroup *hf_canvas_get_actions (HfCanvas *self);

/** hf_canvas_get_zoom: how large the card is seen, 1 being its true size on this monitor. */
double hf_canvas_get_zoom (HfCanvas *self);

/** hf_canvas_set_fit: fits the page now and from now on, or leaves the zoom as it is. */
void hf_canvas_set_fit (HfCanvas *self, HfCanvasFit fit);

/** hf_canvas_set_spare: from now on so much less is left free below the pages than a wide window needs. */
void hf_canvas_set_spare (HfCanvas *self, double bottom_px);

/** hf_canvas_get_caret: where letters are typed, in px of the widget. Returns: %FALSE while nothing is written */
gboolean hf_canvas_get_caret (HfCanvas *self, GdkRectangle *out_area);

/** hf_canvas_zoom_to: zooms to @zoom and keeps what is at @x, @y of the widget where it is, as far as margins allow. */
void hf_canvas_zoom_to (HfCanvas *self, double zoom, double x, double y);

/** hf_canvas_zoom_to_selection: shows what is selected as large as there is room. */
void hf_canvas_zoom_to_selection (HfCanvas *self);
