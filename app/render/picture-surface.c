/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture-surface.h"

#include <string.h>

/** Fine enough that nobody sees the coding in print, and a third of the size of 100. */
#define JPEG_QUALITY "92"

/** HfWalk: where the upright picture's pixels go: from @start, one step for each column and row as coded. */
typedef struct
{
  guint32 *start;
  gssize column_step;
  gssize row_step;
} HfWalk;

/* Exif, tag 274: what the coded picture's first row and first column are upright. */
static HfWalk
walk_upright (cairo_surface_t *surface, int orientation)
{
  guint32 *pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  gssize stride = cairo_image_surface_get_stride (surface) / (gssize) sizeof (guint32);
  gssize right = cairo_image_surface_get_width (surface) - 1;
  gssize bottom = (cairo_image_surface_get_height (surface) - 1) * stride;

  switch (orientation)
    {
    case 2:
      return (HfWalk){ pixels + right, -1, stride };
    case 3:
      return (HfWalk){ pixels + right + bottom, -1, -stride };
    case 4:
      return (HfWalk){ pixels + bottom, 1, -stride };
    case 5:
      return (HfWalk){ pixels, stride, 1 };
    case 6:
      return (HfWalk){ pixels + right, stride, -1 };
    case 7:
      return (HfWalk){ pixels + right + bottom, -stride, -1 };
    case 8:
      return (HfWalk){ pixels + bottom, -stride, 1 };
    default:
      return (HfWalk){ pixels, 1, stride };
    }
}

/** HfSum: the premultiplied sum of the pixels that become one. */
typedef struct
{
  guint32 parts[4]; /**< red, green, blue, alpha, the colours times alpha */
  guint32 count;
} HfSum;

static void
add_row (HfSum *sums, const guint8 *row, guint width_px, guint n_channels, guint reduction)
{
  for (guint x = 0; x < width_px; x++, row += n_channels)
    {
      HfSum *sum = &sums[x / reduction];
      guint alpha = n_channels == 4 ? row[3] : 255;

      for (guint c = 0; c < 3; c++)
        sum->parts[c] += (row[c] * alpha + 127) / 255;
      sum->parts[3] += alpha;
      sum->count++;
    }
}

static guint32
mean (const HfSum *sum)
{
  guint32 parts[4];

  for (guint c = 0; c < 4; c++)
    parts[c] = (sum->parts[c] + sum->count / 2) / sum->count;

  return parts[3] << 24 | parts[0] << 16 | parts[1] << 8 | parts[2];
}

cairo_surface_t *
hf_picture_surface_new (HfDecoded *decoded, HfColorShift *shift, guint reduction)
{
  guint width_px = (guint) gdk_pixbuf_get_width (decoded->pixbuf);
  guint height_px = (guint) gdk_pixbuf_get_height (decoded->pixbuf);
  guint n_channels = (guint) gdk_pixbuf_get_n_channels (decoded->pixbuf);
  gsize row_length = (gsize) width_px * n_channels;
  guint columns = (width_px + reduction - 1) / reduction;
  guint rows = (height_px + reduction - 1) / reduction;
  gboolean sideways = decoded->orientation >= 5;
  g_autofree guint8 *row = g_malloc (row_length);
  g_autofree HfSum *sums = g_new (HfSum, columns);
  cairo_surface_t *surface =
      cairo_image_surface_create (n_channels == 4 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                  (int) (sideways ? rows : columns), (int) (sideways ? columns : rows));
  HfWalk walk;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  walk = walk_upright (surface, decoded->orientation);
  for (guint y = 0; y < rows; y++)
    {
      guint32 *target = walk.start + y * walk.row_step;

      memset (sums, 0, columns * sizeof (HfSum));
      for (guint coded_y = y * reduction; coded_y < MIN ((y + 1) * reduction, height_px); coded_y++)
        {
          memcpy (row,
                  gdk_pixbuf_read_pixels (decoded->pixbuf) +
                      (gsize) coded_y * (gsize) gdk_pixbuf_get_rowstride (decoded->pixbuf),
                  row_length);
          if (shift != NULL)
            hf_color_shift_apply (shift, row, width_px);
          add_row (sums, row, width_px, n_channels, reduction);
        }
      for (guint x = 0; x < columns; x++, target += walk.column_step)
        *target = mean (&sums[x]);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* Both 8-bit parts of a pair at once: the sum of four fits into the 16 bits each has. */
static guint32
mean_of_four (guint32 a, guint32 b, guint32 c, guint32 d)
{
  const guint32 mask = 0x00ff00ff;
  const guint32 half = 0x00020002;
  guint32 odd = ((a >> 8 & mask) + (b >> 8 & mask) + (c >> 8 & mask) + (d >> 8 & mask) + half) >> 2;
  guint32 even = ((a & mask) + (b & mask) + (c & mask) + (d & mask) + half) >> 2;

  return (odd & mask) << 8 | (even & mask);
}

cairo_surface_t *
hf_picture_surface_halve (cairo_surface_t *surface)
{
  int width_px = cairo_image_surface_get_width (surface) / 2;
  int height_px = cairo_image_surface_get_height (surface) / 2;
  cairo_surface_t *half = cairo_image_surface_create (cairo_image_surface_get_format (surface), width_px, height_px);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  if (cairo_surface_status (half) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (half);
      return NULL;
    }

  for (int y = 0; y < height_px; y++)
    {
      const guint8 *start = cairo_image_surface_get_data (surface) + 2 * (gsize) y * stride;
      const guint32 *upper = (const guint32 *) (gconstpointer) start;
      const guint32 *lower = (const guint32 *) (gconstpointer) (start + stride);
      guint32 *target = (guint32 *) (gpointer) (cairo_image_surface_get_data (half) +
                                                (gsize) y * (gsize) cairo_image_surface_get_stride (half));

      for (int x = 0; x < width_px; x++)
        target[x] = mean_of_four (upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
    }
  cairo_surface_mark_dirty (half);

  return half;
}

GBytes *
hf_picture_surface_to_jpeg (cairo_surface_t *surface)
{
  int width_px = cairo_image_surface_get_width (surface);
  int height_px = cairo_image_surface_get_height (surface);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width_px, height_px);
  char *jpeg;
  gsize length;

  if (pixbuf == NULL)
    return NULL;

  cairo_surface_flush (surface);
  for (int y = 0; y < height_px; y++)
    {
      const guint32 *source =
          (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                             (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
      guint8 *target = gdk_pixbuf_get_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width_px; x++, target += 3)
        {
          target[0] = (guint8) (source[x] >> 16);
          target[1] = (guint8) (source[x] >> 8);
          target[2] = (guint8) source[x];
        }
    }
  if (!gdk_pixbuf_save_to_buffer (pixbuf, &jpeg, &length, "jpeg", NULL, "quality", JPEG_QUALITY, NULL))
    return NULL;

  return g_bytes_new_take (jpeg, length);
}
