/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas: the pages in view, as they will be, to be worked on. */
#pragma once

#include "ui/document.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_CANVAS (hf_canvas_get_type ())
G_DECLARE_FINAL_TYPE (HfCanvas, hf_canvas, HF, CANVAS, GtkWidget)

/** hf_canvas_set_document: shows @document (nullable). */
void hf_canvas_set_document (HfCanvas *self, HfDocument *document);
