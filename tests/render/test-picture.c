/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture.h"

#include "base/length.h"
#include "base/limits.h"
#include "render/canvas.h"
#include "render/jpeg.h"
#include "render/pdf.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <lcms2.h>

#define RED 0xff0000
#define GREEN 0x00ff00
#define BLUE 0x0000ff
#define WHITE 0xffffff

/* Four quarters: red, green / blue, white, as in data/make.py. */
static GdkPixbuf *
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

/* @option and @value are of gdk_pixbuf_save(), %NULL for none. */
static GBytes *
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

static HfAsset *
make_asset (const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = make_quarters (64, 48);
  g_autoptr (GBytes) bytes = encode (pixbuf, type, NULL, NULL);

  return hf_asset_new ("quarters", bytes);
}

static HfAsset *
read_asset (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "render", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);

  return hf_asset_new (name, bytes);
}

static HfPicture
picture_of (HfAsset *asset, HfScaling scaling)
{
  return (HfPicture){ .asset = asset, .scaling = scaling, .focus_x = 0.5, .focus_y = 0.5, .zoom = 1.0 };
}

/* Paints @asset 64 × 48 large, or 48 × 64 when it stands, and looks into the middle of each quarter. */
static void
assert_quarters (HfAsset *asset, gboolean stands, const guint32 expected[4], guint tolerance)
{
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  int width_px = stands ? 48 : 64;
  int height_px = stands ? 64 : 48;
  g_autoptr (Canvas) cr = canvas_new (width_px, height_px);
  HfPicture picture = picture_of (asset, HF_SCALING_CONTAIN);
  g_autoptr (GError) error = NULL;
  int seen_width_px, seen_height_px;

  hf_picture_get_size (store, asset, &seen_width_px, &seen_height_px, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seen_width_px, ==, width_px);
  g_assert_cmpint (seen_height_px, ==, height_px);
  hf_picture_paint (store, cr, &picture, width_px, height_px, HF_TARGET_RASTER, &error);
  g_assert_no_error (error);
  for (int quarter = 0; quarter < 4; quarter++)
    assert_color (canvas_get (cr, width_px / 4 * (1 + quarter % 2 * 2), height_px / 4 * (1 + quarter / 2 * 2)),
                  expected[quarter], tolerance);
}

static void
test_formats (void)
{
  static const guint32 quarters[] = { RED, GREEN, BLUE, WHITE };
  static const guint32 grays[] = { 0x363636, 0xb6b6b6, 0x121212, WHITE }; /* BT.709 luma of the above */
  g_autoptr (HfAsset) png = make_asset ("png");
  g_autoptr (HfAsset) jpeg = make_asset ("jpeg");
  g_autoptr (HfAsset) webp = read_asset ("plain.webp");
  g_autoptr (HfAsset) heic = read_asset ("plain.heic");
  g_autoptr (HfAsset) cmyk = read_asset ("cmyk.jpg");
  g_autoptr (HfAsset) gray = read_asset ("gray-16.png");

  assert_quarters (png, FALSE, quarters, 0);
  assert_quarters (jpeg, FALSE, quarters, 4);
  assert_quarters (webp, FALSE, quarters, 0);
  assert_quarters (heic, FALSE, quarters, 8);
  assert_quarters (cmyk, FALSE, quarters, 4);
  assert_quarters (gray, FALSE, grays, 1);
}

/* An Exif block, as in CIPA DC-008, that says nothing but the orientation; @big_endian as Motorola wrote numbers. */
static GByteArray *
make_exif (guint8 orientation, gboolean big_endian)
{
  static const guint8 intel[] = { 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3,
                                  0,   1,   0,  0, 0, 0, 0, 0, 0, 0, 0,    0,    0 };
  static const guint8 motorola[] = { 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0,
                                     3,   0,   0, 0,  1, 0, 0, 0, 0, 0, 0,    0,    0 };
  GByteArray *exif = g_byte_array_new ();

  g_byte_array_append (exif, (const guint8 *) "Exif\0\0", 6);
  g_byte_array_append (exif, big_endian ? motorola : intel, sizeof (intel));
  exif->data[6 + 18 + (big_endian ? 1 : 0)] = orientation;

  return exif;
}

