/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/calibration.h"

#include <glib/gi18n.h>
#include <math.h>

/* A printer that errs more than this needs repair; it is a slip of whoever typed it in. */
#define MOST_OFFSET_MM 10.0
#define LEAST_PERCENT 90.0
#define MOST_PERCENT 110.0
#define MOST_SKEW_DEG 5.0

/* Lines stay this far inside, and rulers this far from them. */
#define EDGE_MM 20.0
#define CLEAR_MM 15.0
#define LONGEST_ACROSS_MM 150.0
#define LONGEST_DOWN_MM 150.0

HfTransform
hf_calibration_correct (const HfCalibration *calibration, double paper_width_mm, double paper_height_mm)
{
  /* The printer stretches, then turns, then moves; so here it is moved back, turned back and stretched back. */
  double skew_rad = -calibration->skew_deg * G_PI / 180;
  double x_mm = paper_width_mm / 2;
  double y_mm = paper_height_mm / 2;
  HfTransform transform = {
    .xx = cos (skew_rad) / calibration->scale_x,
    .xy = -sin (skew_rad) / calibration->scale_x,
    .yx = sin (skew_rad) / calibration->scale_y,
    .yy = cos (skew_rad) / calibration->scale_y,
  };
  double dx_mm = -x_mm - calibration->offset_x_mm;
  double dy_mm = -y_mm - calibration->offset_y_mm;

  transform.x0_mm = x_mm + transform.xx * dx_mm + transform.xy * dy_mm;
  transform.y0_mm = y_mm + transform.yx * dx_mm + transform.yy * dy_mm;
  return transform;
}

/* What @key of @group says, or @usual where it is not there. */
static gboolean
read_number (GKeyFile *file, const char *path, const char *group, const char *key, double usual, double least,
             double most, double *out_number, GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  char *end = NULL;
  double number;

  *out_number = usual;
  if (text == NULL)
    return TRUE;

  number = g_ascii_strtod (text, &end);
  if (end == text || *g_strchug (end) != '\0' || !(number >= least && number <= most))
    {
      g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_WRONG, _ ("“%s”, [%s] %s: “%s” is not a number from %g to %g"),
                   path, group, key, text, least, most);
      return FALSE;
    }

  *out_number = number;
  return TRUE;
}

static gboolean
read_side (GKeyFile *file, const char *path, const char *group, HfCalibration *side, GError **error)
{
  double percent_x;
  double percent_y;

  if (!read_number (file, path, group, "offset-x", 0, -MOST_OFFSET_MM, MOST_OFFSET_MM, &side->offset_x_mm, error) ||
      !read_number (file, path, group, "offset-y", 0, -MOST_OFFSET_MM, MOST_OFFSET_MM, &side->offset_y_mm, error) ||
      !read_number (file, path, group, "scale-x", 100, LEAST_PERCENT, MOST_PERCENT, &percent_x, error) ||
      !read_number (file, path, group, "scale-y", 100, LEAST_PERCENT, MOST_PERCENT, &percent_y, error) ||
      !read_number (file, path, group, "skew", 0, -MOST_SKEW_DEG, MOST_SKEW_DEG, &side->skew_deg, error))
    return FALSE;

  side->scale_x = percent_x / 100;
  side->scale_y = percent_y / 100;
  return TRUE;
}

gboolean
hf_calibration_profile_load (const char *path, HfCalibrationProfile *out_profile, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &reason))
    {
      g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_WRONG, _ ("“%s” is no calibration profile: %s"), path,
                   reason->message);
      return FALSE;
    }

  return read_side (file, path, "front", &out_profile->sides[0], error) &&
         read_side (file, path, "back", &out_profile->sides[1], error);
}

/* Whole centimetres that fit between the lines along the edges. */
static double
choose_ruler (double paper_mm, double longest_mm)
{
  return CLAMP (floor ((paper_mm - 2 * (EDGE_MM + CLEAR_MM)) / 10) * 10, 10, longest_mm);
}

HfCalibrationChart
hf_calibration_chart (double paper_width_mm, double paper_height_mm)
{
  return (HfCalibrationChart){
    .paper_width_mm = paper_width_mm,
    .paper_height_mm = paper_height_mm,
    .edge_mm = EDGE_MM,
    .ruler_x_mm = choose_ruler (paper_width_mm, LONGEST_ACROSS_MM),
    .ruler_y_mm = choose_ruler (paper_height_mm, LONGEST_DOWN_MM),
  };
}

gboolean
hf_calibration_from_measures (const HfCalibrationChart *chart, const double measures_mm[HF_N_MEASURES],
                              HfCalibration *out_calibration, GError **error)
{
  double half_width_mm = chart->paper_width_mm / 2;
  double half_height_mm = chart->paper_height_mm / 2;
  double line_mm = chart->paper_width_mm - 2 * chart->edge_mm;
  double fall_mm = measures_mm[HF_MEASURE_TOP_RIGHT] - measures_mm[HF_MEASURE_TOP_LEFT];
  double scale_x = measures_mm[HF_MEASURE_ACROSS] / chart->ruler_x_mm;
  double scale_y = measures_mm[HF_MEASURE_DOWN] / chart->ruler_y_mm;
  double skew_rad = asin (CLAMP (fall_mm / (scale_x * line_mm), -1, 1));
  double left_mm = half_width_mm + cos (skew_rad) * scale_x * (chart->edge_mm - half_width_mm);
  double top_mm = half_height_mm + sin (skew_rad) * scale_x * (chart->edge_mm - half_width_mm) +
                  cos (skew_rad) * scale_y * (chart->edge_mm - half_height_mm);
  HfCalibration calibration = {
    .offset_x_mm = measures_mm[HF_MEASURE_LEFT] - left_mm,
    .offset_y_mm = measures_mm[HF_MEASURE_TOP_LEFT] - top_mm,
    .scale_x = scale_x,
    .scale_y = scale_y,
    .skew_deg = skew_rad * 180 / G_PI,
  };

  /* Written so that what is not a number fails too. */
  if (!(fabs (calibration.offset_x_mm) <= MOST_OFFSET_MM && fabs (calibration.offset_y_mm) <= MOST_OFFSET_MM &&
        fabs (calibration.skew_deg) <= MOST_SKEW_DEG && 100 * scale_x >= LEAST_PERCENT &&
        100 * scale_x <= MOST_PERCENT && 100 * scale_y >= LEAST_PERCENT && 100 * scale_y <= MOST_PERCENT))
    {
      g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_WRONG,
                   _ ("No printer is so far off: on this page the lines lie %.0f mm from the edges, and the rulers are "
                      "%.0f mm and %.0f mm long. Measure again, on a page printed at 100 %%."),
                   chart->edge_mm, chart->ruler_x_mm, chart->ruler_y_mm);
      return FALSE;
    }

  *out_calibration = calibration;
  return TRUE;
}

static void
append_number (GString *text, const char *key, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "%s=%s\n", key, g_ascii_formatd (digits, sizeof digits, "%.3f", number));
}

char *
hf_calibration_profile_dup_text (const HfCalibrationProfile *profile)
{
  static const char *const groups[] = { "[front]\n", "[back]\n" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint side = 0; side < 2; side++)
    {
      const HfCalibration *calibration = &profile->sides[side];

      g_string_append (text, groups[side]);
      append_number (text, "offset-x", calibration->offset_x_mm);
      append_number (text, "offset-y", calibration->offset_y_mm);
      append_number (text, "scale-x", calibration->scale_x * 100);
      append_number (text, "scale-y", calibration->scale_y * 100);
      append_number (text, "skew", calibration->skew_deg);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
