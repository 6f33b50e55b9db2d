/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png.h"
#include "output/raster.h"

#include "base/limits.h"
#include "toys.h"

#include <png.h>

static guint32
get_be32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Returns: (nullable): the first chunk of @type, its length before its four letters. */
static const guint8 *
find_chunk (GBytes *file, const char *type)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);

  for (gsize at = 8; at + 12 <= length; at += get_be32 (data + at) + 12)
    {
      if (memcmp (data + at + 4, type, 4) == 0)
        return data + at;
    }
  return NULL;
}

/* The chunks' names in order, those that repeat named once. */
static char *
list_chunks (GBytes *file)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);
  GString *names = g_string_new (NULL);
  const guint8 *last = NULL;

  for (gsize at = 8; at + 12 <= length; at += get_be32 (data + at) + 12)
    {
      if (last == NULL || memcmp (data + at + 4, last, 4) != 0)
        g_string_append_printf (names, "%s%.4s", names->len > 0 ? " " : "", data + at + 4);
      last = data + at + 4;
    }
  return g_string_free (names, FALSE);
}

static guint8 *
decode (GBytes *file, guint32 format, int *out_width_px, int *out_height_px)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  guint8 *pixels;

  g_assert_true (png_image_begin_read_from_memory (&image, g_bytes_get_data (file, NULL), g_bytes_get_size (file)));
  g_assert_cmpuint (image.format, ==, format);
  pixels = g_malloc (PNG_IMAGE_SIZE (image));
  g_assert_true (png_image_finish_read (&image, NULL, pixels, 0, NULL));
  *out_width_px = (int) image.width;
  *out_height_px = (int) image.height;
  return pixels;
}

static cairo_surface_t *
paint_reference (const HfOutputPage *page, int width_px, int height_px, double scale, double bleed_pt, gboolean opaque)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width_px, height_px);
  cairo_t *cr = cairo_create (surface);

  if (opaque)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, bleed_pt, bleed_pt);
  page->paint (cr, page->data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_pixel (guint32 painted, const guint8 *read, gboolean has_alpha)
{
  guint32 alpha = painted >> 24;

  if (has_alpha)
    g_assert_cmpuint (read[3], ==, alpha);
  if (alpha == 0)
    return;

  for (guint i = 0; i < 3; i++)
    {
      guint32 part = painted >> (16 - 8 * i) & 0xff;

      /* Premultiplying what was read gives back what was painted. */
      g_assert_cmpuint ((read[i] * alpha + 127) / 255, ==, part);
    }
}

static void
assert_pixels (GBytes *file, cairo_surface_t *painted, gboolean has_alpha)
{
  int width_px;
  int height_px;
  g_autofree guint8 *pixels = decode (file, has_alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB, &width_px, &height_px);
  const guint8 *data = cairo_image_surface_get_data (painted);
  const guint8 *read = pixels;

  g_assert_cmpint (width_px, ==, cairo_image_surface_get_width (painted));
  g_assert_cmpint (height_px, ==, cairo_image_surface_get_height (painted));
  for (int y = 0; y < height_px; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (painted));

      for (int x = 0; x < width_px; x++, read += has_alpha ? 4 : 3)
        assert_pixel (row[x], read, has_alpha);
    }
}

static void
test_pixels_are_those_painted (void)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");

  for (guint i = 0; i < 4; i++)
    {
      const HfPngOptions options = { .dpi = 144, .bleed = i & 1, .transparent = (i & 2) != 0 };
      g_autoptr (GBytes) file = hf_png_write_bytes (&page, &options, &full_info, NULL, NULL);
      cairo_surface_t *painted = paint_reference (&page, options.bleed ? 180 : 144, options.bleed ? 252 : 216, 2,
                                                  options.bleed ? 9 : 0, !options.transparent);

      assert_pixels (file, painted, options.transparent);
      cairo_surface_destroy (painted);
    }
}

