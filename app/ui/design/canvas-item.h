/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item of the canvas, for the keyboard and for those who do not see it: a widget as large as the item that paints
 * nothing. */
#pragma once

#include "card/card.h"

#include <gtk/gtk.h>

#define HF_TYPE_CANVAS_ITEM (hf_canvas_item_get_type ())
G_DECLARE_FINAL_TYPE (HfCanvasItem, hf_canvas_item, HF, CANVAS_ITEM, GtkWidget)

/** hf_canvas_item_new: stands for @item. Returns: (transfer full) (floating) */
GtkWidget *hf_canvas_item_new (HfItem *item);

/** hf_canvas_item_get_id: the item's id. Returns: (transfer none) */
const char *hf_canvas_item_get_id (HfCanvasItem *self);

/**
 * hf_canvas_item_describe: says what @item is now, and how and where it is.
 *
 * The name is “Headline, text, A friendly voice”. @description (transfer none): its state and place
 */
void hf_canvas_item_describe (HfCanvasItem *self, HfItem *item, const char *description);
