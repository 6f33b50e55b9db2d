/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A motif in the browser: shown in the colours of the card, and dragged onto it. */
#pragma once

#include "library/motifs.h"
#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_MOTIF_TILE (hf_motif_tile_get_type ())
G_DECLARE_FINAL_TYPE (HfMotifTile, hf_motif_tile, HF, MOTIF_TILE, GtkFlowBoxChild)

/** hf_motif_tile_new: a tile of @motif, which is copied. Returns: (transfer full) */
GtkWidget *hf_motif_tile_new (const HfMotif *motif);

/** hf_motif_tile_show: shows it in the colours of @card. */
void hf_motif_tile_show (HfMotifTile *self, HfCard *card);

/** hf_motif_tile_matches: whether it is called as the @words typed, here or in English. */
gboolean hf_motif_tile_matches (HfMotifTile *self, const char *words);

/** hf_motif_tile_is_night: whether it was drawn for dark paper. */
gboolean hf_motif_tile_is_night (HfMotifTile *self);

/**
 * hf_motif_tile_add: puts the motif on the page worked on. @at: (nullable): where its middle is to be.
 *
 * Returns: %FALSE with @error
 */
gboolean hf_motif_tile_add (HfMotifTile *self, HfDocument *document, const HfPoint *at, GError **error);
