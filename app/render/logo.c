/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/logo.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* So many pixels a side tell the colours of a logo. */
#define SIDE_PX 192

static gboolean
paint (HfRenderer *renderer, HfAsset *asset, cairo_t *cr, GError **error)
{
  if (g_str_equal (asset->media_type, "image/svg+xml"))
    {
      const HfArt art = { .asset = asset, .scaling = HF_SCALING_CONTAIN, .recolor = FALSE };
      g_autoptr (HfPalette) none = hf_palette_seal (hf_palette_draft (NULL));

      return hf_art_paint (hf_renderer_get_arts (renderer), cr, &art, none, SIDE_PX, SIDE_PX, HF_TARGET_RASTER, error);
    }
  if (g_str_equal (asset->media_type, "application/octet-stream"))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is neither an SVG nor a PNG, JPEG, WebP or HEIC picture."), asset->name);
      return FALSE;
    }

  return hf_picture_paint (
      hf_renderer_get_pictures (renderer), cr,
      &(HfPicture){ .asset = asset, .scaling = HF_SCALING_CONTAIN, .focus_x = 0.5, .focus_y = 0.5, .zoom = 1.0 },
      SIDE_PX, SIDE_PX, HF_TARGET_RASTER, error);
}

/* The pixels of @surface, not premultiplied. Returns: (transfer full): SIDE_PX × SIDE_PX */
static HfColor *
list_pixels (cairo_surface_t *surface)
{
  HfColor *pixels = g_new0 (HfColor, SIDE_PX * SIDE_PX);
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  for (gsize y = 0; y < SIDE_PX; y++)
    for (gsize x = 0; x < SIDE_PX; x++)
      {
        guint32 pixel = ((const guint32 *) (gconstpointer) (data + y * stride))[x];
        double alpha = (pixel >> 24) / 255.0;

        if (alpha > 0)
          pixels[y * SIDE_PX + x] = (HfColor){ (pixel >> 16 & 255) / 255.0 / alpha, (pixel >> 8 & 255) / 255.0 / alpha,
                                               (pixel & 255) / 255.0 / alpha, alpha };
      }

  return pixels;
}

HfPalette *
hf_logo_make_palette (HfRenderer *renderer, HfAsset *asset, const char *id, const char *title, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE_PX, SIDE_PX);
  cairo_t *cr = cairo_create (surface);
  HfPalette *palette = NULL;

  if (paint (renderer, asset, cr, error))
    {
      g_autofree HfColor *pixels = NULL;

      cairo_surface_flush (surface);
      pixels = list_pixels (surface);
      palette = hf_palette_from_logo (pixels, SIDE_PX * SIDE_PX, id, title);
      if (palette == NULL)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                     _ ("Nothing is to be seen of “%s”. Choose another file of the logo."), asset->name);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return palette;
}
