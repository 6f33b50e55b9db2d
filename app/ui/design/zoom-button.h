/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The button of the header that says how large the card is seen, with the menu that changes it. */
#pragma once

#include "ui/design/canvas.h"

#define HF_TYPE_ZOOM_BUTTON (hf_zoom_button_get_type ())
G_DECLARE_FINAL_TYPE (HfZoomButton, hf_zoom_button, HF, ZOOM_BUTTON, GtkWidget)

/** hf_zoom_button_set_canvas: shows and changes the zoom of @canvas, as long as both live. To be called once. */
void hf_zoom_button_set_canvas (HfZoomButton *self, HfCanvas *canvas);
