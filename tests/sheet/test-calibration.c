/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A printer that errs, imitated here: what is measured on its page finds its errors, and what is corrected comes out
 * right. */
#include "sheet/calibration.h"

#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  double x_mm;
  double y_mm;
} Point;

/* Where the printer puts what belongs to @point. */
static Point
print (const HfCalibration *printer, double paper_width_mm, double paper_height_mm, Point point)
{
  double turn_rad = printer->skew_deg * G_PI / 180;
  double dx_mm = (point.x_mm - paper_width_mm / 2) * printer->scale_x;
  double dy_mm = (point.y_mm - paper_height_mm / 2) * printer->scale_y;

  return (Point){
    paper_width_mm / 2 + cos (turn_rad) * dx_mm - sin (turn_rad) * dy_mm + printer->offset_x_mm,
    paper_height_mm / 2 + sin (turn_rad) * dx_mm + cos (turn_rad) * dy_mm + printer->offset_y_mm,
  };
}

static const HfCalibration printers[] = {
  { 0, 0, 1, 1, 0 },   { 1.5, -0.8, 1, 1, 0 },          { 0, 0, 1.01, 0.985, 0 },
  { 0, 0, 1, 1, 0.7 }, { -2.1, 1.2, 0.99, 1.02, -1.1 }, { 3, 3, 1.03, 1.03, 2 },
};

static const double papers_mm[][2] = { { 210, 297 }, { 297, 210 }, { 215.9, 279.4 }, { 220, 110 }, { 320, 450 } };

static void
test_corrected_comes_out_right (void)
{
  static const Point points[] = { { 0, 0 }, { 210, 0 }, { 37.5, 200 }, { 105, 148.5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (printers); i++)
    for (gsize paper = 0; paper < G_N_ELEMENTS (papers_mm); paper++)
      for (gsize k = 0; k < G_N_ELEMENTS (points); k++)
        {
          HfTransform transform = hf_calibration_correct (&printers[i], papers_mm[paper][0], papers_mm[paper][1]);
          Point sent = {
            transform.xx * points[k].x_mm + transform.xy * points[k].y_mm + transform.x0_mm,
            transform.yx * points[k].x_mm + transform.yy * points[k].y_mm + transform.y0_mm,
          };
          Point printed = print (&printers[i], papers_mm[paper][0], papers_mm[paper][1], sent);

          g_assert_cmpfloat_with_epsilon (printed.x_mm, points[k].x_mm, 1e-9);
          g_assert_cmpfloat_with_epsilon (printed.y_mm, points[k].y_mm, 1e-9);
        }
}

static double
distance (Point a, Point b)
{
  return hypot (a.x_mm - b.x_mm, a.y_mm - b.y_mm);
}

static void
test_measures_find_the_errors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (printers); i++)
    for (gsize paper = 0; paper < G_N_ELEMENTS (papers_mm); paper++)
      {
        const HfCalibration *printer = &printers[i];
        double w_mm = papers_mm[paper][0];
        double h_mm = papers_mm[paper][1];
        HfCalibrationChart chart = hf_calibration_chart (w_mm, h_mm);
        double measures_mm[HF_N_MEASURES] = {
          print (printer, w_mm, h_mm, (Point){ chart.edge_mm, h_mm / 2 }).x_mm,
          print (printer, w_mm, h_mm, (Point){ chart.edge_mm, chart.edge_mm }).y_mm,
          print (printer, w_mm, h_mm, (Point){ w_mm - chart.edge_mm, chart.edge_mm }).y_mm,
          distance (print (printer, w_mm, h_mm, (Point){ 30, 50 }),
                    print (printer, w_mm, h_mm, (Point){ 30 + chart.ruler_x_mm, 50 })),
          distance (print (printer, w_mm, h_mm, (Point){ 60, 20 }),
                    print (printer, w_mm, h_mm, (Point){ 60, 20 + chart.ruler_y_mm })),
        };
        HfCalibration found;
        g_autoptr (GError) error = NULL;

        g_assert_true (hf_calibration_from_measures (&chart, measures_mm, &found, &error));
        g_assert_cmpfloat_with_epsilon (found.offset_x_mm, printer->offset_x_mm, 1e-9);
        g_assert_cmpfloat_with_epsilon (found.offset_y_mm, printer->offset_y_mm, 1e-9);
        g_assert_cmpfloat_with_epsilon (found.scale_x, printer->scale_x, 1e-9);
        g_assert_cmpfloat_with_epsilon (found.scale_y, printer->scale_y, 1e-9);
        g_assert_cmpfloat_with_epsilon (found.skew_deg, printer->skew_deg, 1e-9);
      }
}

static void
test_slips_are_told (void)
{
  static const double slips_mm[][HF_N_MEASURES] = {
    { 2, 20, 20, 140, 150 },   /* in centimetres */
    { 200, 20, 20, 140, 150 }, /* a point forgotten */
    { 20, 20, 20, 5.5, 150 },  /* in inches */
    { 20, 20, 50, 140, 150 },  { NAN, 20, 20, 140, 150 },
  };
  HfCalibrationChart chart = hf_calibration_chart (210, 297);

  g_assert_cmpfloat (chart.ruler_x_mm, ==, 140);
  g_assert_cmpfloat (chart.ruler_y_mm, ==, 150);
  for (gsize i = 0; i < G_N_ELEMENTS (slips_mm); i++)
    {
      HfCalibration found;
      g_autoptr (GError) error = NULL;

      g_assert_false (hf_calibration_from_measures (&chart, slips_mm[i], &found, &error));
      g_assert_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_WRONG);
    }
}

static void
test_profile_survives_its_file (void)
{
  const HfCalibrationProfile profile = { { { 1.25, -0.5, 1.002, 0.998, 0.125 }, { 0, 0, 1, 1, -0.25 } } };
  HfCalibrationProfile back;
  g_autofree char *text = hf_calibration_profile_dup_text (&profile);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("heartfelt-XXXXXX.ini", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (hf_calibration_profile_load (path, &back, &error));
  g_unlink (path);
  for (guint side = 0; side < 2; side++)
    {
      g_assert_cmpfloat_with_epsilon (back.sides[side].offset_x_mm, profile.sides[side].offset_x_mm, 0.0006);
      g_assert_cmpfloat_with_epsilon (back.sides[side].offset_y_mm, profile.sides[side].offset_y_mm, 0.0006);
      g_assert_cmpfloat_with_epsilon (back.sides[side].scale_x, profile.sides[side].scale_x, 0.000006);
      g_assert_cmpfloat_with_epsilon (back.sides[side].scale_y, profile.sides[side].scale_y, 0.000006);
      g_assert_cmpfloat_with_epsilon (back.sides[side].skew_deg, profile.sides[side].skew_deg, 0.0006);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/calibration/corrected-comes-out-right", test_corrected_comes_out_right);
  g_test_add_func ("/sheet/calibration/measures-find-the-errors", test_measures_find_the_errors);
  g_test_add_func ("/sheet/calibration/slips-are-told", test_slips_are_told);
  g_test_add_func ("/sheet/calibration/profile-survives-its-file", test_profile_survives_its_file);

  return g_test_run ();
}
