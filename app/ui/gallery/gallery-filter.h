/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cards of the gallery one wants to see. Without GTK. */
#pragma once

#include "card/wording.h"

/** What a card of the gallery may be asked for. */
typedef enum
{
  HF_FACET_THEME,
  HF_FACET_FORMAT,
  HF_FACET_MOOD,
  HF_FACET_LANGUAGE,
  HF_N_FACETS,
} HfFacet;

/** hf_facet_get: what @card says for @facet, such as the theme `trust`. Returns: (transfer none) (nullable) */
const char *hf_facet_get (HfFacet facet, HfCard *card);

/** HfGalleryFilter: what is asked for; all nullable: anything will do. */
typedef struct
{
  char *facets[HF_N_FACETS];
  char *words; /**< what was typed; every one of its words is looked for */
} HfGalleryFilter;

/** hf_gallery_filter_clear: asks for nothing any more. */
void hf_gallery_filter_clear (HfGalleryFilter *filter);

/** hf_gallery_filter_set: asks @filter for @value (nullable) of @facet. Returns: whether that changed anything */
gboolean hf_gallery_filter_set (HfGalleryFilter *filter, HfFacet facet, const char *value);

/**
 * hf_gallery_filter_set_words: asks for what was typed; blanks count as nothing.
 *
 * Returns: whether that changed anything
 */
gboolean hf_gallery_filter_set_words (HfGalleryFilter *filter, const char *words);

/** hf_gallery_filter_has_facets: whether a facet is asked for. */
gboolean hf_gallery_filter_has_facets (const HfGalleryFilter *filter);

/**
 * hf_gallery_filter_matches: whether @card, whose hf_gallery_search_text() is @search_text, is asked for.
 * @known: (nullable): #HfWording: the languages it can be had in; its own where there are none
 *
 * Each word may stand anywhere, and may be the beginning of a longer one.
 */
gboolean hf_gallery_filter_matches (const HfGalleryFilter *filter, HfCard *card, const GPtrArray *known,
                                    const char *search_text);

/**
 * hf_gallery_search_text: all the words @card can be found by: its title, what it says of itself, and the words on it,
 * also those in other languages of @known (nullable; #HfWording).
 *
 * Folded: no capitals, no accents. Returns: (transfer full)
 */
char *hf_gallery_search_text (HfCard *card, const GPtrArray *known);

/**
 * hf_gallery_suits: whether the art of @card can take the colours of @palette: night art takes night palettes alone.
 */
gboolean hf_gallery_suits (HfCard *card, HfPalette *palette);
