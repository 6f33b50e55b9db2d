/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cards of one format lie on a sheet, before it is said whose they are. Private to sheet/. */
#pragma once

#include "sheet/sheet.h"

/** The most pages of a card that lie on one side of a place. */
#define HF_MOST_PANELS 4

/** HfPanel: a page of a card, in millimetres from the top left of the unfolded card as it is read. */
typedef struct
{
  guint page; /**< place among the card's pages */
  HfFrame frame;
  guint turns; /**< quarter turns clockwise */
} HfPanel;

/** HfPanels: the pages on one side of an unfolded card. */
typedef struct
{
  HfPanel panels[HF_MOST_PANELS];
  guint n_panels;
} HfPanels;

/** HfSheetLayout: where unfolded cards lie on the front of a sheet, in millimetres from its top left. */
typedef struct
{
  double paper_width_mm;
  double paper_height_mm;
  guint columns;
  guint rows;
  double left_mm; /**< of the first card */
  double top_mm;
  double width_mm; /**< of an unfolded card, as it lies */
  double height_mm;
  double gap_x_mm; /**< from one card to the next */
  double gap_y_mm;
  guint turns;       /**< quarter turns clockwise that cards lie turned by */
  double bleed_mm;   /**< what cards have beyond their trim */
  HfPanels sides[2]; /**< of the unfolded card: front and, where it has one, back */
} HfSheetLayout;

/**
 * hf_sheet_layout_init: lays cards of @format out on @sheet.
 * @rtl: whether the card folds on the right
 * @gutter_mm: what plain paper leaves between cards; below 0: what bleed needs, where there is room
 *
 * Returns: %FALSE with %HF_SHEET_ERROR_NO_FIT
 */
gboolean hf_sheet_layout_init (HfSheetLayout *layout, HfSheet *sheet, const HfFormat *format, gboolean rtl,
                               double gutter_mm, GError **error);
