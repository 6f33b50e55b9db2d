/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture in small, made beside the window's own work. */
#pragma once

#include "card/asset.h"

#include <gtk/gtk.h>

/** HfPicturePreview: @texture is upright; the sizes are those of the file, upright. */
typedef struct
{
  GdkTexture *texture;
  int width_px;
  int height_px;
} HfPicturePreview;

void hf_picture_preview_free (HfPicturePreview *preview);

/** hf_picture_preview_load_async: makes one of @asset, no side longer than @side_px; @source lives until it is done. */
void hf_picture_preview_load_async (GObject *source, HfAsset *asset, int side_px, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data);

/** hf_picture_preview_load_finish: Returns: (transfer full): %NULL with #HfPictureError, or %G_IO_ERROR_CANCELLED */
HfPicturePreview *hf_picture_preview_load_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPicturePreview, hf_picture_preview_free)
