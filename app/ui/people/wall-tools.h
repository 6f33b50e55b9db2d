/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the cards the wall shows: which page, and how large. */
#pragma once

#include "card/card.h"

#include <gtk/gtk.h>

#define HF_TYPE_WALL_TOOLS (hf_wall_tools_get_type ())
G_DECLARE_FINAL_TYPE (HfWallTools, hf_wall_tools, HF, WALL_TOOLS, GtkWidget)

/** hf_wall_tools_new: emits `changed` when page or size are others. Returns: (transfer full) */
GtkWidget *hf_wall_tools_new (void);

/** hf_wall_tools_set_card: for the pages of @card; begins with the one that tells people apart best. */
void hf_wall_tools_set_card (HfWallTools *self, HfCard *card);

/** hf_wall_tools_get_page: the page shown, from 0. */
guint hf_wall_tools_get_page (HfWallTools *self);

/** hf_wall_tools_get_width: how wide a card is, in pixels. */
int hf_wall_tools_get_width (HfWallTools *self);

/** hf_wall_tools_grow: makes cards larger by @steps, or smaller below 0. */
void hf_wall_tools_grow (HfWallTools *self, int steps);
