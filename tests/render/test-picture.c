/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture.h"

#include "base/length.h"
#include "render/assets.h"
#include "render/canvas.h"
#include "render/jpeg.h"
#include "render/pdf.h"
#include "render/quarters.h"

/* The frame stays; each quarter of the picture goes one on, clockwise, with every quarter of a turn. */
static void
test_turns_in_its_frame (void)
{
  static const guint32 clockwise[] = { RED, GREEN, WHITE, BLUE };
  static const int places[] = { 0, 1, 3, 2 }; /* of quarters, going round */
  g_autoptr (HfAsset) png = make_asset ("png");
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();

  for (int turns = -1; turns < 4; turns++)
    for (HfTarget target = HF_TARGET_RASTER; target <= HF_TARGET_VECTOR; target++)
      {
        g_autoptr (Canvas) cr = canvas_new (40, 60);
        HfPicture picture = picture_of (png, HF_SCALING_STRETCH);
        g_autoptr (GError) error = NULL;

        picture.turn_deg = 90.0 * turns;
        hf_picture_paint (store, cr, &picture, 40, 60, target, &error);
        g_assert_no_error (error);
        for (int i = 0; i < 4; i++)
          assert_color (canvas_get (cr, 10 + places[i] % 2 * 20, 15 + places[i] / 2 * 30),
                        clockwise[(i - turns + 8) % 4], 3);
      }
}

/* A picture that is turned a little still fills its frame, and does not stick out of it. */
static void
test_turned_fills (void)
{
  g_autoptr (HfAsset) png = make_asset ("png");
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  g_autoptr (Canvas) cr = canvas_new (60, 50);
  HfPicture picture = picture_of (png, HF_SCALING_COVER);

  picture.turn_deg = -20;
  picture.zoom = 1.9; /* its white quarter is out of sight but for a corner */
  picture.focus_x = picture.focus_y = 0.2;
  cairo_translate (cr, 10, 10);
  g_assert_true (hf_picture_paint (store, cr, &picture, 40, 30, HF_TARGET_RASTER, NULL));
  for (int y = 0; y < 50; y++)
    for (int x = 0; x < 60; x++)
      if (x >= 11 && x < 49 && y >= 11 && y < 39)
        g_assert_cmphex (canvas_get (cr, x, y), !=, WHITE);
      else if (x < 9 || x > 50 || y < 9 || y > 40)
        assert_color (canvas_get (cr, x, y), WHITE, 0);
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
  g_test_add_func ("/picture/turns-in-its-frame", test_turns_in_its_frame);
  g_test_add_func ("/picture/turned-a-little-it-fills-its-frame", test_turned_fills);
  g_test_add_func ("/picture/frame/fits", test_fits_its_frame);
  g_test_add_func ("/picture/frame/round-corners", test_round_corners);
  g_test_add_func ("/picture/frame/even-when-small", test_small_is_even);
  g_test_add_func ("/picture/frame/empty-shows-nothing", test_empty_frame);
  g_test_add_func ("/picture/frame/resolution", test_resolution);
  g_test_add_func ("/picture/pdf/holds-the-jpeg", test_pdf_holds_the_jpeg);
  g_test_add_func ("/picture/pdf/as-fine-as-needed", test_pdf_is_as_fine_as_needed);

  return g_test_run ();
}