/* Puts @content as an APP1 segment behind the JPEG's first marker. */
static GBytes *
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

static HfAsset *
make_turned (guint8 orientation, gboolean big_endian)
{
  g_autoptr (HfAsset) plain = make_asset ("jpeg");
  g_autoptr (GByteArray) exif = make_exif (orientation, big_endian);
  g_autoptr (GBytes) bytes = add_segment (plain->bytes, exif->data, exif->len);

  return hf_asset_new ("turned.jpg", bytes);
}

static void
test_orientations (void)
{
  /* Exif 2.32, tag 274: which sides of the upright picture the coded one's first row and first column are. */
  static const guint32 expected[][4] = {
    { RED, GREEN, BLUE, WHITE }, /* 0 is no orientation, and counts as 1 */
    { RED, GREEN, BLUE, WHITE }, /* top, left */
    { GREEN, RED, WHITE, BLUE }, /* top, right */
    { WHITE, BLUE, GREEN, RED }, /* bottom, right */
    { BLUE, WHITE, RED, GREEN }, /* bottom, left */
    { RED, BLUE, GREEN, WHITE }, /* left, top */
    { BLUE, RED, WHITE, GREEN }, /* right, top */
    { WHITE, GREEN, BLUE, RED }, /* right, bottom */
    { GREEN, WHITE, RED, BLUE }, /* left, bottom */
    { RED, GREEN, BLUE, WHITE }, /* 9 is none either */
  };

  for (guint8 orientation = 0; orientation < G_N_ELEMENTS (expected); orientation++)
    {
      g_autoptr (HfAsset) intel = make_turned (orientation, FALSE);
      g_autoptr (HfAsset) motorola = make_turned (orientation, TRUE);
      gboolean stands = orientation >= 5 && orientation <= 8;

      g_test_message ("%d", orientation);
      assert_quarters (intel, stands, expected[orientation], 4);
      assert_quarters (motorola, stands, expected[orientation], 4);
    }
}

static GBytes *
make_profile (gboolean swapped, double gamma)
{
  static const cmsCIExyY white = { 0.3127, 0.3290, 1.0 };
  cmsCIExyYTRIPLE primaries = { { 0.64, 0.33, 1.0 }, { 0.30, 0.60, 1.0 }, { 0.15, 0.06, 1.0 } };
  cmsToneCurve *curve = cmsBuildGamma (NULL, gamma);
  cmsToneCurve *curves[] = { curve, curve, curve };
  cmsHPROFILE profile;
  cmsUInt32Number length = 0;
  guint8 *data;

  if (swapped)
    {
      cmsCIExyY red = primaries.Red;

      primaries.Red = primaries.Green;
      primaries.Green = red;
    }
  profile = cmsCreateRGBProfile (&white, &primaries, curves);
  cmsSaveProfileToMem (profile, NULL, &length);
  data = g_malloc (length);
  g_assert_true (cmsSaveProfileToMem (profile, data, &length));
  cmsCloseProfile (profile);
  cmsFreeToneCurve (curve);

  return g_bytes_new_take (data, length);
}

static HfAsset *
make_profiled (GBytes *profile)
{
  g_autoptr (GdkPixbuf) pixbuf = make_quarters (64, 48);
  gsize length;
  const guint8 *data = g_bytes_get_data (profile, &length);
  g_autofree char *value = g_base64_encode (data, length);
  g_autoptr (GBytes) bytes = encode (pixbuf, "jpeg", "icc-profile", value);

  return hf_asset_new ("profiled.jpg", bytes);
}

static void
test_profiles (void)
{
  static const guint32 swapped[] = { GREEN, RED, BLUE, WHITE };
  g_autoptr (GBytes) profile = make_profile (TRUE, 2.2);
  g_autoptr (HfAsset) png = read_asset ("swapped.png");
  g_autoptr (HfAsset) jpeg = make_profiled (profile);
  g_autoptr (HfAsset) webp = read_asset ("swapped.webp");
  g_autoptr (HfAsset) heic = read_asset ("swapped.heic");

  assert_quarters (png, FALSE, swapped, 4);
  assert_quarters (jpeg, FALSE, swapped, 8);
  assert_quarters (webp, FALSE, swapped, 8);
  assert_quarters (heic, FALSE, swapped, 12);
}