static void
test_size_follows_resolution_or_request (void)
{
  static const struct
  {
    const char *label;
    double width_pt, height_pt;
    HfRasterRequest request;
    int width_px, height_px;
    double x_dpi, y_dpi;
  } cases[] = {
    { "5×7 in at 300", 360, 504, { .dpi = 300 }, 1500, 2100, 300, 300 },
    { "with 9 pt of bleed", 360, 504, { .dpi = 300, .bleed = TRUE }, 1575, 2175, 300, 300 },
    { "A6 at 300 rounds", 297.6378, 419.5276, { .dpi = 300 }, 1240, 1748, 300, 300 },
    { "half a pixel rounds up", 36.125, 36, { .dpi = 144 }, 72, 72, 144, 144 },
    { "a fraction of a resolution", 360, 504, { .dpi = 0.5 }, 3, 4, 0.5, 0.5 },
    { "at least one pixel", 1, 1, { .dpi = 1 }, 1, 1, 1, 1 },
    { "exact square", 810, 810, { .width_px = 1080, .height_px = 1080 }, 1080, 1080, 96, 96 },
    { "width alone", 360, 504, { .width_px = 500 }, 500, 700, 100, 100 },
    { "height alone", 360, 504, { .height_px = 700 }, 500, 700, 100, 100 },
    { "both, out of proportion", 360, 360, { .width_px = 500, .height_px = 250 }, 500, 250, 100, 50 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HfOutputPage page = { cases[i].width_pt, cases[i].height_pt, 9, paint_shapes, NULL };
      HfRaster raster;

      g_test_message ("%s", cases[i].label);
      g_assert_true (hf_raster_plan (&page, &cases[i].request, &raster, NULL));
      g_assert_cmpint (raster.width_px, ==, cases[i].width_px);
      g_assert_cmpint (raster.height_px, ==, cases[i].height_px);
      g_assert_cmpfloat_with_epsilon (raster.x_dpi, cases[i].x_dpi, 1e-9);
      g_assert_cmpfloat_with_epsilon (raster.y_dpi, cases[i].y_dpi, 1e-9);
    }
}

static void
test_what_is_painted_fills_the_picture (void)
{
  const HfOutputPage page = { 100.3, 50.9, 3, paint_shapes, NULL };
  const HfRasterRequest request = { .dpi = 97, .bleed = TRUE };
  HfRaster raster;
  double x = 100.3 + 3;
  double y = 50.9 + 3;

  g_assert_true (hf_raster_plan (&page, &request, &raster, NULL));
  cairo_matrix_transform_point (&raster.matrix, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, raster.width_px, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, raster.height_px, 1e-9);
}

static void
test_too_many_pixels_name_a_resolution_that_will_do (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = { 360, 504, 0, paint_shapes, NULL };
  HfRaster raster;
  int dpi = 0;
  const char *hint;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      hf_png_write (fixture->path, &page, &(HfPngOptions){ .dpi = 3000 }, &full_info, HF_SAVE_DEFAULT, NULL, &error));
  g_assert_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "card.out"));
  g_assert_nonnull (strstr (error->message, "15000 × 21000"));

  hint = strstr (error->message, "choose ");
  g_assert_nonnull (hint);
  g_assert_cmpint (sscanf (hint, "choose %d dpi", &dpi), ==, 1);
  g_assert_true (hf_raster_plan (&page, &(HfRasterRequest){ .dpi = dpi }, &raster, NULL));
  g_assert_false (hf_raster_plan (&page, &(HfRasterRequest){ .dpi = dpi + 1 }, &raster, NULL));
}

