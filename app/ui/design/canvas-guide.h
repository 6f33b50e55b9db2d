/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A guide as assistive technology and the keyboard know it: a child of the canvas, which paints it. */
#pragma once

#include "card/card.h"

#include <gtk/gtk.h>

#define HF_TYPE_CANVAS_GUIDE (hf_canvas_guide_get_type ())
G_DECLARE_FINAL_TYPE (HfCanvasGuide, hf_canvas_guide, HF, CANVAS_GUIDE, GtkWidget)

/** HfGuideId: the guide that is @place-th along @axis of page @kind. */
typedef struct
{
  HfPageKind kind;
  HfGuideAxis axis;
  guint place;
} HfGuideId;

/** hf_canvas_guide_new: a guide of no page yet. Returns: (transfer floating) */
GtkWidget *hf_canvas_guide_new (void);

/** hf_canvas_guide_describe: makes it stand for the guide of @id, called @name. */
void hf_canvas_guide_describe (HfCanvasGuide *self, const HfGuideId *id, const char *name);

/** hf_canvas_guide_get_id: Returns: (transfer none) */
const HfGuideId *hf_canvas_guide_get_id (HfCanvasGuide *self);

/** hf_canvas_guide_is: whether it stands for the guide of @id. */
gboolean hf_canvas_guide_is (HfCanvasGuide *self, const HfGuideId *id);
