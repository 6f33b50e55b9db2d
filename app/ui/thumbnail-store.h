/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small pictures kept on disk by what they show, so that the next start finds them. Without GTK; for any thread.
 *
 * They lie in `$XDG_CACHE_HOME/heartfelt/cards`, and may go at any time. */
#pragma once

#include "card/card.h"

#include <cairo.h>

/**
 * hf_thumbnail_key: what tells the picture of @view of @card, @width_px wide, from all others.
 *
 * Returns: (transfer full)
 */
char *hf_thumbnail_key (HfCard *card, guint view, int width_px);

/** hf_thumbnail_store_find: the picture kept as @key. Returns: (transfer full) (nullable) */
cairo_surface_t *hf_thumbnail_store_find (const char *key);

/** hf_thumbnail_store_keep: keeps @picture as @key, if that can be done; a picture lost is painted again. */
void hf_thumbnail_store_keep (const char *key, cairo_surface_t *picture);

/** hf_thumbnail_store_prune: lets go of the pictures longest not asked for, once there are more than @most. */
void hf_thumbnail_store_prune (guint most);
