/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-filter.h"

#include "output/png-bands.h"
#include "output/png-master.h"
#include "output/png-segment.h"

#include <string.h>
#include <zlib.h>

#define WIDTH_PX 320
#define HEIGHT_PX (4 * HF_PNG_BAND_ROWS)

static guint32
noise (guint x, guint y)
{
  guint32 value = x * 2654435761u ^ y * 2246822519u;

  value ^= value >> 15;
  value *= 2654435761u;
  return value ^ value >> 13;
}

/* As a reader undoes it (PNG, section 9.2). */
static void
undo (guint8 *row, const guint8 *above, HfPngFilter filter, gsize row_bytes, gsize pixel_bytes)
{
  for (gsize i = 0; i < row_bytes; i++)
    {
      guint8 predicted = 0;

      if (filter == HF_PNG_FILTER_SUB && i >= pixel_bytes)
        predicted = row[i - pixel_bytes];
      if (filter == HF_PNG_FILTER_UP && above != NULL)
        predicted = above[i];
      row[i] = (guint8) (row[i] + predicted);
    }
}

static void
test_undone (gconstpointer data)
{
  const gboolean has_alpha = GPOINTER_TO_INT (data);
  guint8 rows[2][61 * 4];
  gsize row_bytes = hf_png_row_bytes (61, has_alpha);

  for (guint i = 0; i < sizeof rows; i++)
    ((guint8 *) rows)[i] = (guint8) noise (i, 7);

  for (HfPngFilter filter = HF_PNG_FILTER_NONE; filter < HF_PNG_N_FILTERS; filter++)
    for (guint has_above = 0; has_above < 2; has_above++)
      {
        const guint8 *above = has_above ? rows[0] : NULL;
        guint8 filtered[1 + 61 * 4];

        hf_png_filter_row (filtered, rows[1], above, filter, row_bytes, has_alpha);
        g_assert_cmpuint (filtered[0], ==, filter == HF_PNG_FILTER_UP && !has_above ? HF_PNG_FILTER_SUB : filter);
        undo (filtered + 1, above, (HfPngFilter) filtered[0], row_bytes, has_alpha ? 4 : 3);
        g_assert_cmpmem (filtered + 1, row_bytes, rows[1], row_bytes);
      }
}

/* Pixels of rows that are best left as they are, best told by the left one, and best told by those above. */
static guint32
speckled (guint x, guint y)
{
  return (noise (x, y) & 1) != 0 ? 0x9b3c21 : 0xfff4e0;
}

static guint32
shaded_to_the_right (guint x, guint y)
{
  return (x * (3 + noise (y, 1) % 7) + noise (y, 3)) & 0xff;
}

static guint32
shaded_downwards (guint x, guint y)
{
  return (noise (x, 2) + y * 3) & 0xff;
}

static cairo_surface_t *
make_image (guint32 (*pixel) (guint x, guint y))
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH_PX, HEIGHT_PX);
  guint32 *pixels = (guint32 *) (void *) cairo_image_surface_get_data (image);

  for (guint y = 0; y < HEIGHT_PX; y++)
    for (guint x = 0; x < WIDTH_PX; x++)
      pixels[y * (guint) cairo_image_surface_get_stride (image) / 4 + x] = pixel (x, y);
  cairo_surface_mark_dirty (image);
  return image;
}

static void
test_smallest_is_chosen (void)
{
  guint32 (*const kinds[]) (guint x, guint y) = { speckled, shaded_to_the_right, shaded_downwards };
  g_autoptr (HfPngEncoder) encoder = hf_png_encoder_new (WIDTH_PX, FALSE, HF_PNG_EFFORT_PORTABLE);
  gboolean was_chosen[HF_PNG_N_FILTERS] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      cairo_surface_t *image = make_image (kinds[i]);
      guint8 chosen = hf_png_encoder_choose_filter (encoder, image, 0, HF_PNG_BAND_ROWS);
      gsize sizes[HF_PNG_N_FILTERS];

      for (guint8 filter = 0; filter < HF_PNG_N_FILTERS; filter++)
        {
          HfPngSegment segment;

          hf_png_encoder_make (encoder, image, 0, HF_PNG_BAND_ROWS, &filter, &segment);
          sizes[filter] = g_bytes_get_size (segment.chunk);
          hf_png_segment_clear (&segment);
        }
      for (guint8 filter = 0; filter < HF_PNG_N_FILTERS; filter++)
        g_assert_cmpuint (sizes[chosen], <=, sizes[filter]);
      was_chosen[chosen] = TRUE;
      cairo_surface_destroy (image);
    }

  for (guint i = 0; i < HF_PNG_N_FILTERS; i++)
    g_assert_true (was_chosen[i]);
}

