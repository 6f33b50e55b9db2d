/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture.h"

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (HfAsset) asset = hf_asset_new ("picture", bytes);
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  HfPicture picture = { asset, NULL, HF_SCALING_COVER, 0.5, 0.5, 1.0, 1.0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 24, 16);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_picture_paint (store, cr, &picture, 24, 16, HF_TARGET_RASTER, &error) == (error == NULL));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 0;
}
