/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which page of whose card lies where on which sheet: one value for preview, PDF and printing.
 *
 * Lengths are millimetres from the top left of the paper as it is looked at, front or back. */
#pragma once

#include "card/format.h"
#include "sheet/sheet.h"

/** HfDuplex: how the second side is printed. */
typedef enum
{
  HF_DUPLEX_LONG,   /**< by the printer, turned along the long edge */
  HF_DUPLEX_SHORT,  /**< by the printer, turned along the short edge */
  HF_DUPLEX_MANUAL, /**< in a second pass: all fronts, then all backs in reverse, the pile turned along its long edge */
  HF_DUPLEX_NONE,   /**< not at all */
  HF_N_DUPLEX,
} HfDuplex;

/**
 * hf_duplex_from_name:
 *
 * Returns: whether @name is `long`, `short`, `manual` or `none`; else @out_duplex is left alone
 */
gboolean hf_duplex_from_name (const char *name, HfDuplex *out_duplex);

/** hf_duplex_name: `long`, `short`, `manual`, `none`. */
const char *hf_duplex_name (HfDuplex duplex);

/** HfPass: what of sheets that are turned over by hand is printed. */
typedef enum
{
  HF_PASS_BOTH, /**< fronts, then backs */
  HF_PASS_FRONTS,
  HF_PASS_BACKS,
} HfPass;

/** HfImposeOptions: start with HF_IMPOSE_OPTIONS_INIT. */
typedef struct
{
  HfDuplex duplex;
  guint start_at;   /**< the first place of the first sheet to use, from 1; places are counted along the rows */
  guint copies;     /**< cards for each person, side by side */
  gboolean stacked; /**< a pile of sheets, cut through and the piles laid on each other, is in the order of people */
  gboolean marks;   /**< crop, fold and registration marks, where there is room */
  double gutter_mm; /**< between cards on plain paper; below 0: what bleed needs, where there is room */
  HfPass pass;      /**< counts for %HF_DUPLEX_MANUAL */
  gboolean slug;    /**< a line that names the sheet, where there is room */
} HfImposeOptions;

#define HF_IMPOSE_OPTIONS_INIT                                                                                         \
  {                                                                                                                    \
    HF_DUPLEX_LONG, 1, 1, FALSE, FALSE, -1                                                                             \
  }

/** HfPlace: a page of somebody's card on one side of a sheet. */
typedef struct
{
  guint person;  /**< among those imposed, from 0 */
  guint cell;    /**< the place on the sheet, from 0; the same on both sides */
  guint page;    /**< place among the card's pages */
  HfFrame frame; /**< the page's trim on the paper */
  guint turns;   /**< quarter turns clockwise that it lies turned by */

  double bleed_left_mm; /**< how far it may be painted beyond the trim, by sides of the paper */
  double bleed_top_mm;
  double bleed_right_mm;
  double bleed_bottom_mm;
} HfPlace;

/** HfMark: a line to cut or fold by, or a circle whose cross shows whether colours and sides lie on each other. */
typedef struct
{
  enum
  {
    HF_MARK_CROP,
    HF_MARK_FOLD,
    HF_MARK_REGISTRATION, /**< of radius |@b.x_mm − @a.x_mm| around @a */
  } kind;
  HfPoint a;
  HfPoint b;
} HfMark;

/** HfSheetSide: which side of which sheet is looked at. */
typedef struct
{
  guint sheet; /**< from 0 */
  gboolean back;
} HfSheetSide;

typedef struct _HfImposition HfImposition;

/**
 * hf_imposition_new: puts cards of @format, for @n_people people, on sheets like @sheet.
 * @rtl: whether the cards fold on the right
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_SHEET_ERROR
 */
HfImposition *hf_imposition_new (HfSheet *sheet, const HfFormat *format, gboolean rtl, guint n_people,
                                 const HfImposeOptions *options, GError **error);

void hf_imposition_free (HfImposition *imposition);

/** hf_imposition_get_sheet: Returns: (transfer none) */
HfSheet *hf_imposition_get_sheet (const HfImposition *imposition);

/** hf_imposition_get_duplex: how it is printed; %HF_DUPLEX_NONE where the card has no second side. */
HfDuplex hf_imposition_get_duplex (const HfImposition *imposition);

/** hf_imposition_omits_back: whether cards have a second side that is not printed. */
gboolean hf_imposition_omits_back (const HfImposition *imposition);

/** hf_imposition_get_n_cells: places on a sheet. */
guint hf_imposition_get_n_cells (const HfImposition *imposition);

/** hf_imposition_get_n_sheets: sheets of paper in all. */
guint hf_imposition_get_n_sheets (const HfImposition *imposition);

/** hf_imposition_get_n_pages: sides of all sheets that are printed: the pages of a file. */
guint hf_imposition_get_n_pages (const HfImposition *imposition);

/** hf_imposition_get_side: what page @page of a file shows, from 0. */
HfSheetSide hf_imposition_get_side (const HfImposition *imposition, guint page);

/** hf_imposition_list_places: the pages on @side, in the order of cells. Returns: (transfer full): #HfPlace */
GArray *hf_imposition_list_places (const HfImposition *imposition, HfSheetSide side);

/** hf_imposition_list_people: who is on @sheet, in the order of cells, each once. Returns: (transfer full): guint */
GArray *hf_imposition_list_people (const HfImposition *imposition, guint sheet);

/** hf_imposition_list_marks: the marks on @side; none unless asked for. Returns: (transfer full): #HfMark */
GArray *hf_imposition_list_marks (const HfImposition *imposition, HfSheetSide side);

/**
 * hf_imposition_get_slug: where the line that names the sheet goes on @side.
 *
 * Returns: whether it is asked for and there is room.
 */
gboolean hf_imposition_get_slug (const HfImposition *imposition, HfSheetSide side, HfFrame *out_frame);

/** hf_imposition_get_cell: the place @cell, from 0, of @side, whether a card lies there or not; folded cards open. */
HfFrame hf_imposition_get_cell (const HfImposition *imposition, HfSheetSide side, guint cell);

/** hf_imposition_get_bounds: what all cards of @side cover, without bleed. */
HfFrame hf_imposition_get_bounds (const HfImposition *imposition, HfSheetSide side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImposition, hf_imposition_free)
