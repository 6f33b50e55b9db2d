/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's card on the wall: its picture, whose it is, and how it stands. */
#pragma once

#include "ui/approval-run.h"
#include "ui/people/wall-painter.h"

#include <gtk/gtk.h>

#define HF_TYPE_PROOF_TILE (hf_proof_tile_get_type ())
G_DECLARE_FINAL_TYPE (HfProofTile, hf_proof_tile, HF, PROOF_TILE, GtkWidget)

/**
 * hf_proof_tile_new: of nobody. Emits `approve` (gboolean: or withdraw) when its mark is pressed.
 *
 * Returns: (transfer full)
 */
GtkWidget *hf_proof_tile_new (void);

/** hf_proof_tile_set_person: shows the person at @index; pictures come from @painter. */
void hf_proof_tile_set_person (HfProofTile *self, HfWallPainter *painter, guint index);

/** hf_proof_tile_clear: shows nobody, and asks for nobody's picture any more. */
void hf_proof_tile_clear (HfProofTile *self);

/** hf_proof_tile_get_index: whom it shows. Returns: whether somebody is; @out_index is left alone when not */
gboolean hf_proof_tile_get_index (HfProofTile *self, guint *out_index);

/** hf_proof_tile_set_size: the size of its picture, in pixels. */
void hf_proof_tile_set_size (HfProofTile *self, int width, int height);

/** hf_proof_tile_redraw: asks for its picture anew, if it is in sight. */
void hf_proof_tile_redraw (HfProofTile *self);

/**
 * hf_proof_tile_update: shows @name, and @state with @doubts (nullable), from now on.
 * @own: whether something on the card is only this person's
 *
 * Returns: whether anything was shown differently before
 */
gboolean hf_proof_tile_update (HfProofTile *self, const char *name, HfCardState state, const GPtrArray *doubts,
                               gboolean own);