static void
test_sides_too_long_are_refused (void)
{
  static const struct
  {
    HfOutputPage page;
    HfRasterRequest request;
  } cases[] = {
    { { 360, 504, 0, paint_shapes, NULL }, { .width_px = HF_RASTER_MAX_SIDE_PX + 1, .height_px = 1 } },
    { { 360, 504, 0, paint_shapes, NULL }, { .width_px = 20000, .height_px = 20000 } },
    { { 360, 504, 0, paint_shapes, NULL }, { .width_px = G_MAXINT, .height_px = G_MAXINT } },
    { { 360, 504, 0, paint_shapes, NULL }, { .height_px = G_MAXINT } },
    { { 1e300, 1e300, 0, paint_shapes, NULL }, { .dpi = 300 } },
    { { 360, 504, 0, paint_shapes, NULL }, { .dpi = 1e300 } },
    { { 0.001, 14000, 0, paint_shapes, NULL }, { .dpi = 300 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HfRaster raster;

      g_assert_false (hf_raster_plan (&cases[i].page, &cases[i].request, &raster, &error));
      g_assert_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE);
    }
}

static void
test_header_says_size_colour_resolution_title_and_time (void)
{
  const HfOutputPage page = small_page (paint_shapes, NULL);
  const HfPngOptions options = { .dpi = 300 };
  g_autoptr (GBytes) file = hf_png_write_bytes (&page, &options, &full_info, NULL, NULL);
  g_autofree char *chunks = list_chunks (file);
  static const guint8 header[] = { 0, 0, 1, 44, 0, 0, 1, 194, 8, 2, 0, 0, 0 };  /* 300 × 450, RGB */
  static const guint8 resolution[] = { 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1 }; /* 11811 a metre */
  static const guint8 time[] = { 2026 >> 8, 2026 & 0xff, 9, 21, 14, 13, 20 };
  static const char title[] = "Title\0\0\0de-AT\0\0Grüße für Zoë";
  static const struct
  {
    const char *type;
    const void *data;
    gsize length;
  } cases[] = {
    { "IHDR", header, sizeof header },         { "sRGB", "\0", 1 },
    { "pHYs", resolution, sizeof resolution }, { "tIME", time, sizeof time },
    { "iTXt", title, sizeof title - 1 },
  };

  g_assert_cmpstr (chunks, ==, "IHDR sRGB pHYs iTXt tIME IDAT IEND");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint8 *chunk = find_chunk (file, cases[i].type);

      g_assert_nonnull (chunk);
      g_assert_cmpmem (chunk + 8, get_be32 (chunk), cases[i].data, cases[i].length);
    }
}

static void
test_no_info_writes_none (void)
{
  const HfOutputPage page = small_page (paint_shapes, NULL);
  g_autoptr (GBytes) file =
      hf_png_write_bytes (&page, &(HfPngOptions){ .dpi = 72 }, &(HfOutputInfo){ .title = "" }, NULL, NULL);
  g_autofree char *chunks = list_chunks (file);

  g_assert_cmpstr (chunks, ==, "IHDR sRGB pHYs IDAT IEND");
}

static void
test_broken_utf8_is_mended (void)
{
  const HfOutputPage page = small_page (paint_shapes, NULL);
  g_autoptr (GBytes) file =
      hf_png_write_bytes (&page, &(HfPngOptions){ .dpi = 72 }, &(HfOutputInfo){ .title = "Zo\xeb" }, NULL, NULL);
  const guint8 *chunk = find_chunk (file, "iTXt");
  static const char title[] = "Title\0\0\0\0\0Zo\xef\xbf\xbd";

  g_assert_cmpmem (chunk + 8, get_be32 (chunk), title, sizeof title - 1);
}

static void
test_pngcheck_finds_no_fault (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");

  for (guint i = 0; i < 4; i++)
    {
      const HfPngOptions options = { .dpi = 700, .bleed = i & 1, .transparent = (i & 2) != 0 };
      g_autofree char *output = NULL;

      g_assert_true (hf_png_write (fixture->path, &page, &options, &full_info, HF_SAVE_REPLACE, NULL, NULL));
      output = run ("pngcheck", "-v", fixture->path);
      g_assert_nonnull (strstr (output, "No errors detected"));
    }
}

static void
test_same_input_gives_same_bytes (void)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");
  const HfPngOptions options = { .dpi = 200, .bleed = TRUE };
  g_autoptr (GBytes) one = hf_png_write_bytes (&page, &options, &full_info, NULL, NULL);
  g_autoptr (GBytes) two = hf_png_write_bytes (&page, &options, &full_info, NULL, NULL);

  g_assert_true (g_bytes_equal (one, two));
}

/* What hf_raster_paint() promises of a gradient. */
static void
assert_close (const guint8 *bytes, const guint8 *expected, int length)
{
  for (int i = 0; i < length; i++)
    g_assert_cmpint (ABS (bytes[i] - expected[i]), <=, 1);
}

