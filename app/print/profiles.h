/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was measured of printers, kept for each printer and tray in the folder of settings. */
#pragma once

#include "sheet/calibration.h"

/**
 * hf_profile_get_path: where that of @printer, taking paper from @tray (nullable: whichever), is kept.
 *
 * Returns: (transfer full)
 */
char *hf_profile_get_path (const char *printer, const char *tray);

/**
 * hf_profile_find: where that of @name is kept, `PRINTER` or `PRINTER@TRAY`.
 *
 * Returns: (transfer full) (nullable): %NULL where it was never measured
 */
char *hf_profile_find (const char *name);

/** hf_profile_save: keeps @profile. Fails with #HF_SAVE_ERROR */
gboolean hf_profile_save (const char *printer, const char *tray, const HfCalibrationProfile *profile, GError **error);

/**
 * hf_profile_load: what was measured of @printer with @tray (nullable), or else with any tray.
 * @out_measured_s: when, in seconds of Unix time
 *
 * Returns: whether anything was
 */
gboolean hf_profile_load (const char *printer, const char *tray, HfCalibrationProfile *out_profile,
                          gint64 *out_measured_s);

/** hf_profile_forget: lets go of what was measured of @printer with @tray (nullable: with any). */
void hf_profile_forget (const char *printer, const char *tray);
