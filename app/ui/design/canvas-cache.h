/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of a canvas's items, by item: a moved, scrolled or zoomed item is shown from what was painted before,
 * and painted anew, if that makes any difference, once things have come to rest. */
#pragma once

#include "ui/design/canvas-picture.h"

typedef struct _HfCanvasCache HfCanvasCache;

/** HfCanvasScene: what all items of a page have in common in one frame. */
typedef struct
{
  HfLayout *layout;
  double scale;           /**< pixels of the device a point */
  HfCanvasRegion visible; /**< what is in sight, whether or not there is page */
  HfCanvasRegion shown;   /**< what of the page is painted */
  gboolean moving;        /**< a gesture is under way: what there is will do */
  HfCanvasManner manner;  /**< at once is only what covers all that is shown */
} HfCanvasScene;

/** hf_canvas_cache_new: @ready is called with @data whenever a better picture has come. Returns: (transfer full) */
HfCanvasCache *hf_canvas_cache_new (GSourceFunc ready, gpointer data);

void hf_canvas_cache_free (HfCanvasCache *cache);

/** hf_canvas_cache_clear: forgets all pictures, as of another card. */
void hf_canvas_cache_clear (HfCanvasCache *cache);

/** hf_canvas_cache_begin_frame: what was not asked for in the frames before may make room from now on. */
void hf_canvas_cache_begin_frame (HfCanvasCache *cache);

/**
 * hf_canvas_cache_get_node: @box of the scene, in pixels from the top left of the trim.
 *
 * Words and shapes are painted at once; for art and pictures the last that was painted stands in meanwhile, bent into
 * place. The same node comes back as long as nothing changed. Of @out_solid the node is known to let nothing through.
 *
 * Returns: (transfer full) (nullable): %NULL for nothing yet
 */
GskRenderNode *hf_canvas_cache_get_node (HfCanvasCache *cache, const HfCanvasScene *scene, const HfBox *box,
                                         HfCanvasRegion *out_solid);

/** hf_canvas_cache_is_complete: whether everything asked for since the frame began is as sharp as it gets. */
gboolean hf_canvas_cache_is_complete (HfCanvasCache *cache);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCanvasCache, hf_canvas_cache_free)
