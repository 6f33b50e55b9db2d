/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/lighter.h"

#include "base/length.h"
#include "render/picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Beyond that nobody sees more, and below it skies get steps. */
#define JPEG_QUALITY "85"

/* Less is not worth another generation of a JPEG. */
#define WORTH_IT 0.9

typedef struct
{
  HfPictureStore *store;
  double dpi;
} Lightening;

/* The whole of @asset in @width × @height pixels. Returns: (transfer full) (nullable) */
static cairo_surface_t *
paint (HfPictureStore *store, HfAsset *asset, int width, int height)
{
  const HfPicture whole = {
    .asset = asset, .scaling = HF_SCALING_STRETCH, .focus_x = 0.5, .focus_y = 0.5, .zoom = 1.0
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean painted = hf_picture_paint (store, cr, &whole, width, height, HF_TARGET_RASTER, NULL);

  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (painted && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_destroy (surface);
  return NULL;
}

static guchar
divide (guint part, guint alpha)
{
  return (guchar) (alpha == 0 ? 0 : MIN (255, (part * 255 + alpha / 2) / alpha));
}

/* @out_opaque: whether nothing shines through. Returns: (transfer full): with alpha */
static GdkPixbuf *
to_pixbuf (cairo_surface_t *surface, gboolean *out_opaque)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, width, height);

  *out_opaque = TRUE;
  for (int y = 0; y < height; y++)
    {
      const guint32 *from =
          (const guint32 *) (const void *) (cairo_image_surface_get_data (surface) +
                                            (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
      guchar *to = gdk_pixbuf_get_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++)
        {
          guint alpha = from[x] >> 24;

          *out_opaque &= alpha == 255;
          to[4 * x] = divide ((from[x] >> 16) & 255, alpha);
          to[4 * x + 1] = divide ((from[x] >> 8) & 255, alpha);
          to[4 * x + 2] = divide (from[x] & 255, alpha);
          to[4 * x + 3] = (guchar) alpha;
        }
    }
  return pixbuf;
}

/* Returns: (transfer full) (nullable) */
static GBytes *
encode (cairo_surface_t *surface)
{
  gboolean opaque;
  g_autoptr (GdkPixbuf) pixbuf = to_pixbuf (surface, &opaque);
  char *buffer = NULL;
  gsize length;
  gboolean done =
      opaque ? gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, "jpeg", NULL, "quality", JPEG_QUALITY, NULL)
             : gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, "png", NULL, NULL);

  return done ? g_bytes_new_take (buffer, length) : NULL;
}

/* Returns: (transfer full) (nullable): %NULL where it is light enough, or cannot be made lighter */
static HfAsset *
lighten (const Lightening *lightening, HfItem *item)
{
  HfAsset *asset = item->picture.asset;
  double dpi = hf_picture_get_dpi (lightening->store, &item->picture, hf_pt_from_mm (item->frame.width_mm),
                                   hf_pt_from_mm (item->frame.height_mm));
  double scale = dpi > 0.0 ? lightening->dpi / dpi : 1.0;
  cairo_surface_t *surface;
  g_autoptr (GBytes) bytes = NULL;
  int width;
  int height;

  if (scale >= WORTH_IT || !hf_picture_get_size (lightening->store, asset, &width, &height, NULL))
    return NULL;

  surface =
      paint (lightening->store, asset, MAX (1, (int) (width * scale + 0.5)), MAX (1, (int) (height * scale + 0.5)));
  if (surface == NULL)
    return NULL;

  bytes = encode (surface);
  cairo_surface_destroy (surface);
  return bytes != NULL && g_bytes_get_size (bytes) < g_bytes_get_size (asset->bytes) ? hf_asset_new (asset->name, bytes)
                                                                                     : NULL;
}

static HfItem *
lighten_item (HfItem *item, gpointer data)
{
  HfAsset *lighter = item->kind == HF_ITEM_PICTURE && item->picture.asset->bytes != NULL ? lighten (data, item) : NULL;
  HfItemDraft *draft;

  if (lighter == NULL)
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  hf_item_draft_take_asset (draft, lighter);
  return hf_item_seal (draft);
}

HfCard *
hf_card_with_lighter_pictures (HfCard *card, double dpi)
{
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  Lightening lightening = { store, dpi };

  return hf_card_map (card, lighten_item, &lightening);
}

HfItem *
hf_item_with_lighter_picture (HfItem *item, double dpi)
{
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  Lightening lightening = { store, dpi };

  return lighten_item (item, &lightening);
}
