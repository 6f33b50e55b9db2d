/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/sheet-arrange.h"

#include <math.h>

/* How large @columns × @rows sides may be. */
static double
get_scale (double width_mm, double height_mm, guint columns, guint rows, const HfSheetRoom *room)
{
  double x = (room->width_px - (columns - 1) * room->gap_px) / (columns * width_mm);
  double y = (room->height_px - (rows - 1) * room->gap_px - rows * room->caption_px) / (rows * height_mm);

  return MAX (0, MIN (x, y));
}

double
hf_sheet_arrange (double paper_width_mm, double paper_height_mm, guint n_sides, const HfSheetRoom *room, gboolean rtl,
                  HfSheetRect out_sides[2])
{
  double beside = get_scale (paper_width_mm, paper_height_mm, n_sides, 1, room);
  double above = get_scale (paper_width_mm, paper_height_mm, 1, n_sides, room);
  guint columns = beside >= above ? n_sides : 1;
  guint rows = n_sides / columns;
  double scale = MAX (beside, above);
  double width_px = paper_width_mm * scale;
  double height_px = paper_height_mm * scale;
  double left_px = (room->width_px - columns * width_px - (columns - 1) * room->gap_px) / 2;
  double top_px = (room->height_px - rows * (height_px + room->caption_px) - (rows - 1) * room->gap_px) / 2;

  for (guint i = 0; i < n_sides; i++)
    {
      guint column = columns == 1 ? 0 : rtl ? columns - 1 - i : i;
      guint row = columns == 1 ? i : 0;

      /* Between two pixels all of it would be blurred. */
      out_sides[i] = (HfSheetRect){
        floor (left_px + column * (width_px + room->gap_px)),
        floor (top_px + row * (height_px + room->caption_px + room->gap_px)),
        width_px,
        height_px,
      };
    }

  return scale;
}
