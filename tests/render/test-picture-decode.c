/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of picture files: upright, in sRGB, or refused. */
#include "render/quarters.h"

#include "base/limits.h"
#include "render/assets.h"
#include "render/canvas.h"

#include <lcms2.h>

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
  g_autoptr (HfAsset) webp = asset_from_file ("render/data", "plain.webp");
  g_autoptr (HfAsset) heic = asset_from_file ("render/data", "plain.heic");
  g_autoptr (HfAsset) cmyk = asset_from_file ("render/data", "cmyk.jpg");
  g_autoptr (HfAsset) gray = asset_from_file ("render/data", "gray-16.png");

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
  g_autoptr (HfAsset) png = asset_from_file ("render/data", "swapped.png");
  g_autoptr (HfAsset) jpeg = make_profiled (profile);
  g_autoptr (HfAsset) webp = asset_from_file ("render/data", "swapped.webp");
  g_autoptr (HfAsset) heic = asset_from_file ("render/data", "swapped.heic");

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
  g_autoptr (HfAsset) webp = asset_from_file ("render/data", "plain.webp");
  g_autoptr (HfAsset) heic = asset_from_file ("render/data", "plain.heic");
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
  g_autoptr (HfAsset) webp = asset_from_file ("render/data", "swapped.webp");
  g_autoptr (HfAsset) heic = asset_from_file ("render/data", "plain.heic");
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-decode/formats", test_formats);
  g_test_add_func ("/picture-decode/turns-upright", test_orientations);
  g_test_add_func ("/picture-decode/follows-profiles", test_profiles);
  g_test_add_func ("/picture-decode/ignores-broken-profiles", test_broken_profile);
  g_test_add_func ("/picture-decode/keeps-transparency", test_transparency);
  g_test_add_func ("/picture-decode/refuses-bombs", test_bombs);
  g_test_add_func ("/picture-decode/refuses-what-is-no-picture", test_refuses);
  g_test_add_func ("/picture-decode/refuses-halves", test_refuses_halves);

  return g_test_run ();
}
