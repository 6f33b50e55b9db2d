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
test_area (void)
{
  static const struct
  {
    const char *name;
    const char *value;
    double least, most;
  } cases[] = {
    { "d", "M0 0L3 4", 12, 12 },
    { "d", "M0 0C0 1 1 1 1 0", 1, 1 },
    { "d", "M0 0Q1 1 2 0T4 0", 2, 36 },      /* the second bow mirrors the first */
    { "d", "M0 0A1 1 0 0 1 2 0", 2, 16 },    /* half a circle, whose ends lie in one line */
    { "d", "M0 0A9 9 0 0 1 2 0", 0.5, 16 },  /* a shallow arc is no whole circle */
    { "d", "M0 0A5 5 0 1 1 0 1", 98, 500 },  /* nearly the whole */
    { "d", "M0 0A1 10 0 0 1 2 0", 20, 900 }, /* an ellipse bulges more */
    { "points", "0,0 3,0 3,4", 12, 12 },
    { "r", "3", 36, 36 },
    { "width", "3", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfSvgTrack track = { 0 };

      g_test_message ("%s %s", cases[i].name, cases[i].value);
      hf_svg_track_add (&track, cases[i].name, cases[i].value);
      g_assert_cmpfloat (hf_svg_track_get_area (&track), >=, cases[i].least);
      g_assert_cmpfloat (hf_svg_track_get_area (&track), <=, cases[i].most);
    }
}

/* The corners of a rectangle are no circle. */
static void
test_rectangle (void)
{
  HfSvgTrack track = { 0 };

  hf_svg_track_add (&track, "width", "30px");
  hf_svg_track_add (&track, "height", "20");
  hf_svg_track_add (&track, "rx", "100");
  g_assert_cmpfloat (hf_svg_track_get_area (&track), ==, 600);
  g_assert_false (track.is_vague);

  hf_svg_track_add (&track, "width", "50%");
  g_assert_true (track.is_vague);
}

static void
test_length (void)
{
  static const struct
  {
    const char *value;
    double length; /* NAN: depends on something else */
  } cases[] = {
    { "10", 10 },    { " 1.5 ", 1.5 }, { "10px", 10 }, { "3pt", 4 },   { "25.4MM", 96 },
    { "-1in", -96 }, { "10e1", 100 },  { "10%", NAN }, { "1em", NAN }, { "2ex", NAN },
    { "auto", NAN }, { "", NAN },      { "1 2", NAN }, { "inf", NAN }, { "1pt 2", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double length = 0;
      gboolean is_told = hf_svg_length_parse (cases[i].value, &length);

      g_test_message ("“%s”", cases[i].value);
      g_assert_cmpint (is_told, ==, !isnan (cases[i].length));
      if (is_told)
        g_assert_cmpfloat_with_epsilon (length, cases[i].length, 1e-9);
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
  g_test_add_func ("/svg-track/measures-areas", test_area);
  g_test_add_func ("/svg-track/measures-rectangles", test_rectangle);
  g_test_add_func ("/svg-track/reads-lengths", test_length);
  g_test_add_func ("/svg-track/costs-never-run-over", test_cost);

  return g_test_run ();
}
