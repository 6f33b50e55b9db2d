/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A signature on paper, scanned or photographed, as ink: paper and shadows go, what was written is outlined. */
#pragma once

#include "card/asset.h"
#include "card/ink.h"

/** HfInkScan: how dark a picture is against its paper. */
typedef struct _HfInkScan HfInkScan;

/**
 * hf_ink_scan_new: reads the picture @asset. On any thread.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_PICTURE_ERROR
 */
HfInkScan *hf_ink_scan_new (HfAsset *asset, GError **error);

void hf_ink_scan_free (HfInkScan *scan);

/** hf_ink_scan_get_threshold: from which darkness, 0 to 1, on ink seems to begin. */
double hf_ink_scan_get_threshold (const HfInkScan *scan);

/**
 * hf_ink_scan_trace: what is darker than @threshold, 0 to 1, as filled ink @width_mm wide; specks are left out.
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_PICTURE_ERROR where nothing is, or more than ink can hold
 */
HfInk *hf_ink_scan_trace (const HfInkScan *scan, double threshold, double width_mm, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfInkScan, hf_ink_scan_free)
