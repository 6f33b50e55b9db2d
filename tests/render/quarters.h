/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of four quarters, in any kind of file, for tests. */
#pragma once

#include "render/picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#define RED 0xff0000
#define GREEN 0x00ff00
#define BLUE 0x0000ff
#define WHITE 0xffffff

/** make_quarters: four quarters: red, green / blue, white, as in data/make.py. */
static inline GdkPixbuf *
make_quarters (int width_px, int height_px)
{
  static const guint32 colors[] = { 0xff0000ff, 0x00ff00ff, 0x0000ffff, 0xffffffff };
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width_px, height_px);

  for (int quarter = 0; quarter < 4; quarter++)
    {
      g_autoptr (GdkPixbuf) part = gdk_pixbuf_new_subpixbuf (pixbuf, quarter % 2 * width_px / 2,
                                                             quarter / 2 * height_px / 2, width_px / 2, height_px / 2);

      gdk_pixbuf_fill (part, colors[quarter]);
    }

  return pixbuf;
}

/** encode: @option and @value are of gdk_pixbuf_save(), %NULL for none. */
static inline GBytes *
encode (GdkPixbuf *pixbuf, const char *type, const char *option, const char *value)
{
  char *options[] = { (char *) option, NULL };
  char *values[] = { (char *) value, NULL };
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  gdk_pixbuf_save_to_bufferv (pixbuf, &data, &length, type, options, values, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

/** make_asset: the quarters as a file of @type, as gdk-pixbuf calls it. Returns: (transfer full) */
static inline HfAsset *
make_asset (const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = make_quarters (64, 48);
  g_autoptr (GBytes) bytes = encode (pixbuf, type, NULL, NULL);

  return hf_asset_new ("quarters", bytes);
}

/** picture_of: the middle of @asset, as large as can be. */
static inline HfPicture
picture_of (HfAsset *asset, HfScaling scaling)
{
  return (HfPicture){ .asset = asset, .scaling = scaling, .focus_x = 0.5, .focus_y = 0.5, .zoom = 1.0 };
}

/** add_segment: puts @content as an APP1 segment behind the JPEG's first marker. */
static inline GBytes *
add_segment (GBytes *jpeg, const guint8 *content, guint length)
{
  GByteArray *all = g_byte_array_new ();
  const guint8 head[] = { 0xff, 0xe1, (guint8) ((length + 2) >> 8), (guint8) (length + 2) };
  gsize jpeg_length;
  const guint8 *data = g_bytes_get_data (jpeg, &jpeg_length);

  g_byte_array_append (all, data, 2);
  g_byte_array_append (all, head, sizeof (head));
  g_byte_array_append (all, content, length);
  g_byte_array_append (all, data + 2, (guint) jpeg_length - 2);

  return g_byte_array_free_to_bytes (all);
}
