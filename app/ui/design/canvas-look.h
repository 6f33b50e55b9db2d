/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an item looks, wherever it stands: what decides whether a picture of it is still right. */
#pragma once

#include "render/layout.h"

/** HfCanvasLook: holds what it names. @text belongs to the main thread. */
typedef struct
{
  HfItem *item;
  HfPalette *palette;
  HfTextLayout *text; /**< of words; nullable */
  double width_pt;
  double height_pt;
  double opacity;
} HfCanvasLook;

/** hf_canvas_look_init: the look of @box, laid out in @layout. */
void hf_canvas_look_init (HfCanvasLook *look, HfLayout *layout, const HfBox *box);

/** hf_canvas_look_clear: lets go of what @look holds. */
void hf_canvas_look_clear (HfCanvasLook *look);

/** hf_canvas_look_copy: makes the uninitialised @look one like @source. */
void hf_canvas_look_copy (HfCanvasLook *look, const HfCanvasLook *source);

/**
 * hf_canvas_look_equal: whether both are painted alike but for where. A moved item is another item of the same look.
 */
gboolean hf_canvas_look_equal (const HfCanvasLook *a, const HfCanvasLook *b);

/** hf_canvas_look_is_heavy: whether painting it may take longer than a frame, so that it is done on a thread. */
gboolean hf_canvas_look_is_heavy (const HfCanvasLook *look);