static void
test_broken_profile (void)
{
  static const guint32 quarters[] = { RED, GREEN, BLUE, WHITE };
  g_autoptr (GBytes) sound = make_profile (TRUE, 2.2);
  gsize length;
  const guint8 *data = g_bytes_get_data (sound, &length);
  guint8 *broken = g_memdup2 (data, length);
  g_autoptr (GBytes) profile = g_bytes_new_take (broken, length);
  g_autoptr (HfAsset) jpeg = NULL;

  memset (broken + 36, 'x', length - 36); /* all behind its length and kind */
  jpeg = make_profiled (profile);
  assert_quarters (jpeg, FALSE, quarters, 4);
}

static void
test_transparency (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 20, 20);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HfAsset) asset = NULL;
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  g_autoptr (Canvas) cr = canvas_new (10, 10);
  HfPicture picture;

  gdk_pixbuf_fill (pixbuf, 0xff000080);
  bytes = encode (pixbuf, "png", NULL, NULL);
  asset = hf_asset_new ("seen-through.png", bytes);
  picture = picture_of (asset, HF_SCALING_CONTAIN);
  g_assert_true (hf_picture_paint (store, cr, &picture, 10, 10, HF_TARGET_RASTER, NULL));
  assert_color (canvas_get (cr, 5, 5), 0xff7f7f, 1);
}

static void
test_fits_its_frame (void)
{
  static const struct
  {
    HfScaling scaling;
    double focus_x, zoom;
    guint32 left, middle, right; /* at half height in a frame twice as wide as the picture's shape */
  } cases[] = {
    { HF_SCALING_CONTAIN, 0.5, 1.0, 0x777777, WHITE, 0x777777 }, { HF_SCALING_STRETCH, 0.5, 1.0, BLUE, BLUE, WHITE },
    { HF_SCALING_COVER, 0.5, 1.0, BLUE, BLUE, WHITE },           { HF_SCALING_COVER, 0.0, 2.0, BLUE, BLUE, BLUE },
    { HF_SCALING_COVER, 1.0, 2.0, WHITE, WHITE, WHITE },
  };
  g_autoptr (HfAsset) asset = make_asset ("png");
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Canvas) cr = canvas_new (128, 48);
      HfPicture picture = picture_of (asset, cases[i].scaling);

      picture.focus_x = cases[i].focus_x;
      picture.zoom = cases[i].zoom;
      picture.focus_y = 0.9;
      cairo_set_source_rgb (cr, 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0);
      cairo_paint (cr);
      g_assert_true (hf_picture_paint (store, cr, &picture, 128, 48, HF_TARGET_RASTER, NULL));
      assert_color (canvas_get (cr, 2, 40), cases[i].left, 2);
      assert_color (canvas_get (cr, 62, 40), cases[i].scaling == HF_SCALING_CONTAIN ? BLUE : cases[i].middle, 2);
      assert_color (canvas_get (cr, 125, 40), cases[i].right, 2);
    }
}

static void
test_round_corners (void)
{
  g_autoptr (HfAsset) asset = make_asset ("png");
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  g_autoptr (Canvas) cr = canvas_new (64, 48);
  HfPicture picture = picture_of (asset, HF_SCALING_COVER);

  picture.corner_radius_mm = hf_mm_from_pt (16);
  g_assert_true (hf_picture_paint (store, cr, &picture, 64, 48, HF_TARGET_RASTER, NULL));
  assert_color (canvas_get (cr, 2, 2), WHITE, 0);
  assert_color (canvas_get (cr, 6, 6), RED, 0);
  assert_color (canvas_get (cr, 20, 0), RED, 0);
}

