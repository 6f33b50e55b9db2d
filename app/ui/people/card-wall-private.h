/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the wall of cards share. */
#pragma once

#include "ui/approval-run.h"
#include "ui/people/card-wall.h"
#include "ui/people/proof-tile.h"
#include "ui/people/wall-model.h"
#include "ui/people/wall-tools.h"

struct _HfCardWall
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *scrolled;
  GtkGridView *grid;
  GtkWidget *foot;
  GtkLabel *count;
  GtkWidget *hint;
  GtkWidget *approve_button;
  GtkLabel *approve_label;

  HfWallTools *tools;
  HfDocument *document;
  HfProofRun *proof;
  HfApprovalRun *approvals; /* of the proof */
  HfWallPainter *painter;
  HfWallModel *model;
  GtkSelectionModel *selection;
  GHashTable *tiles; /* HfProofTile that show somebody */
  gboolean settled;  /* whether the order is by what was found of all cards */
  gboolean following;
  guint arrange; /* a tick callback */
};

/** hf_card_wall_is_looked_at: whether there is a card to show, and somebody sees it. */
gboolean hf_card_wall_is_looked_at (HfCardWall *self);

/** hf_card_wall_list_selected: who is selected. Returns: (transfer full) (element-type guint): indexes */
GArray *hf_card_wall_list_selected (HfCardWall *self);

/**
 * hf_card_wall_list: those on the wall whose cards are in @state.
 *
 * Returns: (transfer full) (element-type guint): indexes
 */
GArray *hf_card_wall_list (HfCardWall *self, HfCardState state);

/** hf_card_wall_update_tile: has @tile show its card, and how it stands. */
void hf_card_wall_update_tile (HfCardWall *self, HfProofTile *tile);

/* From card-wall-approve.c. */

/** hf_card_wall_approve_many: approves those selected, or all that nothing is doubtful about. */
void hf_card_wall_approve_many (HfCardWall *self);

/** hf_card_wall_approve_one: approves the card of @tile, or withdraws that. */
void hf_card_wall_approve_one (HfCardWall *self, gboolean approved, HfProofTile *tile);

/** hf_card_wall_key_pressed: does what a key of the wall is for. Returns: whether it is for anything */
gboolean hf_card_wall_key_pressed (HfCardWall *self, guint key, guint code, GdkModifierType modifiers);
