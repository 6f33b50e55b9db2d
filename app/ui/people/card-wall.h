/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof wall: everybody's card in small, doubts first, to be looked through and approved. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"
#include "ui/size-bin.h"

#include <gtk/gtk.h>

#define HF_TYPE_CARD_WALL (hf_card_wall_get_type ())
G_DECLARE_FINAL_TYPE (HfCardWall, hf_card_wall, HF, CARD_WALL, GtkWidget)

/**
 * hf_card_wall_set_document: shows the cards of @document (nullable), with what @proof (nullable) finds.
 *
 * Emits `look-closer` (guint: the index of a person) when somebody's card is to be seen larger.
 */
void hf_card_wall_set_document (HfCardWall *self, HfDocument *document, HfProofRun *proof);

/** hf_card_wall_set_people: shows the people at these places (guint) of the list, and nobody else. */
void hf_card_wall_set_people (HfCardWall *self, const GArray *people);

/** hf_card_wall_refresh: orders the cards anew, by how they stand now. */
void hf_card_wall_refresh (HfCardWall *self);

/** hf_card_wall_approve_all: approves every card without doubts, shown or not. */
void hf_card_wall_approve_all (HfCardWall *self);

/** hf_card_wall_get_tools: what chooses page and size, for a toolbar. Returns: (transfer none) */
GtkWidget *hf_card_wall_get_tools (HfCardWall *self);

/** hf_card_wall_set_size_class: arranges itself for that much room. */
void hf_card_wall_set_size_class (HfCardWall *self, HfSizeClass size_class);

/** hf_card_wall_get_grid: what takes the focus. Returns: (transfer none) */
GtkWidget *hf_card_wall_get_grid (HfCardWall *self);
