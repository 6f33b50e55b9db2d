/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets to impose cards on, and where things come to lie. */
#pragma once

#include "sheet/impose.h"

#include <math.h>

#define TOLERANCE_MM 0.05

/* A sheet of @columns × @rows places of @width_mm × @height_mm, 10 mm from the left and 20 mm from the top. */
static inline HfSheet *
make_sheet (HfSheetKind kind, double paper_width_mm, double paper_height_mm, guint columns, guint rows, double width_mm,
            double height_mm, HfFold fold, double gutter_mm)
{
  HfSheetDraft *draft = hf_sheet_draft_new ();
  g_autoptr (GError) error = NULL;
  HfSheet *sheet;

  draft->id = g_strdup ("test");
  draft->title = g_strdup ("Test");
  draft->maker = g_strdup ("Test");
  draft->source = g_strdup ("Test");
  draft->paper_id = g_strdup ("paper");
  draft->kind = kind;
  draft->paper_width_mm = paper_width_mm;
  draft->paper_height_mm = paper_height_mm;
  draft->columns = columns;
  draft->rows = rows;
  draft->fold = fold;
  draft->cell_width_mm = width_mm;
  draft->cell_height_mm = height_mm;
  draft->card_width_mm = width_mm / (fold == HF_FOLD_NONE ? 1 : 2);
  draft->card_height_mm = height_mm / (fold == HF_FOLD_QUARTER ? 2 : 1);
  draft->left_mm = 10;
  draft->top_mm = 20;
  draft->gutter_x_mm = draft->gutter_y_mm = gutter_mm;
  sheet = hf_sheet_seal (draft, &error);
  g_assert_no_error (error);
  return sheet;
}

static inline HfImposition *
impose (HfSheet *sheet, const char *format, guint n_people, const HfImposeOptions *options)
{
  g_autoptr (GError) error = NULL;
  HfImposition *imposition = hf_imposition_new (sheet, hf_format_from_id (format), FALSE, n_people, options, &error);

  g_assert_no_error (error);
  return imposition;
}

/* The point @x_mm, @y_mm of a page, from its top left as it is read, on the paper. */
static inline HfPoint
find_point (const HfPlace *place, double x_mm, double y_mm)
{
  const HfFrame *frame = &place->frame;
  double turns_rad = place->turns * G_PI / 2;
  gboolean across = place->turns % 2 == 1;
  double width_mm = across ? frame->height_mm : frame->width_mm;
  double height_mm = across ? frame->width_mm : frame->height_mm;
  double dx_mm = x_mm - width_mm / 2;
  double dy_mm = y_mm - height_mm / 2;

  return (HfPoint){
    frame->x_mm + frame->width_mm / 2 + dx_mm * cos (turns_rad) - dy_mm * sin (turns_rad),
    frame->y_mm + frame->height_mm / 2 + dx_mm * sin (turns_rad) + dy_mm * cos (turns_rad),
  };
}

static inline const HfPlace *
find_place (const GArray *places, guint cell, guint page)
{
  for (guint i = 0; i < places->len; i++)
    {
      const HfPlace *place = &g_array_index (places, HfPlace, i);

      if (place->cell == cell && place->page == page)
        return place;
    }

  g_error ("page %u is not in cell %u", page, cell);
}

static inline void
assert_point (HfPoint point, double x_mm, double y_mm)
{
  g_assert_cmpfloat_with_epsilon (point.x_mm, x_mm, TOLERANCE_MM);
  g_assert_cmpfloat_with_epsilon (point.y_mm, y_mm, TOLERANCE_MM);
}