static void
paint_image (cairo_t *cr, guint32 (*pixel) (guint x, guint y))
{
  cairo_surface_t *image = make_image (pixel);

  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

static void
paint_speckles (cairo_t *cr, gpointer data)
{
  paint_image (cr, speckled);
}

/* A picture over the whole second band, and a word of it over the third. */
static void
paint_picture (cairo_t *cr, gpointer data)
{
  cairo_rectangle (cr, 0, HF_PNG_BAND_ROWS, WIDTH_PX, HF_PNG_BAND_ROWS);
  cairo_rectangle (cr, 0, 2 * HF_PNG_BAND_ROWS, WIDTH_PX / 8, HF_PNG_BAND_ROWS);
  cairo_clip (cr);
  paint_image (cr, shaded_downwards);
}

/* The filters of all rows of a file. */
static void
read_filters (GBytes *file, guint8 filters[HEIGHT_PX])
{
  const gsize line_bytes = 1 + 3 * WIDTH_PX;
  gsize length;
  const guint8 *bytes = g_bytes_get_data (file, &length);
  g_autofree guint8 *lines = g_malloc (line_bytes * HEIGHT_PX);
  z_stream stream = { .next_out = lines, .avail_out = (uInt) (line_bytes * HEIGHT_PX) };

  g_assert_cmpint (inflateInit (&stream), ==, Z_OK);
  for (gsize at = 8; at < length;)
    {
      guint32 n_bytes;

      memcpy (&n_bytes, bytes + at, sizeof n_bytes);
      n_bytes = GUINT32_FROM_BE (n_bytes);
      if (memcmp (bytes + at + 4, "IDAT", 4) == 0)
        {
          stream.next_in = (Bytef *) bytes + at + 8;
          stream.avail_in = n_bytes;
          inflate (&stream, Z_NO_FLUSH);
        }
      at += 12 + n_bytes;
    }
  g_assert_cmpuint (stream.avail_out, ==, 0);
  inflateEnd (&stream);

  for (guint y = 0; y < HEIGHT_PX; y++)
    filters[y] = lines[line_bytes * y];
}

static void
test_picture_gets_its_own (void)
{
  const HfPngOptions options = { .dpi = 72 };
  const HfOutputPage below = { WIDTH_PX, HEIGHT_PX, 0, paint_speckles, NULL };
  const HfOutputPage above = { WIDTH_PX, HEIGHT_PX, 0, paint_picture, NULL };
  const HfPngArea area = { HF_PNG_BAND_ROWS + 3, 3 * HF_PNG_BAND_ROWS - 3, NULL };
  const HfPngMasterPlan plan = { &below, NULL, &area, 1, &options, NULL, TRUE, 1 };
  const HfPngPersonal personal = { &above, &area, 1, FALSE };
  HfPngMaster *master = hf_png_master_new (&plan, NULL, NULL);
  g_autoptr (HfPngCopier) copier = hf_png_copier_new (master);
  g_autoptr (GBytes) file = hf_png_copier_write_bytes (copier, &personal, NULL, NULL);
  guint8 filters[HEIGHT_PX];

  read_filters (file, filters);
  for (guint y = 0; y < HEIGHT_PX; y++)
    {
      guint band = y / HF_PNG_BAND_ROWS;

      /* The first row of what is painted anew may not look up. */
      g_assert_cmpuint (filters[y], ==,
                        band != 1               ? HF_PNG_FILTER_NONE
                        : y == HF_PNG_BAND_ROWS ? HF_PNG_FILTER_SUB
                                                : HF_PNG_FILTER_UP);
    }
  hf_png_master_unref (master);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/png-filter/is-undone-by-readers/rgb", GINT_TO_POINTER (FALSE), test_undone);
  g_test_add_data_func ("/png-filter/is-undone-by-readers/rgba", GINT_TO_POINTER (TRUE), test_undone);
  g_test_add_func ("/png-filter/smallest-is-chosen", test_smallest_is_chosen);
  g_test_add_func ("/png-filter/picture-on-a-plain-page-gets-its-own", test_picture_gets_its_own);

  return g_test_run ();
}
