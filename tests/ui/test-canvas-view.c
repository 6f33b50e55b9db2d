/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-view.h"

#include "base/length.h"
#include "ui/design/canvas-pixels.h"

static HfCanvasView
make_view (guint n_pages, double width_px, double height_px, double device_factor)
{
  return (HfCanvasView){
    .side = { .name = "front", .width_pt = 360.0 * n_pages, .height_pt = 504.0, .bleed_pt = 9.0, .n_pages = n_pages },
    .scale = 1.0,
    .device_factor = device_factor,
    .width_px = width_px,
    .height_px = height_px,
  };
}

static void
test_fit_leaves_margins (void)
{
  static const struct
  {
    guint n_pages;
    double width_px, height_px;
  } rooms[] = { { 1, 764, 780 }, { 2, 764, 780 }, { 1, 300, 900 }, { 2, 1600, 500 } };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      HfCanvasView view = make_view (rooms[i].n_pages, rooms[i].width_px, rooms[i].height_px, 1.0);
      HfCanvasRect bounds;

      view.scale = hf_canvas_view_fit_page (&view);
      hf_canvas_view_place (&view, 0, 0);
      bounds = hf_canvas_view_get_bounds (&view);
      g_assert_cmpfloat (bounds.x, >=, 24);
      g_assert_cmpfloat (bounds.y, >=, 14);
      g_assert_cmpfloat (bounds.x + bounds.width, <=, view.width_px - 24);
      g_assert_cmpfloat (bounds.y + bounds.height, <=, view.height_px - 84);
      /* One of both fills the room, but for less than a pixel. */
      g_assert_true (bounds.width > view.width_px - 50 || bounds.height > view.height_px - 100);
    }
}

static void
test_bleed_shown_keeps_clear_of_the_margins (void)
{
  static const struct
  {
    guint n_pages;
    double width_px, height_px;
  } rooms[] = { { 1, 764, 780 }, { 2, 764, 780 }, { 1, 1600, 1200 } };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      HfCanvasView view = make_view (rooms[i].n_pages, rooms[i].width_px, rooms[i].height_px, 1.0);
      HfCanvasRect bounds;
      double bleed_px;

      view.shows_bleed = TRUE;
      view.scale = hf_canvas_view_fit_page (&view);
      hf_canvas_view_place (&view, 0, 0);
      bounds = hf_canvas_view_get_bounds (&view);
      bleed_px = view.side.bleed_pt * view.scale;
      g_assert_cmpfloat (bounds.x - bleed_px, >=, 24 - 0.5);
      g_assert_cmpfloat (bounds.y - bleed_px, >=, 14 - 0.5);
      g_assert_cmpfloat (bounds.x + bounds.width + bleed_px, <=, view.width_px - 24 + 0.5);
      g_assert_cmpfloat (bounds.y + bounds.height + bleed_px, <=, view.height_px - 84 + 0.5);
    }
}

/* However near it is looked at. */
static void
test_bleed_shown_scrolls_into_sight (void)
{
  HfCanvasView view = make_view (1, 400, 400, 1.0);
  HfCanvasRect bounds;
  double height;
  double width;

  view.shows_bleed = TRUE;
  view.scale = 5.0;
  hf_canvas_view_get_extent (&view, &width, &height);
  hf_canvas_view_place (&view, 0, 0);
  bounds = hf_canvas_view_get_bounds (&view);
  g_assert_cmpfloat (bounds.x - 9 * 5, ==, 24);
  g_assert_cmpfloat (bounds.y - 9 * 5, ==, 14);
  hf_canvas_view_place (&view, width - view.width_px, height - view.height_px);
  bounds = hf_canvas_view_get_bounds (&view);
  g_assert_cmpfloat (bounds.x + bounds.width + 9 * 5, ==, 400 - 24);
  g_assert_cmpfloat (bounds.y + bounds.height + 9 * 5, ==, 400 - 84);
}

static void
test_points_go_there_and_back (void)
{
  HfCanvasView view = make_view (2, 800, 600, 2.0);

  view.scale = 0.731;
  hf_canvas_view_place (&view, 0, 0);
  for (guint index = 0; index < 2; index++)
    {
      HfPoint point = { 31.25, 77.5 };
      HfPoint back;
      double x;
      double y;

      hf_canvas_view_from_page (&view, index, point, &x, &y);
      back = hf_canvas_view_to_page (&view, index, x, y);
      g_assert_cmpfloat_with_epsilon (back.x_mm, point.x_mm, 1e-9);
      g_assert_cmpfloat_with_epsilon (back.y_mm, point.y_mm, 1e-9);
      g_assert_cmpuint (hf_canvas_view_find_page (&view, x, y), ==, index);
    }
}

