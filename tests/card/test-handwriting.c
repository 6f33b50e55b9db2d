/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/handwriting.h"

#include <math.h>

/* A line to the right that trembles by half a mm, a sample each 2 ms. */
static HfPenSample
tremble (guint i, double speed_mm_s, double pressure)
{
  double time_s = i * 0.002;

  return (HfPenSample){ speed_mm_s * time_s, 10.0 + (i % 2 == 0 ? 0.25 : -0.25), time_s, pressure };
}

static void
test_smoothed (void)
{
  HfPenSample samples[400];
  g_autoptr (GArray) points = NULL;
  const HfInkPoint *last;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = tremble (i, 50, 0.5);
  points = hf_handwriting_smooth (samples, G_N_ELEMENTS (samples));
  last = &g_array_index (points, HfInkPoint, points->len - 1);

  /* Both ends are where the pen was put down and taken off. */
  g_assert_cmpfloat_with_epsilon ((double) g_array_index (points, HfInkPoint, 0).x_mm, samples[0].x_mm, 1e-5);
  g_assert_cmpfloat_with_epsilon ((double) last->x_mm, samples[399].x_mm, 1e-5);
  for (guint i = 6; i + 6 < points->len; i++)
    g_assert_cmpfloat_with_epsilon ((double) g_array_index (points, HfInkPoint, i).y_mm, 10.0, 0.12);
}

/* A quarter of a circle 10 mm in radius stays one. */
static void
test_shape_is_kept (void)
{
  HfPenSample samples[60];
  g_autoptr (GArray) points = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = (HfPenSample){ 10 * sin (i * G_PI_2 / 59), 10 * cos (i * G_PI_2 / 59), i * 0.01, 1 };
  points = hf_handwriting_smooth (samples, G_N_ELEMENTS (samples));
  g_assert_cmpuint (points->len, >, 40);
  for (guint i = 0; i < points->len; i++)
    {
      const HfInkPoint *point = &g_array_index (points, HfInkPoint, i);

      g_assert_cmpfloat_with_epsilon (hypot ((double) point->x_mm, (double) point->y_mm), 10.0, 0.06);
      g_assert_cmpfloat_with_epsilon ((double) point->pressure, 1.0, 1e-5);
    }
}

static double
get_middle_pressure (double speed_mm_s, double pressure)
{
  HfPenSample samples[400];
  g_autoptr (GArray) points = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = (HfPenSample){ speed_mm_s * i * 0.005, 0, i * 0.005, pressure };
  points = hf_handwriting_smooth (samples, G_N_ELEMENTS (samples));

  return (double) g_array_index (points, HfInkPoint, points->len / 2).pressure;
}

static void
test_pressure (void)
{
  g_assert_cmpfloat_with_epsilon (get_middle_pressure (20, 0.3), 0.3, 0.01);
  g_assert_cmpfloat_with_epsilon (get_middle_pressure (150, 0.3), 0.3, 0.01);
  g_assert_cmpfloat (get_middle_pressure (10, -1), >, 0.8);
  g_assert_cmpfloat (get_middle_pressure (300, -1), <, 0.15);
  g_assert_cmpfloat (get_middle_pressure (60, -1), >, get_middle_pressure (100, -1));
}

static void
test_dot (void)
{
  static const HfPenSample samples[] = { { 3, 4, 0, -1 }, { 3, 4, 0, -1 } };
  g_autoptr (GArray) one = hf_handwriting_smooth (samples, 1);
  g_autoptr (GArray) two = hf_handwriting_smooth (samples, 2);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpfloat ((double) g_array_index (one, HfInkPoint, 0).x_mm, ==, 3);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpfloat ((double) g_array_index (two, HfInkPoint, 1).pressure, >, 0.5);
}

static void
test_trimmed (void)
{
  static const HfInkPoint points[] = { { 5, 7, 1 }, { 25, 12, 1 } };
  g_autoptr (HfInk) empty = hf_ink_seal (hf_ink_draft (NULL));
  g_autoptr (HfInk) same = hf_ink_trim (empty);
  g_autoptr (HfInk) ink = hf_ink_with_stroke (empty, points, 2);
  g_autoptr (HfInk) trimmed = hf_ink_trim (ink);
  g_autoptr (HfInk) again = hf_ink_trim (trimmed);

  g_assert_true (same == empty);
  g_assert_cmpuint (empty->n_strokes, ==, 0);
  g_assert_cmpfloat_with_epsilon (trimmed->width_mm, 20 + ink->pen_mm, 1e-3);
  g_assert_cmpfloat_with_epsilon (trimmed->height_mm, 5 + ink->pen_mm, 1e-3);
  g_assert_cmpfloat_with_epsilon ((double) trimmed->points[0].x_mm, ink->pen_mm / 2, 1e-3);
  g_assert_cmpfloat_with_epsilon (again->width_mm, trimmed->width_mm, 1e-3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/handwriting/trembling-is-smoothed", test_smoothed);
  g_test_add_func ("/handwriting/what-is-drawn-stays", test_shape_is_kept);
  g_test_add_func ("/handwriting/pressure-or-else-speed-is-width", test_pressure);
  g_test_add_func ("/handwriting/a-tap-is-a-dot", test_dot);
  g_test_add_func ("/handwriting/ink-is-trimmed-to-what-it-draws", test_trimmed);

  return g_test_run ();
}
