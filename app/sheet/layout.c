/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/layout.h"

#include <glib/gi18n.h>
#include <math.h>

/* A6 is 105 × 148 mm, a quarter of A4 105 × 148.5 mm: cards may be this much larger than their place. */
#define SLACK_MM 0.6

/* What office printers leave white along the edges. */
#define MARGIN_MM 5.0

static void
add_panel (HfPanels *panels, guint page, double x_mm, double y_mm, const HfFormat *format, guint turns)
{
  panels->panels[panels->n_panels++] = (HfPanel){
    .page = page,
    .frame = { x_mm, y_mm, format->width_mm, format->height_mm },
    .turns = turns,
  };
}

/* Unfolded and seen from outside, the front is right of the back, as a card opens on the right. Folded twice, the
 * upper half goes behind first, which puts what is inside upside down above what is outside; what lies behind the
 * front then is the left of the inside. */
static void
add_panels (HfSheetLayout *layout, const HfFormat *format, gboolean rtl)
{
  double w = format->width_mm;
  double h = format->height_mm;
  double front_x_mm = rtl ? 0 : w;
  HfPanels *front = &layout->sides[0];
  HfPanels *back = &layout->sides[1];

  switch (format->fold)
    {
    case HF_FOLD_HALF:
      add_panel (front, HF_PAGE_BACK, w - front_x_mm, 0, format, 0);
      add_panel (front, HF_PAGE_FRONT, front_x_mm, 0, format, 0);
      add_panel (back, HF_PAGE_INSIDE_LEFT, 0, 0, format, 0);
      add_panel (back, HF_PAGE_INSIDE_RIGHT, w, 0, format, 0);
      break;

    case HF_FOLD_QUARTER:
      add_panel (front, HF_PAGE_INSIDE_RIGHT, 0, 0, format, 2);
      add_panel (front, HF_PAGE_INSIDE_LEFT, w, 0, format, 2);
      add_panel (front, HF_PAGE_BACK, w - front_x_mm, h, format, 0);
      add_panel (front, HF_PAGE_FRONT, front_x_mm, h, format, 0);
      break;

    case HF_FOLD_NONE:
    default:
      add_panel (front, 0, 0, 0, format, 0);
      if (format->n_pages > 1)
        add_panel (back, 1, 0, 0, format, 0);
      break;
    }
}

static void
unfold (const HfFormat *format, double *out_width_mm, double *out_height_mm)
{
  *out_width_mm = format->width_mm * (format->fold == HF_FOLD_NONE ? 1 : 2);
  *out_height_mm = format->height_mm * (format->fold == HF_FOLD_QUARTER ? 2 : 1);
}

/* How many of @length_mm go into @room_mm. */
static guint
count (double room_mm, double length_mm, double gap_mm)
{
  double fit = floor ((room_mm + gap_mm + SLACK_MM) / (length_mm + gap_mm));

  return fit > 0 ? (guint) fit : 0;
}

/* Plain paper: tries columns × rows of cards with @gap_mm between them and @margin_mm around; takes it where more cards
 * go on than so far. @columns 0: as many as there is room for. */
static void
try_plain (HfSheetLayout *layout, guint columns, guint rows, double width_mm, double height_mm, guint turns,
           double gap_mm, double margin_mm)
{
  guint fit_x = count (layout->paper_width_mm - 2 * margin_mm, width_mm, gap_mm);
  guint fit_y = count (layout->paper_height_mm - 2 * margin_mm, height_mm, gap_mm);

  if (columns == 0)
    {
      columns = fit_x;
      rows = fit_y;
    }
  if (columns > fit_x || rows > fit_y || columns * rows <= layout->columns * layout->rows)
    return;

  layout->columns = columns;
  layout->rows = rows;
  layout->width_mm = width_mm;
  layout->height_mm = height_mm;
  layout->gap_x_mm = layout->gap_y_mm = gap_mm;
  layout->turns = turns;
}

