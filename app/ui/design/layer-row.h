/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One item in the list of what is on a page. */
#pragma once

#include "card/card.h"

#include <gtk/gtk.h>

#define HF_TYPE_LAYER_ROW (hf_layer_row_get_type ())
G_DECLARE_FINAL_TYPE (HfLayerRow, hf_layer_row, HF, LAYER_ROW, GtkListBoxRow)

/**
 * hf_layer_row_new: a row of page @kind for the item of @id.
 *
 * Emits `renamed` with the name typed. Returns: (transfer full)
 */
GtkWidget *hf_layer_row_new (HfPageKind kind, const char *id);

/** hf_layer_row_set_item: shows @item, which lies in @depth groups. */
void hf_layer_row_set_item (HfLayerRow *self, HfItem *item, guint depth);

/** hf_layer_row_get_id: of its item. Returns: (transfer none) */
const char *hf_layer_row_get_id (HfLayerRow *self);

/** hf_layer_row_get_page: the page its item is on. */
HfPageKind hf_layer_row_get_page (HfLayerRow *self);

/** hf_layer_row_begin_rename: puts an entry in the place of the name. Enter keeps what is typed, Escape what was. */
void hf_layer_row_begin_rename (HfLayerRow *self);

/** hf_layer_row_show_drop: marks where something dropped would go: %GTK_POS_TOP, %GTK_POS_BOTTOM, or -1 for nowhere. */
void hf_layer_row_show_drop (HfLayerRow *self, int edge);
