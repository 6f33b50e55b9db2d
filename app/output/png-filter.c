/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-filter.h"

#include <string.h>

gsize
hf_png_row_bytes (int width_px, gboolean has_alpha)
{
  return (gsize) width_px * (has_alpha ? 4 : 3);
}

static void
pack_rgb (guint8 *restrict out, const guint32 *restrict pixels, int n_pixels)
{
  for (int i = 0; i < n_pixels; i++, out += 3)
    {
      out[0] = (guint8) (pixels[i] >> 16);
      out[1] = (guint8) (pixels[i] >> 8);
      out[2] = (guint8) pixels[i];
    }
}

static guint8
unpremultiply (guint32 part, guint32 alpha)
{
  return (guint8) MIN ((part * 255 + alpha / 2) / alpha, 255);
}

static void
pack_rgba (guint8 *restrict out, const guint32 *restrict pixels, int n_pixels)
{
  for (int i = 0; i < n_pixels; i++, out += 4)
    {
      guint32 pixel = pixels[i];
      guint32 alpha = pixel >> 24;

      if (alpha == 0)
        {
          memset (out, 0, 4);
          continue;
        }
      out[0] = unpremultiply (pixel >> 16 & 0xff, alpha);
      out[1] = unpremultiply (pixel >> 8 & 0xff, alpha);
      out[2] = unpremultiply (pixel & 0xff, alpha);
      out[3] = (guint8) alpha;
    }
}

void
hf_png_pack_row (guint8 *out, const guint32 *pixels, int width_px, gboolean has_alpha)
{
  if (has_alpha)
    pack_rgba (out, pixels, width_px);
  else
    pack_rgb (out, pixels, width_px);
}

/* Eight bytes at a time, as compilers do by themselves only when told to optimise further than is usual: the topmost
 * bit of each byte is set, so that no byte borrows from the next, and put right afterwards. */
static void
subtract (guint8 *out, const guint8 *bytes, const guint8 *predicted, gsize length)
{
  const guint64 tops = G_GUINT64_CONSTANT (0x8080808080808080);
  gsize i = 0;

  for (; i + sizeof (guint64) <= length; i += sizeof (guint64))
    {
      guint64 a;
      guint64 b;

      memcpy (&a, bytes + i, sizeof a);
      memcpy (&b, predicted + i, sizeof b);
      a = ((a | tops) - (b & ~tops)) ^ ((a ^ ~b) & tops);
      memcpy (out + i, &a, sizeof a);
    }
  for (; i < length; i++)
    out[i] = (guint8) (bytes[i] - predicted[i]);
}

void
hf_png_filter_row (guint8 *out, const guint8 *row, const guint8 *above, HfPngFilter filter, gsize row_bytes,
                   gboolean has_alpha)
{
  const gsize pixel_bytes = has_alpha ? 4 : 3;

  if (filter == HF_PNG_FILTER_UP && above == NULL)
    filter = HF_PNG_FILTER_SUB;

  out[0] = (guint8) filter;
  switch (filter)
    {
    case HF_PNG_FILTER_UP:
      subtract (out + 1, row, above, row_bytes);
      break;
    case HF_PNG_FILTER_SUB:
      memcpy (out + 1, row, pixel_bytes);
      subtract (out + 1 + pixel_bytes, row + pixel_bytes, row, row_bytes - pixel_bytes);
      break;
    case HF_PNG_FILTER_NONE:
    default:
      memcpy (out + 1, row, row_bytes);
      break;
    }
}