static void
test_pages_meet_on_whole_pixels (void)
{
  for (double factor = 1.0; factor <= 2.0; factor++)
    {
      HfCanvasView view = make_view (2, 801, 601, factor);
      HfCanvasRect left;
      HfCanvasRect right;

      view.scale = 0.7377;
      hf_canvas_view_place (&view, 0, 0);
      left = hf_canvas_view_get_page (&view, 0);
      right = hf_canvas_view_get_page (&view, 1);
      g_assert_cmpfloat (left.x + left.width, ==, right.x);
      g_assert_cmpfloat (right.x * factor, ==, (int) (right.x * factor));
      g_assert_cmpfloat (left.y * factor, ==, (int) (left.y * factor));
    }
}

static void
test_scrolling_shows_every_edge (void)
{
  HfCanvasView view = make_view (1, 400, 400, 1.0);
  double width;
  double height;
  HfCanvasRect bounds;

  view.scale = 3.0;
  hf_canvas_view_get_extent (&view, &width, &height);
  hf_canvas_view_place (&view, 0, 0);
  bounds = hf_canvas_view_get_bounds (&view);
  g_assert_cmpfloat (bounds.x, ==, 24);
  g_assert_cmpfloat (bounds.y, ==, 14);
  hf_canvas_view_place (&view, width - view.width_px, height - view.height_px);
  bounds = hf_canvas_view_get_bounds (&view);
  g_assert_cmpfloat (bounds.x + bounds.width, ==, 400 - 24);
  g_assert_cmpfloat (bounds.y + bounds.height, ==, 400 - 84);
}

static void
test_steps_are_round (void)
{
  g_assert_cmpfloat (hf_canvas_view_step (0.96, 1), ==, 1.0);
  g_assert_cmpfloat (hf_canvas_view_step (1.0, 1), ==, 1.1);
  g_assert_cmpfloat (hf_canvas_view_step (1.0, -1), ==, 0.9);
  g_assert_cmpfloat (hf_canvas_view_step (0.999, 1), ==, 1.1);
  g_assert_cmpfloat (hf_canvas_view_step (16.0, 1), ==, 16.0);
  g_assert_cmpfloat (hf_canvas_view_step (0.05, -1), ==, 0.05);
}

static void
test_half_is_the_average (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 5, 2);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface) / 4;
  guint32 *pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  cairo_surface_t *half;
  const guint32 *halved;

  pixels[0] = 0xFF000000;
  pixels[1] = 0xFFFFFFFF;
  pixels[stride] = 0xFF000000;
  pixels[stride + 1] = 0xFFFFFFFF;
  pixels[2] = pixels[3] = pixels[stride + 2] = pixels[stride + 3] = 0xFF123456;
  cairo_surface_mark_dirty (surface);

  half = hf_canvas_pixels_halve (surface);
  halved = (const guint32 *) (gpointer) cairo_image_surface_get_data (half);
  g_assert_cmpint (cairo_image_surface_get_width (half), ==, 2);
  g_assert_cmpint (cairo_image_surface_get_height (half), ==, 1);
  g_assert_cmphex (halved[0], ==, 0xFF808080);
  g_assert_cmphex (halved[1], ==, 0xFF123456);
  cairo_surface_destroy (half);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-view/fit-leaves-margins", test_fit_leaves_margins);
  g_test_add_func ("/canvas-view/bleed-shown-keeps-clear-of-the-margins", test_bleed_shown_keeps_clear_of_the_margins);
  g_test_add_func ("/canvas-view/bleed-shown-scrolls-into-sight", test_bleed_shown_scrolls_into_sight);
  g_test_add_func ("/canvas-view/points-go-there-and-back", test_points_go_there_and_back);
  g_test_add_func ("/canvas-view/pages-meet-on-whole-pixels", test_pages_meet_on_whole_pixels);
  g_test_add_func ("/canvas-view/scrolling-shows-every-edge", test_scrolling_shows_every_edge);
  g_test_add_func ("/canvas-view/steps-are-round", test_steps_are_round);
  g_test_add_func ("/canvas-pixels/half-is-the-average", test_half_is_the_average);

  return g_test_run ();
}
