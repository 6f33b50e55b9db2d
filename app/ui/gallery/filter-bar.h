/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the gallery shows, and in which colours: menus of themes, formats, moods and languages, and palettes. */
#pragma once

#include "ui/gallery/gallery-filter.h"
#include "ui/size-bin.h"

#define HF_TYPE_FILTER_BAR (hf_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (HfFilterBar, hf_filter_bar, HF, FILTER_BAR, GtkWidget)

/** Signals: `filter-changed` when something else is asked for, `palette-changed` when other colours are chosen. */

/**
 * hf_filter_bar_set_palettes: offers @palettes, of #HfPalette, and “as designed”; and tells the #HfDoubt of @doubts.
 */
void hf_filter_bar_set_palettes (HfFilterBar *self, const GPtrArray *palettes, const GPtrArray *doubts);

/**
 * hf_filter_bar_set_cards: the menus offer what is among @cards, of #HfCard, and the languages of @wordings, of
 * #HfWording.
 */
void hf_filter_bar_set_cards (HfFilterBar *self, const GPtrArray *cards, const GPtrArray *wordings);

/** hf_filter_bar_set_size_class: menus side by side, or in one where there is little room. */
void hf_filter_bar_set_size_class (HfFilterBar *self, HfSizeClass size_class);

/** hf_filter_bar_get_facet: what is asked for. Returns: (transfer none) (nullable): %NULL for anything */
const char *hf_filter_bar_get_facet (HfFilterBar *self, HfFacet facet);

/** hf_filter_bar_clear: asks for nothing any more; colours stay. */
void hf_filter_bar_clear (HfFilterBar *self);

/** hf_filter_bar_get_palette: Returns: (transfer none) (nullable): %NULL for “as designed” */
HfPalette *hf_filter_bar_get_palette (HfFilterBar *self);
