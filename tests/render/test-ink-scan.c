/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/ink-scan.h"

#include "card/fixture.h"
#include "render/canvas.h"
#include "render/drawing.h"
#include "render/picture.h"
#include "render/trace.h"

#include <math.h>

#define INK 0x2e1a16 /* of the fixture's palette */
#define WHITE 0xffffff

static cairo_status_t
append (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static HfAsset *
to_asset (cairo_t *cr)
{
  GByteArray *png = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_write_to_png_stream (cairo_get_target (cr), append, png);
  bytes = g_byte_array_free_to_bytes (png);
  return hf_asset_new ("signature.png", bytes);
}

/* A ring, of blue ink, with a bar beside it. */
static void
write_something (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.15, 0.2, 0.55);
  cairo_set_line_width (cr, 12);
  cairo_arc (cr, 150, 100, 60, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_move_to (cr, 250, 40);
  cairo_line_to (cr, 250, 160);
  cairo_stroke (cr);
}

/* Yellowish paper, in the shadow of whoever photographs it, with dust on it. */
static void
lay_paper (cairo_t *cr)
{
  cairo_pattern_t *light = cairo_pattern_create_linear (0, 0, 400, 200);

  cairo_pattern_add_color_stop_rgb (light, 0, 0.97, 0.94, 0.82);
  cairo_pattern_add_color_stop_rgb (light, 1, 0.55, 0.52, 0.42);
  cairo_set_source (cr, light);
  cairo_paint (cr);
  cairo_pattern_destroy (light);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_rectangle (cr, 350, 30, 1, 1);
  cairo_fill (cr);
}

static void
test_found (void)
{
  g_autoptr (Canvas) photo = canvas_new (400, 200);
  g_autoptr (Canvas) traced = canvas_new (322, 200);
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfAsset) asset = NULL;
  g_autoptr (HfInkScan) scan = NULL;
  g_autoptr (HfInk) ink = NULL;
  g_autoptr (GError) error = NULL;
  double scale;

  lay_paper (photo);
  write_something (photo);
  asset = to_asset (photo);
  scan = hf_ink_scan_new (asset, &error);
  g_assert_no_error (error);
  ink = hf_ink_scan_trace (scan, hf_ink_scan_get_threshold (scan), 50, &error);
  g_assert_no_error (error);

  /* The ring's both sides and the bar, from 84 to 256 px across and 34 to 166 down. */
  g_assert_cmpuint (ink->n_strokes, ==, 3);
  g_assert_true (ink->filled);
  g_assert_cmpfloat_with_epsilon (ink->width_mm, 50, 0.02);
  g_assert_cmpfloat_with_epsilon (ink->height_mm / ink->width_mm, 132.0 / 172.0, 0.02);

  scale = 172.0 / ink->width_mm;
  cairo_translate (traced, 84, 34);
  hf_ink_paint (traced, ink, palette, ink->width_mm * scale, ink->height_mm * scale);
  assert_color (canvas_get (traced, 90, 100), INK, 3);
  assert_color (canvas_get (traced, 210, 100), INK, 3);
  assert_color (canvas_get (traced, 250, 100), INK, 3);
  assert_color (canvas_get (traced, 150, 100), WHITE, 3); /* inside the ring */
  assert_color (canvas_get (traced, 230, 100), WHITE, 3);
  g_assert_cmpfloat_with_epsilon (canvas_count (traced, INK, 127), 12 * (2 * G_PI * 60 + 120), 200);
}

static void
test_threshold (void)
{
  g_autoptr (Canvas) page = canvas_new (200, 100);
  g_autoptr (HfAsset) asset = NULL;
  g_autoptr (HfInkScan) scan = NULL;
  g_autoptr (HfInk) dark = NULL;
  g_autoptr (HfInk) both = NULL;
  g_autoptr (HfInk) none = NULL;
  g_autoptr (GError) error = NULL;

  cairo_set_source_rgb (page, 0.1, 0.1, 0.1);
  cairo_rectangle (page, 20, 30, 40, 40);
  cairo_fill (page);
  cairo_set_source_rgb (page, 0.7, 0.7, 0.7);
  cairo_rectangle (page, 120, 30, 40, 40);
  cairo_fill (page);
  asset = to_asset (page);
  scan = hf_ink_scan_new (asset, NULL);
  dark = hf_ink_scan_trace (scan, 0.6, 50, NULL);
  both = hf_ink_scan_trace (scan, 0.15, 50, NULL);
  none = hf_ink_scan_trace (scan, 0.98, 50, &error);
  g_assert_cmpuint (dark->n_strokes, ==, 1);
  g_assert_cmpuint (both->n_strokes, ==, 2);
  g_assert_null (none);
  g_assert_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_BROKEN);
}

static void
test_broken (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\x89PNG\r\n\x1a\n and no more", 20);
  g_autoptr (HfAsset) asset = hf_asset_new ("half.png", bytes);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_ink_scan_new (asset, &error));
  g_assert_error (error, HF_PICTURE_ERROR, HF_PICTURE_ERROR_BROKEN);
}

/* Two squares that touch at a corner are two; what reaches the edge is closed there. */
static void
test_corners_and_edges (void)
{
  static const guint8 values[] = {
    255, 255, 0, 0, /**/ 255, 255, 0, 0, /**/ 0, 0, 255, 255, /**/ 0, 0, 255, 255,
  };
  g_autoptr (GPtrArray) outlines = hf_trace (values, 4, 4, 128, 0);
  g_autoptr (GPtrArray) large = hf_trace (values, 4, 4, 128, 10);

  g_assert_cmpuint (outlines->len, ==, 2);
  g_assert_cmpuint (large->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink-scan/paper-shadow-and-dust-go", test_found);
  g_test_add_func ("/ink-scan/the-threshold-decides", test_threshold);
  g_test_add_func ("/ink-scan/a-broken-picture-is-an-error", test_broken);
  g_test_add_func ("/ink-scan/corners-and-edges", test_corners_and_edges);

  return g_test_run ();
}
