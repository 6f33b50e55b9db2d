/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-handles.h"

#include <math.h>

static const HfFrame frame = { 20, 30, 40, 20 };

static HfPoint
get_corner (const HfFrame *of, double rotation_deg, double across, double down)
{
  double angle = rotation_deg * G_PI / 180.0;
  double x = (across - 0.5) * of->width_mm;
  double y = (down - 0.5) * of->height_mm;

  return (HfPoint){ of->x_mm + of->width_mm / 2 + x * cos (angle) - y * sin (angle),
                    of->y_mm + of->height_mm / 2 + x * sin (angle) + y * cos (angle) };
}

static void
assert_same_point (HfPoint a, HfPoint b)
{
  g_assert_cmpfloat_with_epsilon (a.x_mm, b.x_mm, 1e-9);
  g_assert_cmpfloat_with_epsilon (a.y_mm, b.y_mm, 1e-9);
}

static void
test_table (void)
{
  static const struct
  {
    HfHandle handle;
    double dx, dy;
    HfResizeFlags flags;
    HfFrame expected;
  } cases[] = {
    { HF_HANDLE_BOTTOM_RIGHT, 10, 5, HF_RESIZE_FREELY, { 20, 30, 50, 25 } },
    { HF_HANDLE_TOP_LEFT, 10, 5, HF_RESIZE_FREELY, { 30, 35, 30, 15 } },
    { HF_HANDLE_RIGHT, 10, 5, HF_RESIZE_FREELY, { 20, 30, 50, 20 } },
    { HF_HANDLE_TOP, 10, -5, HF_RESIZE_FREELY, { 20, 25, 40, 25 } },
    { HF_HANDLE_BOTTOM_RIGHT, 10, 0, HF_RESIZE_PROPORTIONALLY, { 20, 30, 50, 25 } },
    { HF_HANDLE_BOTTOM_RIGHT, 0, 10, HF_RESIZE_PROPORTIONALLY, { 20, 30, 60, 30 } },
    { HF_HANDLE_RIGHT, 10, 0, HF_RESIZE_PROPORTIONALLY, { 20, 27.5, 50, 25 } },
    { HF_HANDLE_RIGHT, 10, 0, HF_RESIZE_FROM_CENTRE, { 10, 30, 60, 20 } },
    { HF_HANDLE_TOP_LEFT, -4, -2, HF_RESIZE_FROM_CENTRE, { 16, 28, 48, 24 } },
    { HF_HANDLE_LEFT, 100, 0, HF_RESIZE_FREELY, { 59, 30, 1, 20 } },
    { HF_HANDLE_BOTTOM_RIGHT, -100, -100, HF_RESIZE_PROPORTIONALLY, { 20, 30, 2, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfFrame resized = hf_handle_resize (cases[i].handle, &frame, 0, cases[i].dx, cases[i].dy, cases[i].flags);

      g_test_message ("case %u", i);
      g_assert_cmpfloat_with_epsilon (resized.x_mm, cases[i].expected.x_mm, 1e-9);
      g_assert_cmpfloat_with_epsilon (resized.y_mm, cases[i].expected.y_mm, 1e-9);
      g_assert_cmpfloat_with_epsilon (resized.width_mm, cases[i].expected.width_mm, 1e-9);
      g_assert_cmpfloat_with_epsilon (resized.height_mm, cases[i].expected.height_mm, 1e-9);
    }
}

/* However it is turned, the corner opposite the one that is pulled at does not move. */
static void
test_opposite_stays (void)
{
  static const struct
  {
    HfHandle handle;
    double across, down; /* of the opposite */
  } cases[] = {
    { HF_HANDLE_BOTTOM_RIGHT, 0, 0 }, { HF_HANDLE_TOP_LEFT, 1, 1 }, { HF_HANDLE_TOP_RIGHT, 0, 1 },
    { HF_HANDLE_BOTTOM_LEFT, 1, 0 },  { HF_HANDLE_TOP, 0.5, 1 },    { HF_HANDLE_LEFT, 1, 0.5 },
  };

  for (double rotation_deg = -150; rotation_deg <= 180; rotation_deg += 30)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      for (int flags = HF_RESIZE_FREELY; flags <= HF_RESIZE_PROPORTIONALLY; flags++)
        {
          HfFrame resized = hf_handle_resize (cases[i].handle, &frame, rotation_deg, 7, -3, (HfResizeFlags) flags);

          assert_same_point (get_corner (&frame, rotation_deg, cases[i].across, cases[i].down),
                             get_corner (&resized, rotation_deg, cases[i].across, cases[i].down));
        }
}

static void
test_cursor_turns_along (void)
{
  g_assert_cmpstr (hf_handle_get_cursor (HF_HANDLE_RIGHT, 0), ==, "ew-resize");
  g_assert_cmpstr (hf_handle_get_cursor (HF_HANDLE_RIGHT, 90), ==, "ns-resize");
  g_assert_cmpstr (hf_handle_get_cursor (HF_HANDLE_TOP_LEFT, 0), ==, "nwse-resize");
  g_assert_cmpstr (hf_handle_get_cursor (HF_HANDLE_TOP_LEFT, -45), ==, "ew-resize");
  g_assert_cmpstr (hf_handle_get_cursor (HF_HANDLE_BOTTOM_LEFT, 180), ==, "nesw-resize");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-handles/resize", test_table);
  g_test_add_func ("/canvas-handles/the-opposite-side-stays", test_opposite_stays);
  g_test_add_func ("/canvas-handles/the-pointer-turns-along", test_cursor_turns_along);

  return g_test_run ();
}
