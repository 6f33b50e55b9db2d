/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/picture-preview.h"

#include "render/picture.h"
#include "ui/texture.h"

#include <math.h>

typedef struct
{
  HfAsset *asset;
  int side_px;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  hf_asset_unref (wish->asset);
  g_free (wish);
}

void
hf_picture_preview_free (HfPicturePreview *preview)
{
  g_clear_object (&preview->texture);
  g_free (preview);
}

static void
free_preview (gpointer data)
{
  hf_picture_preview_free (data);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  HfPicture picture = { wish->asset, NULL, HF_SCALING_CONTAIN, 0.5, 0.5, 1.0, 0.0 };
  g_autoptr (HfPicturePreview) preview = g_new0 (HfPicturePreview, 1);
  GError *error = NULL;
  cairo_surface_t *surface;
  double scale;
  cairo_t *cr;

  if (!hf_picture_get_size (store, wish->asset, &preview->width_px, &preview->height_px, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  scale = MIN (1.0, (double) wish->side_px / MAX (preview->width_px, preview->height_px));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) round (preview->width_px * scale)),
                                        MAX (1, (int) round (preview->height_px * scale)));
  cr = cairo_create (surface);
  if (hf_picture_paint (store, cr, &picture, cairo_image_surface_get_width (surface),
                        cairo_image_surface_get_height (surface), HF_TARGET_RASTER, &error))
    preview->texture = hf_texture_new_for_surface (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (preview->texture != NULL)
    g_task_return_pointer (task, g_steal_pointer (&preview), free_preview);
  else
    g_task_return_error (task, error);
}

void
hf_picture_preview_load_async (GObject *source, HfAsset *asset, int side_px, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish){ hf_asset_ref (asset), side_px };
  g_task_set_source_tag (task, hf_picture_preview_load_async);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, load_in_thread);
}

HfPicturePreview *
hf_picture_preview_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