/* A board of single black and white pixels is an even grey from afar; anything else would be a moiré. */
static void
test_small_is_even (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 900, 900);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HfAsset) asset = NULL;
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  static const int sides_px[] = { 37, 100, 250, 333 };

  for (int y = 0; y < 900; y++)
    for (int x = 0; x < 900; x++)
      memset (gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + 3 * x, (x + y) % 2 * 255, 3);
  bytes = encode (pixbuf, "png", NULL, NULL);
  asset = hf_asset_new ("board.png", bytes);
  for (gsize i = 0; i < G_N_ELEMENTS (sides_px); i++)
    {
      g_autoptr (Canvas) cr = canvas_new (sides_px[i], sides_px[i]);
      HfPicture picture = picture_of (asset, HF_SCALING_COVER);

      g_assert_true (hf_picture_paint (store, cr, &picture, sides_px[i], sides_px[i], HF_TARGET_RASTER, NULL));
      g_assert_cmpuint (canvas_count (cr, 0x808080, 6), ==, (guint) (sides_px[i] * sides_px[i]));
    }
}

static void
test_resolution (void)
{
  g_autoptr (HfAsset) asset = make_asset ("png");
  g_autoptr (HfAsset) missing = hf_asset_new_missing ("gone.png", NULL);
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  HfPicture picture = picture_of (asset, HF_SCALING_CONTAIN);

  g_assert_cmpfloat_with_epsilon (hf_picture_get_dpi (store, &picture, 72, 54), 64, 1e-6);
  picture.scaling = HF_SCALING_COVER;
  picture.zoom = 2;
  g_assert_cmpfloat_with_epsilon (hf_picture_get_dpi (store, &picture, 36, 54), 32, 1e-6);
  g_assert_cmpfloat (hf_picture_get_dpi (store, &picture, 0, 54), ==, 0);
  picture.asset = missing;
  g_assert_cmpfloat (hf_picture_get_dpi (store, &picture, 72, 54), ==, 0);
}

static void
assert_refused (const char *what, HfAsset *asset, HfPictureError code)
{
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  HfPicture picture = picture_of (asset, HF_SCALING_COVER);
  g_autoptr (Canvas) cr = canvas_new (10, 10);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", what);
  g_assert_false (hf_picture_paint (store, cr, &picture, 10, 10, HF_TARGET_RASTER, &error));
  g_assert_error (error, HF_PICTURE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, asset->name));
  g_assert_cmpuint (canvas_count (cr, WHITE, 0), ==, 100);
}

/* Writes @value at every place where @before stands in @asset's bytes. */
static HfAsset *
patch (HfAsset *asset, const char *before, gsize before_length, gsize offset, const char *value, gsize value_length)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (asset->bytes, &length);
  g_autofree guint8 *patched = g_memdup2 (data, length);
  g_autoptr (GBytes) bytes = NULL;
  guint count = 0;

  for (gsize i = 0; i + offset + value_length <= length; i++)
    if (memcmp (data + i, before, before_length) == 0)
      {
        memcpy (patched + i + offset, value, value_length);
        count++;
      }
  g_assert_cmpuint (count, >, 0);
  bytes = g_bytes_new (patched, length);

  return hf_asset_new ("bomb", bytes);
}

static void
test_bombs (void)
{
  g_autoptr (HfAsset) png = make_asset ("png");
  g_autoptr (HfAsset) jpeg = make_asset ("jpeg");
  g_autoptr (HfAsset) webp = read_asset ("plain.webp");
  g_autoptr (HfAsset) heic = read_asset ("plain.heic");
  /* 60,000 × 60,000, but WebP, which goes no further than 16,384 each way (RFC 9649, 2.6), in fourteen bits each. */
  g_autoptr (HfAsset) png_bomb = patch (png, "IHDR", 4, 4, "\0\0\xea\x60\0\0\xea\x60", 8);
  g_autoptr (HfAsset) jpeg_bomb = patch (jpeg, "\xff\xc0\x00\x11\x08", 5, 5, "\xea\x60\xea\x60", 4);
  g_autoptr (HfAsset) webp_bomb = patch (webp, "VP8L", 4, 9, "\xff\xff\xff\x0f", 4);
  g_autoptr (HfAsset) heic_bomb = patch (heic, "ispe", 4, 8, "\0\0\xea\x60\0\0\xea\x60", 8);

  assert_refused ("PNG", png_bomb, HF_PICTURE_ERROR_LIMIT);
  assert_refused ("JPEG", jpeg_bomb, HF_PICTURE_ERROR_LIMIT);
  assert_refused ("WebP", webp_bomb, HF_PICTURE_ERROR_LIMIT);
  assert_refused ("HEIC", heic_bomb, HF_PICTURE_ERROR_LIMIT);
}

