/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One side of an imposed sheet, painted: as a page of a PDF, or as its very same picture on a screen. */
#pragma once

#include "batch/artwork.h"
#include "output/page.h"
#include "sheet/calibration.h"
#include "sheet/impose.h"

/** HfSheetPainting: what is painted; all borrowed. */
typedef struct
{
  const HfImposition *imposition;
  HfSheetSide side;
  const HfCalibration *calibration; /**< nullable: as it is */
  HfArtwork *artwork;               /**< for a PDF; %NULL for pixels */
  GHashTable *proofs;               /**< number of the person, from 0, to #HfProof; whoever is missing has no card */
  HfFonts *fonts;
  const char *slug; /**< the line that names the sheet */
} HfSheetPainting;

/** hf_sheet_painting_get_page: @painting as a page as large as the paper; it borrows @painting. */
HfOutputPage hf_sheet_painting_get_page (HfSheetPainting *painting);
