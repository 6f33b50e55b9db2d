/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A signature from a picture: chosen, freed of its paper, and looked at. */
#pragma once

#include "card/ink.h"
#include "card/palette.h"

#include <gtk/gtk.h>

#define HF_TYPE_SIGNATURE_SCAN (hf_signature_scan_get_type ())
G_DECLARE_FINAL_TYPE (HfSignatureScan, hf_signature_scan, HF, SIGNATURE_SCAN, GtkWidget)

/**
 * hf_signature_scan_set_palette: paper and ink are those of @palette. The signal `changed` tells of another ink, or
 * none.
 */
void hf_signature_scan_set_palette (HfSignatureScan *self, HfPalette *palette);

/** hf_signature_scan_get_ink: what was found. Returns: (transfer full) (nullable): %NULL for nothing */
HfInk *hf_signature_scan_get_ink (HfSignatureScan *self);
