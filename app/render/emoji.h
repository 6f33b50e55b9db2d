/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters in colour: painted as pictures at the full resolution their font has.
 *
 * Cairo paints them at 72 dpi into a PDF (1.16), or as a font of pictures that printers stumble over (1.18). */
#pragma once

#include "render/target.h"

#include <cairo.h>
#include <pango/pango.h>

/** HfEmojiStore: the pictures of letters painted lately; bounded. */
typedef struct _HfEmojiStore HfEmojiStore;

/** hf_emoji_store_new: Returns: (transfer full) */
HfEmojiStore *hf_emoji_store_new (void);

void hf_emoji_store_free (HfEmojiStore *store);

/** hf_emoji_is_run: whether @run is set in a font that has its letters in colour. */
gboolean hf_emoji_is_run (const PangoGlyphItem *run);

/**
 * hf_emoji_paint_run: paints @run of @words with its start at @x_pt on the base line @baseline_pt.
 *
 * On a vector target each letter is at least %HF_RASTER_DPI fine, and stays there as text to be found and
 * copied: a space of @text_font, any font with letters, that stands for it.
 */
void hf_emoji_paint_run (HfEmojiStore *store, cairo_t *cr, const char *words, PangoGlyphItem *run, double x_pt,
                         double baseline_pt, PangoFont *text_font, HfTarget target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfEmojiStore, hf_emoji_store_free)
