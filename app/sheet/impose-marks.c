/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks around the cards, where the paper has room for them. */
#include "sheet/impose-private.h"

/* Marks start this far from what is painted, are this long, and not worth having when shorter. */
#define CLEAR_MM 1.0
#define LENGTH_MM 5.0
#define LEAST_LENGTH_MM 2.0

#define RADIUS_MM 2.0
#define SLUG_HEIGHT_MM 3.0

/* Lines of text keep this far from the marks beside them. */
#define SLUG_INDENT_MM 4.0

/* What marks are added to, all for the front. */
typedef struct
{
  const HfImposition *imposition;
  HfFrame all;
  double clear_mm; /* from the cards to the marks */
  GArray *marks;
} Marking;

static void
add_line (Marking *marking, gboolean fold, double ax_mm, double ay_mm, double bx_mm, double by_mm)
{
  HfMark mark = {
    .kind = fold ? HF_MARK_FOLD : HF_MARK_CROP,
    .a = { ax_mm, ay_mm },
    .b = { bx_mm, by_mm },
  };

  g_array_append_val (marking->marks, mark);
}

/* How long a mark may be where @room_mm are left between cards and edge, or 0. */
static double
limit_length (const Marking *marking, double room_mm)
{
  double length_mm = MIN (LENGTH_MM, room_mm - marking->clear_mm);

  return length_mm >= LEAST_LENGTH_MM ? length_mm : 0;
}

/* Marks above and below for a line from top to bottom at @x_mm. */
static void
mark_x (Marking *marking, double x_mm, gboolean fold)
{
  const HfFrame *all = &marking->all;
  double bottom_mm = all->y_mm + all->height_mm;
  double above_mm = limit_length (marking, all->y_mm);
  double below_mm = limit_length (marking, marking->imposition->layout.paper_height_mm - bottom_mm);

  if (above_mm > 0)
    add_line (marking, fold, x_mm, all->y_mm - marking->clear_mm - above_mm, x_mm, all->y_mm - marking->clear_mm);
  if (below_mm > 0)
    add_line (marking, fold, x_mm, bottom_mm + marking->clear_mm, x_mm, bottom_mm + marking->clear_mm + below_mm);
}

/* Marks left and right for a line from side to side at @y_mm. */
static void
mark_y (Marking *marking, double y_mm, gboolean fold)
{
  const HfFrame *all = &marking->all;
  double right_mm = all->x_mm + all->width_mm;
  double left_length_mm = limit_length (marking, all->x_mm);
  double right_length_mm = limit_length (marking, marking->imposition->layout.paper_width_mm - right_mm);

  if (left_length_mm > 0)
    add_line (marking, fold, all->x_mm - marking->clear_mm - left_length_mm, y_mm, all->x_mm - marking->clear_mm, y_mm);
  if (right_length_mm > 0)
    add_line (marking, fold, right_mm + marking->clear_mm, y_mm, right_mm + marking->clear_mm + right_length_mm, y_mm);
}

/* Whether cards have folds from top to bottom (@upright), or from side to side, as they lie on the paper. */
static gboolean
has_fold (const HfSheetLayout *layout, gboolean upright)
{
  guint n_panels = layout->sides[0].n_panels;

  return n_panels == 4 || (n_panels == 2 && upright == (layout->turns % 2 == 0));
}

static void
mark_lines (Marking *marking)
{
  const HfSheetLayout *layout = &marking->imposition->layout;

  for (guint column = 0; column < layout->columns; column++)
    {
      double x_mm = layout->left_mm + column * (layout->width_mm + layout->gap_x_mm);

      /* Cards without a gap between them share a line. */
      if (column == 0 || layout->gap_x_mm > 0)
        mark_x (marking, x_mm, FALSE);
      if (has_fold (layout, TRUE))
        mark_x (marking, x_mm + layout->width_mm / 2, TRUE);
      mark_x (marking, x_mm + layout->width_mm, FALSE);
    }
  for (guint row = 0; row < layout->rows; row++)
    {
      double y_mm = layout->top_mm + row * (layout->height_mm + layout->gap_y_mm);

      if (row == 0 || layout->gap_y_mm > 0)
        mark_y (marking, y_mm, FALSE);
      if (has_fold (layout, FALSE))
        mark_y (marking, y_mm + layout->height_mm / 2, TRUE);
      mark_y (marking, y_mm + layout->height_mm, FALSE);
    }
}

