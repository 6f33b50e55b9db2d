/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of everybody's card for the wall, painted on threads of their own, the ones in sight first.
 *
 * No more are kept than fit into a fixed amount of memory, however many people there are. */
#pragma once

#include "merge/crowd.h"

#include <gtk/gtk.h>

#define HF_TYPE_WALL_PAINTER (hf_wall_painter_get_type ())
G_DECLARE_FINAL_TYPE (HfWallPainter, hf_wall_painter, HF, WALL_PAINTER, GObject)

/**
 * hf_wall_painter_new: emits `painted` (guint: the index of a person) when a picture is there.
 *
 * Returns: (transfer full)
 */
HfWallPainter *hf_wall_painter_new (void);

/**
 * hf_wall_painter_set_cards: paints the cards of @crowd made from @card (nullable) from now on.
 *
 * Pictures of before stand in for those to come, but never for those of somebody else.
 */
void hf_wall_painter_set_cards (HfWallPainter *self, HfCard *card, HfCrowd *crowd);

/** hf_wall_painter_set_picture: paints page @page, from 0, @width_px pixels wide from now on. */
void hf_wall_painter_set_picture (HfWallPainter *self, guint page, int width_px);

/**
 * hf_wall_painter_get: the picture of the person at @index as far as it is there; what is missing is asked for.
 *
 * What is asked for last comes first. Returns: (transfer none) (nullable)
 */
GdkTexture *hf_wall_painter_get (HfWallPainter *self, guint index);

/** hf_wall_painter_drop: nobody looks at the person at @index any more: what is not begun is not painted. */
void hf_wall_painter_drop (HfWallPainter *self, guint index);

/** hf_wall_painter_get_bytes: the memory the pictures take. */
gsize hf_wall_painter_get_bytes (HfWallPainter *self);
