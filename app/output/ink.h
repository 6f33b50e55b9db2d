/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much ink a page takes, about: what a printer mixes from four inks differs from one to the next. */
#pragma once

#include "output/page.h"

/** HfInkCoverage: what part of the page each ink covers, 1 being all of it. */
typedef struct
{
  double cyan;
  double magenta;
  double yellow;
  double black;
} HfInkCoverage;

/**
 * hf_ink_estimate: the ink of @page as trimmed, on white paper.
 *
 * What the three colours have in common is taken to be black ink. Fails with #HF_OUTPUT_ERROR.
 */
gboolean hf_ink_estimate (const HfOutputPage *page, HfInkCoverage *out_coverage, GError **error);
