/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/mark.h"

#define HAIRLINE_PT 0.4

static const HfColor colors[] = {
  [HF_SEVERITY_NOTE] = { 0.11, 0.35, 0.62, 1 },
  [HF_SEVERITY_WARNING] = { 0.72, 0.42, 0.0, 1 },
  [HF_SEVERITY_ERROR] = { 0.75, 0.11, 0.16, 1 },
};

/* The signs are drawn on a field of 16 × 16. */
static void
begin (cairo_t *cr, double x_pt, double y_pt, double size_pt)
{
  cairo_save (cr);
  cairo_translate (cr, x_pt, y_pt);
  cairo_scale (cr, size_pt / 16, size_pt / 16);
  cairo_new_path (cr);
}

static void
disc (cairo_t *cr)
{
  cairo_arc (cr, 8, 8, 7.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
triangle (cairo_t *cr)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, 8, 2);
  cairo_line_to (cr, 15, 14);
  cairo_line_to (cr, 1, 14);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

static void
dot (cairo_t *cr, double x, double y)
{
  cairo_arc (cr, x, y, 1.2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

void
hf_mark_paint_severity (cairo_t *cr, HfSeverity severity, double x_pt, double y_pt, double size_pt)
{
  const HfColor *color = &colors[severity];

  begin (cr, x_pt, y_pt, size_pt);
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  if (severity == HF_SEVERITY_WARNING)
    triangle (cr);
  else
    disc (cr);

  cairo_set_source_rgb (cr, 1, 1, 1);
  switch (severity)
    {
    case HF_SEVERITY_ERROR:
      line (cr, 5.2, 5.2, 10.8, 10.8);
      line (cr, 10.8, 5.2, 5.2, 10.8);
      break;
    case HF_SEVERITY_WARNING:
      line (cr, 8, 6, 8, 9.6);
      dot (cr, 8, 12.4);
      break;
    case HF_SEVERITY_NOTE:
    default:
      dot (cr, 8, 4.2);
      line (cr, 8, 7.6, 8, 12);
      break;
    }
  cairo_restore (cr);
}

void
hf_mark_paint_box (cairo_t *cr, double x_pt, double y_pt, double size_pt)
{
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_set_line_width (cr, 0.7);
  cairo_rectangle (cr, x_pt + 0.35, y_pt + 0.35, size_pt - 0.7, size_pt - 0.7);
  cairo_stroke (cr);
}

void
hf_mark_paint_rule (cairo_t *cr, double x_pt, double y_pt, double width_pt)
{
  cairo_set_source_rgb (cr, 0.7, 0.7, 0.7);
  cairo_set_line_width (cr, HAIRLINE_PT);
  cairo_move_to (cr, x_pt, y_pt);
  cairo_rel_line_to (cr, width_pt, 0);
  cairo_stroke (cr);
}
