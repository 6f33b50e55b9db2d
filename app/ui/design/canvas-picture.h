/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item painted once, to be shown in many frames: a pyramid of ever smaller copies of its pixels. */
#pragma once

#include "ui/design/canvas-look.h"
#include "ui/design/canvas-spot.h"

#include <gtk/gtk.h>

typedef struct _HfCanvasPicture HfCanvasPicture;

/** HfCanvasManner: how pixels are drawn: so that it costs least where they are. */
typedef enum
{
  HF_CANVAS_AS_TEXTURE, /**< for a renderer that keeps textures */
  HF_CANVAS_IN_STRIPS,  /**< with Cairo, over what was drawn before */
  HF_CANVAS_AT_ONCE,    /**< with Cairo, before anything else is drawn (see ui/ground.h) */
} HfCanvasManner;

/**
 * hf_canvas_picture_new: paints @look at @spot, with @box as it was laid out in @layout.
 *
 * For any thread, the renderer's. Returns: (transfer full)
 */
HfCanvasPicture *hf_canvas_picture_new (const HfCanvasLook *look, const HfCanvasSpot *spot, HfLayout *layout,
                                        const HfBox *box);

/** hf_canvas_picture_ref: Returns: (transfer full) */
HfCanvasPicture *hf_canvas_picture_ref (HfCanvasPicture *picture);
void hf_canvas_picture_unref (HfCanvasPicture *picture);

/**
 * hf_canvas_picture_add_levels: makes the smaller copies now, on the thread that painted, before anybody waits, and
 * looks whether anything shines through.
 */
void hf_canvas_picture_add_levels (HfCanvasPicture *picture);

/** hf_canvas_picture_get_look: Returns: (transfer none) */
const HfCanvasLook *hf_canvas_picture_get_look (const HfCanvasPicture *picture);

/** hf_canvas_picture_get_spot: Returns: (transfer none) */
const HfCanvasSpot *hf_canvas_picture_get_spot (const HfCanvasPicture *picture);

/**
 * hf_canvas_picture_get_reach: what hf_canvas_picture_get_node() covers, as far as it does not let anything through if
 * @solid.
 *
 * Returns: whether that is known to be anything; it is not of turned pictures
 */
gboolean hf_canvas_picture_get_reach (const HfCanvasPicture *picture, const HfCanvasLook *look,
                                      const HfCanvasSpot *spot, gboolean solid, HfCanvasRegion *out_reach);

/** hf_canvas_picture_get_bytes: the memory its pixels take. */
gsize hf_canvas_picture_get_bytes (const HfCanvasPicture *picture);

/**
 * hf_canvas_picture_get_node: @picture as if it had been painted at @spot, in pixels from the top left of the trim.
 *
 * Taking the nearest larger copy and bending that costs little and looks well enough until the thing itself is painted.
 * Returns: (transfer full)
 */
GskRenderNode *hf_canvas_picture_get_node (HfCanvasPicture *picture, const HfCanvasLook *look, const HfCanvasSpot *spot,
                                           HfCanvasManner manner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCanvasPicture, hf_canvas_picture_unref)