static void
lay_out_plain (HfSheetLayout *layout, HfSheet *sheet, double width_mm, double height_mm, double gutter_mm)
{
  double wanted_mm = gutter_mm < 0 ? 2 * layout->bleed_mm : gutter_mm;
  const struct
  {
    double gap_mm;
    double margin_mm;
  } tries[] = {
    { wanted_mm, MARGIN_MM },
    { gutter_mm < 0 ? 0 : wanted_mm, MARGIN_MM },
    { wanted_mm, 0 },
    { gutter_mm < 0 ? 0 : wanted_mm, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      /* A margin is worth more than another card, a margin with bleed is not. */
      if (i == 2 && layout->columns > 0)
        break;
      for (guint turned = 0; turned < 2; turned++)
        {
          double w_mm = turned ? height_mm : width_mm;
          double h_mm = turned ? width_mm : height_mm;

          try_plain (layout, sheet->columns, sheet->rows, w_mm, h_mm, turned, tries[i].gap_mm, tries[i].margin_mm);
          try_plain (layout, sheet->rows, sheet->columns, w_mm, h_mm, turned, tries[i].gap_mm, tries[i].margin_mm);
        }
    }
}

static gboolean
fits (double width_mm, double height_mm, double room_width_mm, double room_height_mm)
{
  return width_mm <= room_width_mm + SLACK_MM && height_mm <= room_height_mm + SLACK_MM;
}

/* Cut or scored sheets: a card lies in the middle of its place. */
static void
lay_out_cut (HfSheetLayout *layout, HfSheet *sheet, double width_mm, double height_mm)
{
  gboolean upright = fits (width_mm, height_mm, sheet->cell_width_mm, sheet->cell_height_mm);

  if (!upright && !fits (height_mm, width_mm, sheet->cell_width_mm, sheet->cell_height_mm))
    return;

  layout->turns = upright ? 0 : 1;
  layout->width_mm = upright ? width_mm : height_mm;
  layout->height_mm = upright ? height_mm : width_mm;
  layout->columns = sheet->columns;
  layout->rows = sheet->rows;
  layout->gap_x_mm = sheet->cell_width_mm + sheet->gutter_x_mm - layout->width_mm;
  layout->gap_y_mm = sheet->cell_height_mm + sheet->gutter_y_mm - layout->height_mm;
}

static gboolean
check_fold (HfSheet *sheet, const HfFormat *format, GError **error)
{
  if (sheet->kind == HF_SHEET_PLAIN || sheet->fold == format->fold)
    return TRUE;

  if (format->fold == HF_FOLD_NONE)
    g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_NO_FIT,
                 _ ("The cards do not fit: the sheet “%s” is scored for a fold, and the card has none"), sheet->id);
  else
    g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_NO_FIT,
                 _ ("The cards do not fit: the card is folded otherwise than the sheet “%s” is scored"), sheet->id);
  return FALSE;
}

gboolean
hf_sheet_layout_init (HfSheetLayout *layout, HfSheet *sheet, const HfFormat *format, gboolean rtl, double gutter_mm,
                      GError **error)
{
  double width_mm;
  double height_mm;
  double room_width_mm = sheet->kind == HF_SHEET_PLAIN ? sheet->paper_width_mm : sheet->cell_width_mm;
  double room_height_mm = sheet->kind == HF_SHEET_PLAIN ? sheet->paper_height_mm : sheet->cell_height_mm;

  *layout = (HfSheetLayout){
    .paper_width_mm = sheet->paper_width_mm,
    .paper_height_mm = sheet->paper_height_mm,
    .bleed_mm = format->bleed_mm,
  };
  if (!check_fold (sheet, format, error))
    return FALSE;

  unfold (format, &width_mm, &height_mm);
  if (sheet->kind == HF_SHEET_PLAIN)
    lay_out_plain (layout, sheet, width_mm, height_mm, gutter_mm);
  else
    lay_out_cut (layout, sheet, width_mm, height_mm);

  if (layout->columns == 0)
    {
      g_set_error (error, HF_SHEET_ERROR, HF_SHEET_ERROR_NO_FIT,
                   _ ("The cards do not fit on the sheet “%s”: unfolded one is %.1f × %.1f mm, and there is room for "
                      "%u of at most %.1f × %.1f mm"),
                   sheet->id, width_mm, height_mm, MAX (1, sheet->columns * sheet->rows),
                   sheet->columns > 0 && sheet->kind == HF_SHEET_PLAIN ? sheet->card_width_mm : room_width_mm,
                   sheet->columns > 0 && sheet->kind == HF_SHEET_PLAIN ? sheet->card_height_mm : room_height_mm);
      return FALSE;
    }

  if (sheet->kind == HF_SHEET_PLAIN)
    {
      layout->left_mm =
          (sheet->paper_width_mm - layout->columns * layout->width_mm - (layout->columns - 1) * layout->gap_x_mm) / 2;
      layout->top_mm =
          (sheet->paper_height_mm - layout->rows * layout->height_mm - (layout->rows - 1) * layout->gap_y_mm) / 2;
    }
  else
    {
      layout->left_mm = sheet->left_mm + (sheet->cell_width_mm - layout->width_mm) / 2;
      layout->top_mm = sheet->top_mm + (sheet->cell_height_mm - layout->height_mm) / 2;
    }
  add_panels (layout, format, rtl);
  return TRUE;
}
