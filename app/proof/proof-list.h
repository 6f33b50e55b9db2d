/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof list: every person's card in small beside their name as the roster has it and as the card has it,
 * doubts marked, for a second pair of eyes. */
#pragma once

#include "card/card.h"
#include "merge/crowd.h"
#include "proof/paper.h"
#include "proof/tally.h"
#include "render/renderer.h"
#include "roster/slice.h"

#include <cairo.h>

/** HfProofListOptions: which people, and what is said of them. */
typedef struct
{
  HfPaper paper;
  HfSlice people;            /**< at least one */
  const char *source;        /**< the roster's file as people call it; nullable */
  const HfProofTally *tally; /**< of a check made before; nullable */
  GPtrArray *roster_doubts;  /**< from hf_proof_list_people_doubts(); nullable */
} HfProofListOptions;

/**
 * HfProofList: cards are made as their page is painted, so that any number of people takes little memory.
 *
 * Beside a card stands what the roster doubts about the person and what is doubtful about the card, its notes left
 * out: they are about what everybody can see, such as an empty field.
 */
typedef struct _HfProofList HfProofList;

/**
 * hf_proof_list_new: @renderer is borrowed, and so is what @options points at.
 *
 * Some 12 people go on a page. Returns: (transfer full)
 */
HfProofList *hf_proof_list_new (HfRenderer *renderer, HfCard *card, HfCrowd *crowd, const HfProofListOptions *options);

void hf_proof_list_free (HfProofList *list);

/** hf_proof_list_get_n_pages: how many pages there are. */
guint hf_proof_list_get_n_pages (const HfProofList *list);

/**
 * hf_proof_list_paint: paints page @page, from 0, of the paper's size; user space of @cr is points from its top left.
 */
void hf_proof_list_paint (HfProofList *list, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfProofList, hf_proof_list_free)
