/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the sides of a sheet are shown: beside or above each other, as large as there is room. */
#pragma once

#include "base/geometry.h"

/** HfSheetRoom: how much room there is, in pixels. */
typedef struct
{
  double width_px;
  double height_px;
  double gap_px;     /**< between the sides */
  double caption_px; /**< below each side */
} HfSheetRoom;

/** HfSheetRect: where a side is shown, in pixels. */
typedef struct
{
  double x_px;
  double y_px;
  double width_px;
  double height_px;
} HfSheetRect;

/**
 * hf_sheet_arrange: places @n_sides sides, 1 or 2, of a paper in the middle of @room, from whole pixels on.
 * @rtl: whether the first is right of the second, as one reads from right to left
 *
 * Returns: pixels to a millimetre; 0 where there is no room at all
 */
double hf_sheet_arrange (double paper_width_mm, double paper_height_mm, guint n_sides, const HfSheetRoom *room,
                         gboolean rtl, HfSheetRect out_sides[2]);
