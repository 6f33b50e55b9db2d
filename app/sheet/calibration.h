/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a printer does to a page, and what to do about it. */
#pragma once

#include "sheet/error.h"

/** HfCalibration: how one side comes out: moved, stretched and turned about the middle of the paper. */
typedef struct
{
  double offset_x_mm; /**< too far right */
  double offset_y_mm; /**< too far down */
  double scale_x;     /**< 1.01: 1 % too wide */
  double scale_y;
  double skew_deg; /**< turned clockwise */
} HfCalibration;

/** HfCalibrationProfile: both sides of a sheet, as a printer takes it from one tray. */
typedef struct
{
  HfCalibration sides[2]; /**< front and back */
} HfCalibrationProfile;

/** HfTransform: x′ = xx·x + xy·y + x0, y′ = yx·x + yy·y + y0, in millimetres from the top left of the paper. */
typedef struct
{
  double xx;
  double yx;
  double xy;
  double yy;
  double x0_mm;
  double y0_mm;
} HfTransform;

/** HF_CALIBRATION_NONE: a printer that is exact. */
#define HF_CALIBRATION_NONE                                                                                            \
  {                                                                                                                    \
    0, 0, 1, 1, 0                                                                                                      \
  }

/** hf_calibration_correct: where to print for the printer to put it where it belongs. */
HfTransform hf_calibration_correct (const HfCalibration *calibration, double paper_width_mm, double paper_height_mm);

/**
 * hf_calibration_profile_load: reads a key file with groups `front` and `back`, each with `offset-x` and `offset-y` in
 * millimetres, `scale-x` and `scale-y` in per cent and `skew` in degrees; what is left out is exact.
 *
 * Returns: %FALSE with %HF_SHEET_ERROR_WRONG naming the file and the key
 */
gboolean hf_calibration_profile_load (const char *path, HfCalibrationProfile *out_profile, GError **error);
