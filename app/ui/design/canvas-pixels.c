/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-pixels.h"

/* Two channels of a pixel, with room to add four of them up. */
#define EVEN_CHANNELS 0x00FF00FFu
#define ROUND_QUARTER 0x00020002u

#define ALPHA 0xFF000000u

static guint32
average (guint32 a, guint32 b, guint32 c, guint32 d)
{
  guint32 even = (a & EVEN_CHANNELS) + (b & EVEN_CHANNELS) + (c & EVEN_CHANNELS) + (d & EVEN_CHANNELS) + ROUND_QUARTER;
  guint32 odd = ((a >> 8) & EVEN_CHANNELS) + ((b >> 8) & EVEN_CHANNELS) + ((c >> 8) & EVEN_CHANNELS) +
                ((d >> 8) & EVEN_CHANNELS) + ROUND_QUARTER;

  return ((even >> 2) & EVEN_CHANNELS) | (((odd >> 2) & EVEN_CHANNELS) << 8);
}

cairo_surface_t *
hf_canvas_pixels_halve (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface) / 2;
  int height = cairo_image_surface_get_height (surface) / 2;
  cairo_surface_t *half = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  gsize from_stride = (gsize) cairo_image_surface_get_stride (surface) / sizeof (guint32);
  gsize to_stride = (gsize) cairo_image_surface_get_stride (half) / sizeof (guint32);
  const guint32 *from = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  guint32 *to = (guint32 *) (gpointer) cairo_image_surface_get_data (half);

  for (int y = 0; y < height; y++, from += 2 * from_stride, to += to_stride)
    for (int x = 0; x < width; x++)
      {
        const guint32 *pair = from + (gsize) x * 2;

        to[x] = average (pair[0], pair[1], pair[from_stride], pair[from_stride + 1]);
      }
  cairo_surface_mark_dirty (half);

  return half;
}

gboolean
hf_canvas_pixels_are_solid (cairo_surface_t *surface, int edge)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface) / sizeof (guint32);
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);

  if (width <= 2 * edge || height <= 2 * edge)
    return FALSE;

  for (int y = edge; y < height - edge; y++)
    {
      const guint32 *row = pixels + (gsize) y * stride;
      guint32 all = ALPHA;

      for (int x = edge; x < width - edge; x++)
        all &= row[x];
      if ((all & ALPHA) != ALPHA)
        return FALSE;
    }

  return TRUE;
}
