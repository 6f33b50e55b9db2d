/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of the wall in its order, which holds still while cards are mended. Without GTK. */
#pragma once

#include <gio/gio.h>

#define HF_TYPE_WALL_ITEM (hf_wall_item_get_type ())
G_DECLARE_FINAL_TYPE (HfWallItem, hf_wall_item, HF, WALL_ITEM, GObject)

/** hf_wall_item_get_index: the person's place in the list, from 0. */
guint hf_wall_item_get_index (HfWallItem *self);

#define HF_TYPE_WALL_MODEL (hf_wall_model_get_type ())
G_DECLARE_FINAL_TYPE (HfWallModel, hf_wall_model, HF, WALL_MODEL, GObject)

/** hf_wall_model_new: of nobody. Returns: (transfer full): a list of #HfWallItem */
HfWallModel *hf_wall_model_new (void);

/**
 * hf_wall_model_set_people: shows @people, indexes (guint) in the order of the list, from now on.
 *
 * Their order is by rank, as it stands. Where it comes out the same nothing is told.
 */
void hf_wall_model_set_people (HfWallModel *self, const GArray *people);

/**
 * hf_wall_model_set_ranks: orders everybody anew, by @ranks (guint8) for each place in the list, the least first.
 *
 * Who has none comes last.
 */
void hf_wall_model_set_ranks (HfWallModel *self, const GArray *ranks);

/** hf_wall_model_get_index: the person at @position. */
guint hf_wall_model_get_index (HfWallModel *self, guint position);

/** hf_wall_model_find: the position of the person at @index of the list, or -1. */
int hf_wall_model_find (HfWallModel *self, guint index);