static void
test_refuses (void)
{
  g_autoptr (HfAsset) missing = hf_asset_new_missing ("gone.png", NULL);
  g_autoptr (GBytes) gif_bytes = g_bytes_new_static ("GIF89a and so on", 16);
  g_autoptr (HfAsset) gif = hf_asset_new ("moving.gif", gif_bytes);
  g_autoptr (GBytes) svg_bytes = g_bytes_new_static ("<svg xmlns='http://www.w3.org/2000/svg'/>", 41);
  g_autoptr (HfAsset) svg = hf_asset_new ("art.svg", svg_bytes);

  assert_refused ("missing", missing, HF_PICTURE_ERROR_MISSING);
  assert_refused ("another format", gif, HF_PICTURE_ERROR_BROKEN);
  assert_refused ("art", svg, HF_PICTURE_ERROR_BROKEN);
}

static void
test_refuses_halves (void)
{
  g_autoptr (HfAsset) png = make_asset ("png");
  g_autoptr (HfAsset) jpeg = make_asset ("jpeg");
  g_autoptr (HfAsset) webp = read_asset ("swapped.webp");
  g_autoptr (HfAsset) heic = read_asset ("plain.heic");
  HfAsset *assets[] = { png, jpeg, webp, heic };

  for (gsize i = 0; i < G_N_ELEMENTS (assets); i++)
    {
      gsize whole = g_bytes_get_size (assets[i]->bytes);

      for (gsize length = 16; length < whole; length += i == 1 ? 1 : 7)
        {
          g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (assets[i]->bytes, 0, length);
          g_autoptr (HfAsset) part = hf_asset_new ("half", bytes);
          g_autoptr (HfPictureStore) store = hf_picture_store_new ();
          g_autoptr (GError) error = NULL;
          int width_px, height_px;

          g_assert_false (hf_picture_get_size (store, part, &width_px, &height_px, &error));
          g_assert_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_BROKEN);
        }
    }
}

/* Paints @picture on two pages of a PDF, each @width_pt × @height_pt. */
static char *
paint_pdf (const HfPicture *picture, double width_pt, double height_pt)
{
  char *path = pdf_path ("picture.pdf");
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width_pt, height_pt);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  for (int page = 0; page < 2; page++)
    {
      hf_picture_paint (store, cr, picture, width_pt, height_pt, HF_TARGET_VECTOR, &error);
      g_assert_no_error (error);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return path;
}

/** PdfImage: the columns of "pdfimages -list" that matter here. */
typedef struct
{
  int width_px, height_px, object, x_dpi, y_dpi;
  char coding[16];
} PdfImage;

/* Looks at the image on both pages, which must be one and the same object. */
static PdfImage
look_at_image (const char *path)
{
  g_autofree char *list = pdf_run ((const char *[]){ "pdfimages", "-list", path, NULL });
  g_auto (GStrv) lines = g_strsplit (g_strchomp (list), "\n", -1);
  PdfImage images[2];

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (sscanf (lines[2 + i], "%*d %*d %*s %d %d %*s %*d %*d %15s %*s %d %*d %d %d", &images[i].width_px,
                             &images[i].height_px, images[i].coding, &images[i].object, &images[i].x_dpi,
                             &images[i].y_dpi),
                     ==, 6);
  g_assert_cmpint (images[0].object, ==, images[1].object);

  return images[0];
}

static void
test_pdf_holds_the_jpeg (void)
{
  static const guint8 secret[] = "Exif\0\0 taken at home";
  g_autoptr (HfAsset) plain = make_asset ("jpeg");
  g_autoptr (GBytes) bytes = add_segment (plain->bytes, secret, sizeof (secret));
  g_autoptr (GBytes) stripped = hf_jpeg_strip (bytes);
  g_autoptr (HfAsset) asset = hf_asset_new ("told.jpg", bytes);
  HfPicture picture = picture_of (asset, HF_SCALING_CONTAIN);
  g_autofree char *path = paint_pdf (&picture, 64, 48);
  PdfImage image = look_at_image (path);
  g_autofree char *pdf = NULL;
  gsize length;

  g_assert_cmpstr (image.coding, ==, "jpeg");
  g_assert_cmpint (image.width_px, ==, 64);
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_nonnull (memmem (pdf, length, g_bytes_get_data (stripped, NULL), g_bytes_get_size (stripped)));
  g_assert_null (memmem (pdf, length, "taken at home", 13));
  g_unlink (path);
}

