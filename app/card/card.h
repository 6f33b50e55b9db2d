/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card: a value with all it takes to draw it. */
#pragma once

#include "card/format.h"
#include "card/page.h"
#include "card/pairing.h"
#include "card/palette.h"

/** HfCardInfo: what a card says of itself, all nullable. Themes and moods are the words of the template collection. */
typedef struct
{
  const char *template_id; /**< the template it was made from */
  const char *theme;       /**< such as `solving-problems` */
  const char *mood;        /**< `light`, `dark` or `ink-saving`: which palettes its art suits */
  const char *style;       /**< of the art, such as `paper-cut` */
  const char *tone;        /**< of the words: `warm`, `plain`, `playful` */
  const char *occasion;
  const char *author;
  const char *description; /**< one sentence */
} HfCardInfo;

typedef struct _HfCard HfCardDraft;
typedef const struct _HfCard HfCard;

struct _HfCard
{
  const char *uuid; /**< RFC 4122, lower case; a copy meant as a new card gets a new one */
  const char *title;
  const char *language; /**< BCP 47; its direction decides the fold side */
  const HfFormat *format;
  HfPalette *palette;
  HfPairing *pairing;
  HfPage *const *pages; /**< @format->n_pages, in reading order */
  HfCardInfo info;
  GVariant *samples; /**< `a{ss}`: field values that show the card off when it is nobody's yet */
  GBytes *people;    /**< nullable: those kept in the card, a text that keep/ makes and reads */
  gint64 modified_s; /**< Unix time of the last change: the only date an output carries */
  HfExtras *extras;
};

/** hf_card_draft: a copy of @source to change. Returns: (transfer full) */
HfCardDraft *hf_card_draft (HfCard *source);

/**
 * hf_card_draft_new: an untitled English card of @format with empty pages, and a fresh UUID.
 *
 * Returns: (transfer full)
 */
HfCardDraft *hf_card_draft_new (const HfFormat *format, HfPalette *palette, HfPairing *pairing);

/** hf_card_draft_take_page: puts @page (transfer full) in the place of the page of its kind. */
void hf_card_draft_take_page (HfCardDraft *draft, HfPage *page);

/** hf_card_draft_set_format: @format from now on; pages of kinds it has stay as they are, and others come blank. */
void hf_card_draft_set_format (HfCardDraft *draft, const HfFormat *format);

/** hf_card_draft_set_palette: @palette (transfer none) from now on. */
void hf_card_draft_set_palette (HfCardDraft *draft, HfPalette *palette);

/** hf_card_draft_set_pairing: @pairing (transfer none) from now on. */
void hf_card_draft_set_pairing (HfCardDraft *draft, HfPairing *pairing);

/** hf_card_draft_set_samples: @samples (transfer none; `a{ss}`, floating is sunk) from now on. */
void hf_card_draft_set_samples (HfCardDraft *draft, GVariant *samples);

/** hf_card_draft_set_people: @people (transfer none; nullable) from now on. */
void hf_card_draft_set_people (HfCardDraft *draft, GBytes *people);

/** hf_card_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfCard *hf_card_seal (HfCardDraft *draft);

HfCard *hf_card_ref (HfCard *card);
void hf_card_unref (HfCard *card);

/** hf_card_equal: whether both are the same card saying the same. */
gboolean hf_card_equal (HfCard *a, HfCard *b);

/** hf_card_get_page: Returns: (transfer none) (nullable): %NULL where the format has no such page. */
HfPage *hf_card_get_page (HfCard *card, HfPageKind kind);

/** hf_card_find_item: the item of @id and the page it is on (nullable). Returns: (transfer none) (nullable) */
HfItem *hf_card_find_item (HfCard *card, const char *id, HfPage **out_page);

/**
 * hf_card_map: @card with hf_page_map() over every page; the very same card where nothing changed.
 *
 * Returns: (transfer full)
 */
HfCard *hf_card_map (HfCard *card, HfItemMapper map, gpointer data);

/** hf_card_is_rtl: whether the card's language is written from right to left, so that it folds on the right. */
gboolean hf_card_is_rtl (HfCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCard, hf_card_unref)
