/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown as one picture or one page of a file: a page of a card, or two of them side by side. */
#pragma once

#include "render/layout.h"
#include "render/target.h"

/** HfSideChoice: which sides of a card are shown. */
typedef enum
{
  HF_SIDES_ALL, /**< every page, in reading order */
  HF_SIDES_FRONT,
  HF_SIDES_INSIDE, /**< both inside pages */
  HF_SIDES_BACK,
  HF_SIDES_SPREADS, /**< a folded card flat, outside then inside; of an unfolded one every page */
  HF_N_SIDE_CHOICES,
} HfSideChoice;

/** HfSide: one or two pages of a card, trimmed to @width_pt × @height_pt together. */
typedef struct
{
  const char *name; /**< `front`, `inside-left`, `inside-right`, `back`, `outside` or `inside` */
  double width_pt;
  double height_pt;
  double bleed_pt;
  guint n_pages;
  guint pages[2]; /**< places among the card's pages, from left to right */
} HfSide;

/** hf_side_choice_name: `all`, `front`, `inside`, `back`, `spreads`. */
const char *hf_side_choice_name (HfSideChoice choice);

/** hf_side_choice_from_name: Returns: whether @name was a choice; @out_choice is left alone when not. */
gboolean hf_side_choice_from_name (const char *name, HfSideChoice *out_choice);

/**
 * hf_side_list: the sides of @card that @choice shows.
 *
 * Flat, the front is right of the back; left of it where the card's language is written from right to left.
 * Returns: (transfer full) (element-type HfSide): empty where the card has no such page
 */
GArray *hf_side_list (HfCard *card, HfSideChoice choice);

/**
 * hf_side_begin_page: moves the origin of @cr to page @index of @side, and clips to it where pages meet, as no page
 * bleeds over a fold; until cairo_restore().
 */
void hf_side_begin_page (const HfSide *side, guint index, cairo_t *cr);

/**
 * hf_side_paint: paints @side, @layouts being those of the card's pages in their order.
 *
 * User space of @cr is points with the origin at the top left of the side's trim. No page bleeds over a fold.
 */
void hf_side_paint (const HfSide *side, HfLayout *const *layouts, cairo_t *cr, HfTarget target);