/* The text lies within the second of the strips, the shapes in all. */
static void
test_strips_change_no_pixel (void)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Strips");
  const HfRasterRequest request = { .dpi = 150, .bleed = TRUE };
  const int n_rows = 50;
  HfRaster raster;
  cairo_surface_t *whole;

  g_assert_true (hf_raster_plan (&page, &request, &raster, NULL));
  whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, raster.width_px, raster.height_px);
  g_assert_true (hf_raster_paint (&raster, &page, 0, whole, NULL));
  cairo_surface_flush (whole);

  for (int y = 0; y + n_rows <= raster.height_px; y += n_rows)
    {
      cairo_surface_t *strip = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, raster.width_px, n_rows);
      int stride = cairo_image_surface_get_stride (strip);

      g_assert_true (hf_raster_paint (&raster, &page, y, strip, NULL));
      cairo_surface_flush (strip);
      assert_close (cairo_image_surface_get_data (strip), cairo_image_surface_get_data (whole) + y * stride,
                    n_rows * stride);
      cairo_surface_destroy (strip);
    }
  cairo_surface_destroy (whole);
}

static void
paint_halves (cairo_t *cr, gpointer data)
{
  guint *count = data;

  (*count)++;
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_rectangle (cr, 0, 50, 100, 50);
  cairo_set_source_rgb (cr, 0, 0, 1);
  cairo_fill (cr);
}

static void
test_large_page_is_painted_in_strips (void)
{
  guint count = 0;
  const HfOutputPage page = { 100, 100, 0, paint_halves, &count };
  const HfPngOptions options = { .width_px = 8000, .height_px = 8000 };
  static const guint8 red[] = { 0xff, 0, 0 };
  static const guint8 blue[] = { 0, 0, 0xff };
  g_autoptr (GBytes) file = hf_png_write_bytes (&page, &options, &full_info, NULL, NULL);
  g_autofree guint8 *pixels = NULL;
  int width_px;
  int height_px;

  g_assert_cmpuint (count, >=, 2);
  pixels = decode (file, PNG_FORMAT_RGB, &width_px, &height_px);
  g_assert_cmpint (height_px, ==, 8000);
  for (int y = 0; y < height_px; y++)
    {
      const guint8 *middle = pixels + ((gsize) y * 8000 + 4000) * 3;

      g_assert_cmpmem (middle, 3, y < 4000 ? red : blue, 3);
    }
}

static void
test_picture_is_encoded_as_it_is (void)
{
  const HfOutputPage page = small_page (paint_shapes, NULL);

  for (guint opaque = 0; opaque < 2; opaque++)
    {
      cairo_surface_t *painted = paint_reference (&page, 90, 126, 1, 9, opaque);
      g_autoptr (GBytes) file = hf_png_encode (painted, 96, NULL, NULL);

      assert_pixels (file, painted, !opaque);
      cairo_surface_destroy (painted);
    }
}

static void
test_broken_picture_is_an_error (void)
{
  cairo_surface_t *broken = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, -1, 5);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_png_encode (broken, 96, NULL, &error));
  g_assert_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED);
  cairo_surface_destroy (broken);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/png/pixels-are-those-painted", test_pixels_are_those_painted);
  g_test_add_func ("/png/size-follows-resolution-or-request", test_size_follows_resolution_or_request);
  g_test_add_func ("/png/what-is-painted-fills-the-picture", test_what_is_painted_fills_the_picture);
  ADD ("/png/too-many-pixels-name-a-resolution-that-will-do", test_too_many_pixels_name_a_resolution_that_will_do);
  g_test_add_func ("/png/sides-too-long-are-refused", test_sides_too_long_are_refused);
  g_test_add_func ("/png/header-says-size-colour-resolution-title-and-time",
                   test_header_says_size_colour_resolution_title_and_time);
  g_test_add_func ("/png/no-info-writes-none", test_no_info_writes_none);
  g_test_add_func ("/png/broken-utf8-is-mended", test_broken_utf8_is_mended);
  ADD ("/png/pngcheck-finds-no-fault", test_pngcheck_finds_no_fault);
  g_test_add_func ("/png/same-input-gives-same-bytes", test_same_input_gives_same_bytes);
  g_test_add_func ("/png/strips-change-no-pixel", test_strips_change_no_pixel);
  g_test_add_func ("/png/large-page-is-painted-in-strips", test_large_page_is_painted_in_strips);
  g_test_add_func ("/png/picture-is-encoded-as-it-is", test_picture_is_encoded_as_it_is);
  g_test_add_func ("/png/broken-picture-is-an-error", test_broken_picture_is_an_error);
  return g_test_run ();
}
