/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints art and pictures for canvases, on a thread of its own with a renderer of its own. */
#pragma once

#include "ui/design/canvas-picture.h"

#define HF_TYPE_CANVAS_ARTIST (hf_canvas_artist_get_type ())
G_DECLARE_FINAL_TYPE (HfCanvasArtist, hf_canvas_artist, HF, CANVAS_ARTIST, GObject)

/** hf_canvas_artist_get_default: the one of this program. Returns: (transfer none) */
HfCanvasArtist *hf_canvas_artist_get_default (void);

/**
 * hf_canvas_artist_paint_async: paints @look, of art or a picture on @card, at @spot. For the main thread.
 *
 * What is cancelled before its turn is not painted.
 */
void hf_canvas_artist_paint_async (HfCanvasArtist *self, HfCard *card, const HfCanvasLook *look,
                                   const HfCanvasSpot *spot, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer data);

/** hf_canvas_artist_paint_finish: Returns: (transfer full) (nullable): %NULL with %G_IO_ERROR_CANCELLED */
HfCanvasPicture *hf_canvas_artist_paint_finish (HfCanvasArtist *self, GAsyncResult *result, GError **error);
