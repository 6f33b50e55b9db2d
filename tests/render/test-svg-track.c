/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-track.h"

#include <math.h>

static void
test_table (void)
{
  static const struct
  {
    const char *name;
    const char *value;
    double length, span;
    guint64 n_points;
  } cases[] = {
    { "d", "", 0, 0, 0 },
    { "d", "M10 10", 0, 0, 1 },
    { "d", "M 0,0 L 3,4", 5, 5, 2 },
    { "d", "M0 0 3 4 6 8", 10, 10, 3 },
    { "d", "m1 1l3 4z", 10, 5, 2 },
    { "d", "M0 0h3v4H0V0z", 14, 5, 5 },
    { "d", "M100 100m-100-100l3 4", 5, 0, 3 },
    { "d", "M0 0C0 1 1 1 1 0", 3, M_SQRT2, 2 },
    { "d", "M0 0q0 1 1 1t1 0", 3, 0, 3 },
    { "d", "M0 0s.5.5 0 1", M_SQRT2, 0, 2 },
    { "d", "M0 0A1 1 0 0 1 2 0", G_PI, 2, 2 },
    { "d", "M0 0a1 1 0 01.5.5", M_SQRT1_2 * G_PI_2, M_SQRT1_2, 2 },
    { "d", "M0 0A5 5 0 1 1 0 1", 10 * G_PI + 1, 1, 2 },
    { "d", "M0 0L3 4 nonsense L9 9", 5, 5, 2 },
    { "d", "M0 0L3", 0, 0, 1 },
    { "points", "0,0 3,4 0,0", 10, 5, 3 },
    { "r", "1", 2 * G_PI, 0, 0 },
    { "width", "-10mm", 20 * G_PI, 0, 0 },
    { "x", "1000", 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfSvgTrack track = { 0 };

      g_test_message ("%s %s", cases[i].name, cases[i].value);
      hf_svg_track_add (&track, cases[i].name, cases[i].value);
      g_assert_cmpfloat_with_epsilon (track.length, cases[i].length, 1e-9);
      if (cases[i].span > 0)
        g_assert_cmpfloat_with_epsilon (track.span, cases[i].span, 1e-9);
      g_assert_cmpuint (track.n_points, ==, cases[i].n_points);
    }
}

static void
test_cost (void)
{
  g_assert_cmpuint (hf_svg_cost_from_double (0.9), ==, 0);
  g_assert_cmpuint (hf_svg_cost_from_double (1e3), ==, 1000);
  g_assert_cmpuint (hf_svg_cost_from_double (1e300), ==, G_MAXINT64);
  g_assert_cmpuint (hf_svg_cost_from_double (INFINITY), ==, G_MAXINT64);
  g_assert_cmpuint (hf_svg_cost_from_double (NAN), ==, G_MAXINT64);
  g_assert_cmpuint (hf_svg_cost_from_double (-1), ==, G_MAXINT64);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-track/measures-outlines", test_table);
  g_test_add_func ("/svg-track/costs-never-run-over", test_cost);

  return g_test_run ();
}
