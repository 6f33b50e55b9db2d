/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a copy are the master's, which were made before, and which must be painted. Private to output/. */
#pragma once

#include "output/png-master-private.h"

/** HfPngPiece: bands of one file that follow each other: the master's, or those that just the same areas touch. */
typedef struct
{
  HfPngBands bands;
  gboolean shared;      /**< the segment is borrowed from the master */
  gboolean personal;    /**< an area touches it; else its rows look as the master's */
  HfPngSegment segment; /**< its chunk is %NULL until it is made */
  GBytes *key;          /**< nullable: what tells how its bands look */
} HfPngPiece;

/** HfPngPieces: a file cut into pieces. */
typedef struct
{
  GArray *pieces;    /**< #HfPngPiece, from top to bottom, without gaps */
  gboolean *painted; /**< by band: whether it must be painted */
  guint n_bands;
  gboolean paints; /**< whether any band must be */
} HfPngPieces;

/** hf_png_pieces_init: cuts a copy of @master with @areas, and takes from its cache what was made before. */
void hf_png_pieces_init (HfPngPieces *pieces, HfPngMaster *master, const HfPngArea *areas, guint n_areas);

/** hf_png_pieces_clear: lets go of what @pieces owns. */
void hf_png_pieces_clear (HfPngPieces *pieces);

/**
 * hf_png_pieces_next_painted: finds the next stretch of bands to be painted, from @bands->end on.
 *
 * Returns: whether there is one.
 */
gboolean hf_png_pieces_next_painted (const HfPngPieces *pieces, HfPngBands *bands);
