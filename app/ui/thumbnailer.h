/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small pictures of cards, painted on a thread of their own so that no window waits for them. */
#pragma once

#include "ui/document.h"

#include <gdk/gdk.h>

#define HF_TYPE_THUMBNAILER (hf_thumbnailer_get_type ())
G_DECLARE_FINAL_TYPE (HfThumbnailer, hf_thumbnailer, HF, THUMBNAILER, GObject)

/** hf_thumbnailer_get_default: the one of this program. Returns: (transfer none) */
HfThumbnailer *hf_thumbnailer_get_default (void);

/**
 * hf_thumbnailer_paint_async: paints @view of @card @width_px pixels wide. For the main thread.
 *
 * What is asked for last is painted first, as it is what one looks at, and what is asked for at once in that order;
 * what is cancelled in time is not painted.
 */
void hf_thumbnailer_paint_async (HfThumbnailer *self, HfCard *card, HfView view, int width_px,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/**
 * hf_thumbnailer_look_up_async: the same, kept on disk for the next time somebody asks for this picture.
 *
 * For cards looked at again and again, not for one that changes with every edit. Ends with
 * hf_thumbnailer_paint_finish().
 */
void hf_thumbnailer_look_up_async (HfThumbnailer *self, HfCard *card, HfView view, int width_px,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/**
 * hf_thumbnailer_paint_finish:
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED
 */
GdkTexture *hf_thumbnailer_paint_finish (HfThumbnailer *self, GAsyncResult *result, GError **error);
