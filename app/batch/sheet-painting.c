/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/sheet-painting.h"

#include "base/length.h"
#include "render/painter.h"

#include <pango/pangocairo.h>

/* Thin enough to be cut away with the line it marks. */
#define MARK_WIDTH_PT 0.25

#define SLUG_FAMILY "Lato"
#define SLUG_SIZE_PT 6.0

/* Points of the card's page to points of the paper. */
static void
get_matrix (const HfPlace *place, cairo_matrix_t *matrix)
{
  const HfFrame *frame = &place->frame;
  double left_pt = hf_pt_from_mm (frame->x_mm);
  double top_pt = hf_pt_from_mm (frame->y_mm);
  double right_pt = hf_pt_from_mm (frame->x_mm + frame->width_mm);
  double bottom_pt = hf_pt_from_mm (frame->y_mm + frame->height_mm);

  switch (place->turns)
    {
    case 1:
      cairo_matrix_init (matrix, 0, 1, -1, 0, right_pt, top_pt);
      break;
    case 2:
      cairo_matrix_init (matrix, -1, 0, 0, -1, right_pt, bottom_pt);
      break;
    case 3:
      cairo_matrix_init (matrix, 0, -1, 1, 0, left_pt, bottom_pt);
      break;
    default:
      cairo_matrix_init_translate (matrix, left_pt, top_pt);
      break;
    }
}

static void
paint_place (const HfSheetPainting *painting, const HfPlace *place, cairo_t *cr)
{
  const HfProof *proof = g_hash_table_lookup (painting->proofs, GUINT_TO_POINTER (place->person));
  const HfFrame *frame = &place->frame;
  cairo_matrix_t matrix;

  if (proof == NULL)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, hf_pt_from_mm (frame->x_mm - place->bleed_left_mm),
                   hf_pt_from_mm (frame->y_mm - place->bleed_top_mm),
                   hf_pt_from_mm (frame->width_mm + place->bleed_left_mm + place->bleed_right_mm),
                   hf_pt_from_mm (frame->height_mm + place->bleed_top_mm + place->bleed_bottom_mm));
  cairo_clip (cr);
  get_matrix (place, &matrix);
  cairo_transform (cr, &matrix);
  if (painting->artwork != NULL)
    hf_artwork_paint_page (painting->artwork, proof, place->page, cr);
  else
    hf_layout_paint (proof->layouts[place->page], cr, HF_TARGET_RASTER);
  cairo_restore (cr);
}

static void
paint_mark (const HfMark *mark, cairo_t *cr)
{
  static const double dashes_pt[] = { 2, 2 };
  double x_pt = hf_pt_from_mm (mark->a.x_mm);
  double y_pt = hf_pt_from_mm (mark->a.y_mm);
  double radius_pt = ABS (hf_pt_from_mm (mark->b.x_mm) - x_pt);

  cairo_set_dash (cr, dashes_pt, mark->kind == HF_MARK_FOLD ? G_N_ELEMENTS (dashes_pt) : 0, 0);
  if (mark->kind == HF_MARK_REGISTRATION)
    {
      cairo_arc (cr, x_pt, y_pt, radius_pt / 2, 0, 2 * G_PI);
      cairo_move_to (cr, x_pt - radius_pt, y_pt);
      cairo_line_to (cr, x_pt + radius_pt, y_pt);
      cairo_move_to (cr, x_pt, y_pt - radius_pt);
      cairo_line_to (cr, x_pt, y_pt + radius_pt);
    }
  else
    {
      cairo_move_to (cr, x_pt, y_pt);
      cairo_line_to (cr, hf_pt_from_mm (mark->b.x_mm), hf_pt_from_mm (mark->b.y_mm));
    }
  cairo_stroke (cr);
}

static void
paint_slug (const HfSheetPainting *painting, const HfFrame *frame, cairo_t *cr)
{
  PangoContext *context = hf_fonts_get_context (painting->fonts, PANGO_DIRECTION_LTR);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (SLUG_FAMILY);

  pango_font_description_set_absolute_size (font, SLUG_SIZE_PT * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (hf_pt_from_mm (frame->width_mm) * PANGO_SCALE));
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, painting->slug, -1);
  cairo_move_to (cr, hf_pt_from_mm (frame->x_mm), hf_pt_from_mm (frame->y_mm));
  pango_cairo_show_layout (cr, layout);
}

static void
correct (const HfSheetPainting *painting, cairo_t *cr)
{
  HfSheet *sheet = hf_imposition_get_sheet (painting->imposition);
  HfTransform transform;
  cairo_matrix_t matrix;

  if (painting->calibration == NULL)
    return;

  transform = hf_calibration_correct (painting->calibration, sheet->paper_width_mm, sheet->paper_height_mm);
  cairo_matrix_init (&matrix, transform.xx, transform.yx, transform.xy, transform.yy, hf_pt_from_mm (transform.x0_mm),
                     hf_pt_from_mm (transform.y0_mm));
  cairo_transform (cr, &matrix);
}

static void
paint (cairo_t *cr, gpointer data)
{
  const HfSheetPainting *painting = data;
  g_autoptr (GArray) places = hf_imposition_list_places (painting->imposition, painting->side);
  g_autoptr (GArray) marks = hf_imposition_list_marks (painting->imposition, painting->side);
  HfFrame slug;

  cairo_save (cr);
  correct (painting, cr);
  for (guint i = 0; i < places->len; i++)
    paint_place (painting, &g_array_index (places, HfPlace, i), cr);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, MARK_WIDTH_PT);
  for (guint i = 0; i < marks->len; i++)
    paint_mark (&g_array_index (marks, HfMark, i), cr);
  if (hf_imposition_get_slug (painting->imposition, painting->side, &slug))
    paint_slug (painting, &slug, cr);
  cairo_restore (cr);
}

HfOutputPage
hf_sheet_painting_get_page (HfSheetPainting *painting)
{
  HfSheet *sheet = hf_imposition_get_sheet (painting->imposition);

  return (HfOutputPage){
    .width_pt = hf_pt_from_mm (sheet->paper_width_mm),
    .height_pt = hf_pt_from_mm (sheet->paper_height_mm),
    .paint = paint,
    .data = painting,
  };
}