static void
test_pdf_is_as_fine_as_needed (void)
{
  /* A picture of 1200 × 900; frames in points; what the PDF should hold of it. */
  static const struct
  {
    const char *what;
    double width_pt, zoom;
    int width_px, dpi;
  } cases[] = {
    { "coarser than needed", 432, 1, 1200, 200 },  { "as fine as needed", 288, 1, 1200, 300 },
    { "somewhat finer", 200, 1, 1200, 432 },       { "much finer", 72, 1, 300, 300 },
    { "little of it in sight", 288, 3, 400, 100 },
  };
  g_autoptr (GdkPixbuf) pixbuf = make_quarters (1200, 900);
  static const char *const types[] = { "jpeg", "png" };

  for (gsize type = 0; type < G_N_ELEMENTS (types); type++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (GBytes) bytes = encode (pixbuf, types[type], NULL, NULL);
        g_autoptr (HfAsset) asset = hf_asset_new ("large", bytes);
        HfPicture picture = picture_of (asset, HF_SCALING_COVER);
        g_autofree char *path = NULL;
        PdfImage image;
        cairo_surface_t *seen;

        g_test_message ("%s %s", types[type], cases[i].what);
        picture.zoom = cases[i].zoom;
        path = paint_pdf (&picture, cases[i].width_pt, cases[i].width_pt * 0.75);
        image = look_at_image (path);
        g_assert_cmpint (ABS (image.width_px - cases[i].width_px), <=, 1);
        g_assert_cmpint (ABS (image.x_dpi - cases[i].dpi), <=, 2);
        g_assert_cmpstr (image.coding, ==, type == 0 ? "jpeg" : "image");

        seen = pdf_render (path, 72);
        assert_color (surface_get (seen, 5, 5), RED, 8);
        assert_color (surface_get (seen, (int) cases[i].width_pt - 5, 5), GREEN, 8);
        assert_color (surface_get (seen, 5, (int) (cases[i].width_pt * 0.75) - 5), BLUE, 8);
        cairo_surface_destroy (seen);
        g_unlink (path);
      }
}

static void
test_empty_frame (void)
{
  g_autoptr (HfAsset) asset = make_asset ("png");
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  HfPicture picture = picture_of (asset, HF_SCALING_COVER);
  g_autoptr (Canvas) cr = canvas_new (10, 10);

  g_assert_true (hf_picture_paint (store, cr, &picture, 0, 10, HF_TARGET_RASTER, NULL));
  g_assert_true (hf_picture_paint (store, cr, &picture, 10, -1, HF_TARGET_VECTOR, NULL));
  g_assert_cmpuint (canvas_count (cr, WHITE, 0), ==, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/decode/formats", test_formats);
  g_test_add_func ("/picture/decode/turns-upright", test_orientations);
  g_test_add_func ("/picture/decode/follows-profiles", test_profiles);
  g_test_add_func ("/picture/decode/ignores-broken-profiles", test_broken_profile);
  g_test_add_func ("/picture/decode/keeps-transparency", test_transparency);
  g_test_add_func ("/picture/refuses/bombs", test_bombs);
  g_test_add_func ("/picture/refuses/what-is-no-picture", test_refuses);
  g_test_add_func ("/picture/refuses/halves", test_refuses_halves);
  g_test_add_func ("/picture/frame/fits", test_fits_its_frame);
  g_test_add_func ("/picture/frame/round-corners", test_round_corners);
  g_test_add_func ("/picture/frame/even-when-small", test_small_is_even);
  g_test_add_func ("/picture/frame/empty-shows-nothing", test_empty_frame);
  g_test_add_func ("/picture/frame/resolution", test_resolution);
  g_test_add_func ("/picture/pdf/holds-the-jpeg", test_pdf_holds_the_jpeg);
  g_test_add_func ("/picture/pdf/as-fine-as-needed", test_pdf_is_as_fine_as_needed);

  return g_test_run ();
}
