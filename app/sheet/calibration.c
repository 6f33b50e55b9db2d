/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/calibration.h"

#include <glib/gi18n.h>
#include <math.h>

/* A printer that errs more than this needs repair; it is a slip of whoever typed it in. */
#define MOST_OFFSET_MM 20.0
#define LEAST_PERCENT 90.0
#define MOST_PERCENT 110.0
#define MOST_SKEW_DEG 5.0

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
