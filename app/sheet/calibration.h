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

/**
 * HfCalibrationChart: the lengths on the page that is measured; lines along two edges, rulers both ways, in the middle.
 */
typedef struct
{
  double paper_width_mm;
  double paper_height_mm;
  double edge_mm;    /**< from the left and the top edge to the lines along them */
  double ruler_x_mm; /**< length of the ruler across */
  double ruler_y_mm; /**< and down */
} HfCalibrationChart;

/** HF_N_MEASURES: how many lengths are measured on a side. */
#define HF_N_MEASURES 5

/** HfMeasure: what is measured on a side of the printed chart, in millimetres. */
typedef enum
{
  HF_MEASURE_LEFT,      /**< from the left edge to the line along it, half way down */
  HF_MEASURE_TOP_LEFT,  /**< from the top edge to the left end of the line along it */
  HF_MEASURE_TOP_RIGHT, /**< to its right end */
  HF_MEASURE_ACROSS,    /**< length of the ruler across */
  HF_MEASURE_DOWN,      /**< length of the ruler down */
} HfMeasure;

/** hf_calibration_chart: the chart for a paper. */
HfCalibrationChart hf_calibration_chart (double paper_width_mm, double paper_height_mm);

/**
 * hf_calibration_from_measures: how a side comes out, by what was measured on @chart, in the order of #HfMeasure.
 *
 * Returns: %FALSE with %HF_SHEET_ERROR_WRONG where a measure is too far off to be one
 */
gboolean hf_calibration_from_measures (const HfCalibrationChart *chart, const double measures_mm[HF_N_MEASURES],
                                       HfCalibration *out_calibration, GError **error);

/** hf_calibration_profile_dup_text: @profile as a file hf_calibration_profile_load() reads. Returns: (transfer full) */
char *hf_calibration_profile_dup_text (const HfCalibrationProfile *profile);
