/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much ink a sheet of cards takes, about. */
#pragma once

#include "output/ink.h"
#include "proof/check.h"
#include "sheet/impose.h"

/**
 * hf_sheet_estimate_ink: the ink of the first sheet of @imposition, both sides together, as parts of one side of the
 * paper; every card on it taken to be @proof. Bleed is not counted.
 *
 * Fails with #HF_OUTPUT_ERROR.
 */
gboolean hf_sheet_estimate_ink (const HfImposition *imposition, const HfProof *proof, HfInkCoverage *out_coverage,
                                GError **error);