static void
add_registration (Marking *marking, double x_mm, double y_mm, double room_mm)
{
  HfMark mark = { HF_MARK_REGISTRATION, { x_mm, y_mm }, { x_mm + RADIUS_MM, y_mm } };

  if (room_mm >= marking->clear_mm + 2 * RADIUS_MM)
    g_array_append_val (marking->marks, mark);
}

/* One on each side, at a quarter of a card, where no crop or fold mark is. */
static void
mark_registration (Marking *marking)
{
  const HfSheetLayout *layout = &marking->imposition->layout;
  const HfFrame *all = &marking->all;
  double right_mm = all->x_mm + all->width_mm;
  double bottom_mm = all->y_mm + all->height_mm;
  double x_mm = right_mm - layout->width_mm / 4;
  double y_mm = bottom_mm - layout->height_mm / 4;
  double away_mm = marking->clear_mm + RADIUS_MM;

  add_registration (marking, x_mm, all->y_mm - away_mm, all->y_mm);
  add_registration (marking, x_mm, bottom_mm + away_mm, layout->paper_height_mm - bottom_mm);
  add_registration (marking, all->x_mm - away_mm, y_mm, all->x_mm);
  add_registration (marking, right_mm + away_mm, y_mm, layout->paper_width_mm - right_mm);
}

static HfPoint
turn_point_over (const HfImposition *imposition, HfPoint point)
{
  HfFrame frame = hf_imposition_turn_over (imposition, &(HfFrame){ point.x_mm, point.y_mm, 0, 0 });

  return (HfPoint){ frame.x_mm, frame.y_mm };
}

GArray *
hf_imposition_list_marks (const HfImposition *imposition, HfSheetSide side)
{
  Marking marking = {
    .imposition = imposition,
    .all = hf_imposition_get_bounds (imposition, (HfSheetSide){ side.sheet, FALSE }),
    .clear_mm = imposition->layout.bleed_mm + CLEAR_MM,
    .marks = g_array_new (FALSE, FALSE, sizeof (HfMark)),
  };

  if (!imposition->options.marks)
    return marking.marks;

  mark_lines (&marking);
  mark_registration (&marking);
  for (guint i = 0; side.back && i < marking.marks->len; i++)
    {
      HfMark *mark = &g_array_index (marking.marks, HfMark, i);

      mark->a = turn_point_over (imposition, mark->a);
      mark->b = turn_point_over (imposition, mark->b);
    }

  return marking.marks;
}

gboolean
hf_imposition_get_slug (const HfImposition *imposition, HfSheetSide side, HfFrame *out_frame)
{
  const HfSheetLayout *layout = &imposition->layout;
  HfFrame all = hf_imposition_get_bounds (imposition, (HfSheetSide){ side.sheet, FALSE });
  double clear_mm = layout->bleed_mm + CLEAR_MM;
  double below_mm = layout->paper_height_mm - all.y_mm - all.height_mm;
  double step_mm = layout->width_mm + layout->gap_x_mm;
  gboolean up_to_fold = layout->columns == 1 || has_fold (layout, TRUE);
  double width_mm = up_to_fold ? layout->width_mm / 2 : layout->columns / 2 * step_mm;
  HfFrame frame = {
    all.x_mm + SLUG_INDENT_MM,
    all.y_mm + all.height_mm + clear_mm + CLEAR_MM,
    width_mm - 2 * SLUG_INDENT_MM,
    SLUG_HEIGHT_MM,
  };

  if (!imposition->options.slug || below_mm < clear_mm + SLUG_HEIGHT_MM + CLEAR_MM)
    return FALSE;

  *out_frame = side.back ? hf_imposition_turn_over (imposition, &frame) : frame;
  return TRUE;
}
