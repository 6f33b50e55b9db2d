/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/placement.h"

static void
test_table (void)
{
  static const struct
  {
    const char *what;
    HfScaling scaling;
    double width, height, frame_width_pt, frame_height_pt, focus_x, focus_y, zoom;
    HfPlacement expected;
  } cases[] = {
    { "contain a wide one", HF_SCALING_CONTAIN, 200, 100, 100, 100, .5, .5, 1, { 0, 25, 100, 50 } },
    { "contain a tall one", HF_SCALING_CONTAIN, 100, 200, 100, 100, .5, .5, 1, { 25, 0, 50, 100 } },
    { "contain enlarges", HF_SCALING_CONTAIN, 10, 10, 100, 200, .5, .5, 1, { 0, 50, 100, 100 } },
    { "stretch", HF_SCALING_STRETCH, 10, 10, 100, 200, .1, .1, 1, { 0, 0, 100, 200 } },
    { "cover in the middle", HF_SCALING_COVER, 200, 100, 100, 100, .5, .5, 1, { -50, 0, 200, 100 } },
    { "cover around a focus", HF_SCALING_COVER, 400, 100, 100, 100, .25, .5, 1, { -50, 0, 400, 100 } },
    { "cover stops at the left", HF_SCALING_COVER, 400, 100, 100, 100, 0, .5, 1, { 0, 0, 400, 100 } },
    { "cover stops at the right", HF_SCALING_COVER, 400, 100, 100, 100, 1, .5, 1, { -300, 0, 400, 100 } },
    { "cover zoomed", HF_SCALING_COVER, 100, 100, 100, 100, .5, .25, 2, { -50, 0, 200, 200 } },
    { "cover zoomed to a corner", HF_SCALING_COVER, 100, 100, 100, 100, 1, 1, 4, { -300, -300, 400, 400 } },
    { "contain zoomed beyond one side", HF_SCALING_CONTAIN, 200, 100, 100, 100, .5, .5, 1.5, { -25, 12.5, 150, 75 } },
    { "a zoom below one counts as one", HF_SCALING_COVER, 100, 100, 100, 100, .5, .5, 0, { 0, 0, 100, 100 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfPlacement actual = hf_place (cases[i].scaling, cases[i].width, cases[i].height, cases[i].frame_width_pt,
                                     cases[i].frame_height_pt, cases[i].focus_x, cases[i].focus_y, cases[i].zoom);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpfloat_with_epsilon (actual.x_pt, cases[i].expected.x_pt, 1e-9);
      g_assert_cmpfloat_with_epsilon (actual.y_pt, cases[i].expected.y_pt, 1e-9);
      g_assert_cmpfloat_with_epsilon (actual.width_pt, cases[i].expected.width_pt, 1e-9);
      g_assert_cmpfloat_with_epsilon (actual.height_pt, cases[i].expected.height_pt, 1e-9);
    }
}

static void
test_turned (void)
{
  /* Of 200 × 100 in a frame of 100 × 100 or 50 × 100, and how large the frame turned with it is. */
  static const struct
  {
    const char *what;
    HfScaling scaling;
    double turn_deg, frame_width_pt, turned_width, turned_height;
    HfPlacement expected;
  } cases[] = {
    { "a quarter fills", HF_SCALING_COVER, 90, 50, 100, 50, { 0, 0, 100, 50 } },
    { "a quarter back, too", HF_SCALING_COVER, -90, 50, 100, 50, { 0, 0, 100, 50 } },
    { "a quarter and a square", HF_SCALING_COVER, 270, 100, 100, 100, { -50, 0, 200, 100 } },
    { "half a turn", HF_SCALING_CONTAIN, 180, 100, 100, 100, { 0, 25, 100, 50 } },
    { "a quarter, whole", HF_SCALING_CONTAIN, 90, 50, 100, 50, { 0, 0, 100, 50 } },
    { "an eighth leaves no corner free",
      HF_SCALING_COVER,
      45,
      100,
      141.421356,
      141.421356,
      { -70.710678, 0, 282.842712, 141.421356 } },
    { "an eighth, whole, sticks out nowhere",
      HF_SCALING_CONTAIN,
      45,
      100,
      141.421356,
      141.421356,
      { 23.570226, 47.140452, 94.280904, 47.140452 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfPlacement actual =
          hf_place_turned (cases[i].scaling, cases[i].turn_deg, 200, 100, cases[i].frame_width_pt, 100, 0.5, 0.5, 1);
      double width, height;

      g_test_message ("%s", cases[i].what);
      hf_turn_frame (cases[i].turn_deg, cases[i].frame_width_pt, 100, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, cases[i].turned_width, 1e-5);
      g_assert_cmpfloat_with_epsilon (height, cases[i].turned_height, 1e-5);
      g_assert_cmpfloat_with_epsilon (actual.x_pt, cases[i].expected.x_pt, 1e-5);
      g_assert_cmpfloat_with_epsilon (actual.y_pt, cases[i].expected.y_pt, 1e-5);
      g_assert_cmpfloat_with_epsilon (actual.width_pt, cases[i].expected.width_pt, 1e-5);
      g_assert_cmpfloat_with_epsilon (actual.height_pt, cases[i].expected.height_pt, 1e-5);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placement/follows-scaling-focus-and-zoom", test_table);
  g_test_add_func ("/placement/what-is-turned-fills-or-fits-all-the-same", test_turned);

  return g_test_run ();
}
