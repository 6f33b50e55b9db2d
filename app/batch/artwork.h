/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What everybody's card shares, as vectors: painted once and used in all PDFs, by any thread. */
#pragma once

#include "output/page.h"
#include "proof/check.h"
#include "render/side.h"

/** HfArtwork: of one card, filled as the first personal cards are painted. */
typedef struct _HfArtwork HfArtwork;

/** hf_artwork_new: @sides (#HfSide, transfer none) are what will be painted. Returns: (transfer full) */
HfArtwork *hf_artwork_new (HfCard *card, GArray *sides);

void hf_artwork_free (HfArtwork *artwork);

/** hf_artwork_get_sides: the sides it was made with. Returns: (transfer none) */
GArray *hf_artwork_get_sides (const HfArtwork *artwork);

/** hf_artwork_get_side: side @index of those it was made with. */
const HfSide *hf_artwork_get_side (const HfArtwork *artwork, guint index);

/** hf_artwork_get_n_sides: how many sides there are. */
guint hf_artwork_get_n_sides (const HfArtwork *artwork);

/**
 * hf_artwork_list_stamps: the stamps that the sides of @proof show, in painting order.
 *
 * Returns: (transfer full) (nullable): a list of #HfStamp, the same for all; %NULL where a page of @proof is not as
 * everybody's
 */
GPtrArray *hf_artwork_list_stamps (HfArtwork *artwork, const HfProof *proof);

/**
 * hf_artwork_paint_page: paints page @index of a personal card, what is shared as stamps.
 *
 * User space of @cr, which must be one a painter got from a PDF, is points with the origin at the top left of the trim.
 */
void hf_artwork_paint_page (HfArtwork *artwork, const HfProof *proof, guint index, cairo_t *cr);

/** HfSidePainting: side @side of a personal card; borrows both. */
typedef struct
{
  HfArtwork *artwork;
  const HfProof *proof;
  guint side;
} HfSidePainting;

/** hf_side_painting_get_page: @painting as a page of a PDF; it borrows @painting. */
HfOutputPage hf_side_painting_get_page (HfSidePainting *painting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfArtwork, hf_artwork_free)
