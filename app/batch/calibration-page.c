/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/calibration-page.h"

#include "base/length.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#define FAMILY "Lato"
#define LINE_WIDTH_MM 0.1
#define CROSS_MM 20.0
#define CIRCLE_MM 10.0

/* The ruler down lies this far right of the middle, the one across this far above the lower edge. */
#define RULER_AWAY_MM 34.0
#define RULER_ABOVE_MM 22.0

/* On lower paper there is room for words on the left only. */
#define LOW_PAPER_MM 200.0

static void
paint_line (cairo_t *cr, double ax_mm, double ay_mm, double bx_mm, double by_mm)
{
  cairo_move_to (cr, ax_mm, ay_mm);
  cairo_line_to (cr, bx_mm, by_mm);
  cairo_stroke (cr);
}

/* User space of @cr is millimetres. */
static void
paint_words (const HfCalibrationPage *page, cairo_t *cr, double x_mm, double y_mm, double width_mm, double size_pt,
             const char *words)
{
  PangoContext *context = hf_fonts_get_context (page->fonts, PANGO_DIRECTION_LTR);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_absolute_size (font, size_pt * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (hf_pt_from_mm (width_mm) * PANGO_SCALE));
  pango_layout_set_text (layout, words, -1);
  cairo_save (cr);
  cairo_translate (cr, x_mm, y_mm);
  cairo_scale (cr, hf_mm_from_pt (1), hf_mm_from_pt (1));
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/* A ruler of @length_mm from the origin of @cr along x, its ticks towards y, with a number at each end. */
static void
paint_ruler (const HfCalibrationPage *page, cairo_t *cr, double length_mm)
{
  g_autofree char *words = g_strdup_printf ("%.0f mm", length_mm);

  paint_line (cr, 0, 0, length_mm, 0);
  for (int tick = 0; tick <= (int) length_mm; tick++)
    paint_line (cr, tick, 0, tick, tick % 10 == 0 ? 5 : tick % 5 == 0 ? 3.5 : 2);
  paint_words (page, cr, length_mm / 2 - 6, 5.5, 30, 8, words);
}

/* Where the places of the sheet are, seen from this side. */
static void
paint_places (const HfCalibrationPage *page, cairo_t *cr)
{
  HfSheet *sheet = page->sheet;

  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  for (guint i = 0; sheet->kind != HF_SHEET_PLAIN && i < sheet->columns * sheet->rows; i++)
    {
      double x_mm = sheet->left_mm + i % sheet->columns * (sheet->cell_width_mm + sheet->gutter_x_mm);
      double y_mm = sheet->top_mm + i / sheet->columns * (sheet->cell_height_mm + sheet->gutter_y_mm);

      cairo_rectangle (cr, page->back ? sheet->paper_width_mm - x_mm - sheet->cell_width_mm : x_mm, y_mm,
                       sheet->cell_width_mm, sheet->cell_height_mm);
      cairo_stroke (cr);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
}

static void
paint_cross (cairo_t *cr)
{
  paint_line (cr, -CROSS_MM, 0, CROSS_MM, 0);
  paint_line (cr, 0, -CROSS_MM, 0, CROSS_MM);
  for (int tick = -(int) CROSS_MM; tick <= (int) CROSS_MM; tick++)
    {
      double half_mm = tick % 5 == 0 ? 1.5 : 0.75;

      paint_line (cr, tick, -half_mm, tick, half_mm);
      paint_line (cr, -half_mm, tick, half_mm, tick);
    }
  cairo_arc (cr, 0, 0, CIRCLE_MM, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
paint_notes (const HfCalibrationPage *page, const HfCalibrationChart *chart, cairo_t *cr)
{
  double x_mm = chart->edge_mm + 4;
  double width_mm = chart->paper_height_mm < LOW_PAPER_MM ? chart->paper_width_mm / 2 - CROSS_MM - 4 - x_mm
                                                          : chart->paper_width_mm - 2 * x_mm;
  g_autofree char *command =
      g_strdup_printf (_ ("Type in: heartfelt-cli calibrate -o printer.ini --sheet %s --%s 1,2,3,4,5."),
                       page->sheet->id, page->back ? "back" : "front");
  g_autofree char *measure = g_strdup_printf (
      _ ("Print at 100 %%, on both sides. Measure, in millimetres: 1 from the left edge to the line along it, half way "
         "down; 2 and 3 from the top edge to the two ends of the line along it; 4 the ruler across; 5 the ruler down. %s "
         "Held against the light, the crosses lie on each other."),
      page->type_in != NULL ? page->type_in : command);

  paint_words (page, cr, x_mm, chart->edge_mm + 3, width_mm, 12,
               page->back ? _ ("Calibration: back") : _ ("Calibration: front"));
  paint_words (page, cr, x_mm, chart->edge_mm + 9, width_mm, 8, measure);
}

static void
paint (cairo_t *cr, gpointer data)
{
  const HfCalibrationPage *page = data;
  HfCalibrationChart chart = hf_calibration_chart (page->sheet->paper_width_mm, page->sheet->paper_height_mm);
  double middle_x_mm = chart.paper_width_mm / 2;
  double middle_y_mm = chart.paper_height_mm / 2;

  cairo_save (cr);
  cairo_scale (cr, hf_pt_from_mm (1), hf_pt_from_mm (1));
  cairo_set_line_width (cr, LINE_WIDTH_MM);
  paint_places (page, cr);
  paint_line (cr, chart.edge_mm, middle_y_mm - 25, chart.edge_mm, middle_y_mm + 25);
  paint_words (page, cr, chart.edge_mm + 1, middle_y_mm - 2, 10, 10, "1");
  paint_line (cr, chart.edge_mm, chart.edge_mm, chart.paper_width_mm - chart.edge_mm, chart.edge_mm);
  paint_words (page, cr, chart.edge_mm, chart.edge_mm - 5, 10, 10, "2");
  paint_words (page, cr, chart.paper_width_mm - chart.edge_mm - 2, chart.edge_mm - 5, 10, 10, "3");
  paint_notes (page, &chart, cr);

  cairo_translate (cr, middle_x_mm, middle_y_mm);
  paint_cross (cr);
  cairo_save (cr);
  cairo_translate (cr, -chart.ruler_x_mm / 2, middle_y_mm - RULER_ABOVE_MM);
  paint_ruler (page, cr, chart.ruler_x_mm);
  paint_words (page, cr, -4, -2, 10, 10, "4");
  cairo_restore (cr);
  cairo_translate (cr, RULER_AWAY_MM, -chart.ruler_y_mm / 2);
  cairo_rotate (cr, G_PI / 2);
  paint_ruler (page, cr, chart.ruler_y_mm);
  paint_words (page, cr, -4, -2, 10, 10, "5");
  cairo_restore (cr);
}

HfOutputPage
hf_calibration_page_get_page (HfCalibrationPage *page)
{
  return (HfOutputPage){
    .width_pt = hf_pt_from_mm (page->sheet->paper_width_mm),
    .height_pt = hf_pt_from_mm (page->sheet->paper_height_mm),
    .paint = paint,
    .data = page,
  };
}
