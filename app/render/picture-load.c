/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture-load.h"

#include "base/limits.h"
#include "render/jpeg.h"
#include "render/picture-color.h"
#include "render/picture-decode.h"
#include "render/picture-surface.h"
#include "render/picture.h"

#include <glib/gi18n.h>

/** Pixels kept of a picture: an A4 page at 450 dpi is 20 million. More would only cost memory: 4 bytes each. */
#define MAX_KEPT_PIXELS (32.0e6)

/** Sides shorter than this are not worth halving. */
#define MIN_HALVED_PX 64

/** What Cairo can hold of a side. */
#define MAX_SIDE_PX 32767

static guint
find_reduction (double n_pixels)
{
  guint reduction = 1;

  while (n_pixels / (reduction * reduction) > MAX_KEPT_PIXELS)
    reduction++;

  return reduction;
}

/* The coded picture itself may go into a PDF when nothing had to be done to its pixels. Readers of PDF take grey
 * and colour from Adobe's marker as libjpeg does; CMYK they would take for the press's. */
static GBytes *
get_jpeg (HfAsset *asset, HfDecoded *decoded, HfColorShift *shift, guint reduction)
{
  HfJpeg jpeg;
  gsize length;
  const guint8 *data = g_bytes_get_data (asset->bytes, &length);

  if (!g_str_equal (asset->media_type, "image/jpeg") || shift != NULL || reduction > 1 || decoded->orientation != 1)
    return NULL;
  if (!hf_jpeg_read (data, length, &jpeg) || (jpeg.n_components != 1 && jpeg.n_components != 3))
    return NULL;

  return hf_jpeg_strip (asset->bytes);
}

HfLoaded *
hf_loaded_new (HfAsset *asset, GError **error)
{
  g_autoptr (HfDecoded) decoded = hf_picture_decode (asset, error);
  g_autoptr (HfColorShift) shift = NULL;
  HfLoaded *loaded;
  gboolean sideways;
  int width_px, height_px;
  guint reduction;

  if (decoded == NULL)
    return NULL;

  width_px = gdk_pixbuf_get_width (decoded->pixbuf);
  height_px = gdk_pixbuf_get_height (decoded->pixbuf);
  reduction = find_reduction ((double) width_px * height_px);
  if (MAX (width_px, height_px) / (int) reduction > MAX_SIDE_PX)
    {
      g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_LIMIT,
                   _ ("The picture “%s” has %d × %d pixels. Please use one of at most %d on each side."), asset->name,
                   width_px, height_px, MAX_SIDE_PX);
      return NULL;
    }
  sideways = decoded->orientation >= 5;
  shift = hf_color_shift_new (decoded->profile, gdk_pixbuf_get_has_alpha (decoded->pixbuf));

  loaded = g_new0 (HfLoaded, 1);
  loaded->levels[0] = hf_picture_surface_new (decoded, shift, reduction);
  if (loaded->levels[0] == NULL)
    {
      g_set_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_LIMIT,
                   _ ("There is not enough memory for the picture “%s”. Please use a smaller one."), asset->name);
      hf_loaded_free (loaded);
      return NULL;
    }
  loaded->sha256 = g_strdup (asset->sha256);
  loaded->width_px = sideways ? height_px : width_px;
  loaded->height_px = sideways ? width_px : height_px;
  loaded->lossy = decoded->lossy;
  loaded->jpeg = get_jpeg (asset, decoded, shift, reduction);

  return loaded;
}

void
hf_loaded_free (HfLoaded *loaded)
{
  for (guint i = 0; i < HF_LOADED_N_LEVELS; i++)
    g_clear_pointer (&loaded->levels[i], cairo_surface_destroy);
  g_clear_pointer (&loaded->part, cairo_surface_destroy);
  g_clear_pointer (&loaded->jpeg, g_bytes_unref);
  g_free (loaded->part_id);
  g_free (loaded->sha256);
  g_free (loaded);
}

gsize
hf_loaded_get_cost (const HfLoaded *loaded)
{
  gsize pixels = (gsize) cairo_image_surface_get_stride (loaded->levels[0]) *
                 (gsize) cairo_image_surface_get_height (loaded->levels[0]);
  gsize jpeg = loaded->jpeg != NULL ? g_bytes_get_size (loaded->jpeg) : 0;

  return pixels + pixels / 3 + jpeg;
}

cairo_surface_t *
hf_loaded_get_level (HfLoaded *loaded, double scale)
{
  guint level = 0;

  while (level + 1 < HF_LOADED_N_LEVELS && scale * (2u << level) <= 1.0)
    {
      cairo_surface_t *surface = loaded->levels[level];

      if (MIN (cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface)) < MIN_HALVED_PX)
        break;
      if (loaded->levels[level + 1] == NULL)
        loaded->levels[level + 1] = hf_picture_surface_halve (surface);
      if (loaded->levels[level + 1] == NULL)
        break;
      level++;
    }

  return loaded->levels[level];
}

gboolean
hf_loaded_is_opaque (const HfLoaded *loaded)
{
  return cairo_image_surface_get_format (loaded->levels[0]) == CAIRO_FORMAT_RGB24;
}
