/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "card/wash.h"
#include "render/drawing.h"
#include "render/path.h"

#include <math.h>

/** The tail of a bubble: its height and the width of its root, in parts of the whole height. */
#define TAIL_HEIGHT 0.2
#define TAIL_ROOT 0.22

/* The outline runs clockwise from the top left corner; the tail hangs from the straight part of the lower edge
 * and its tip is where the shape says, so that it can point at who speaks. */
static void
path_bubble (cairo_t *cr, double x, double y, double width, double height, double radius, double tail)
{
  double bottom = y + height * (1.0 - TAIL_HEIGHT);
  double r = CLAMP (radius, 0.0, MIN (width, bottom - y) / 2.0);
  double half_root = MIN (height * TAIL_ROOT, width - 2.0 * r) / 2.0;
  double tip = x + CLAMP (tail, 0.0, 1.0) * width;
  double root = CLAMP (tip, x + r + half_root, x + width - r - half_root);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3.0 * G_PI_2);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, x + width - r, bottom - r, r, 0.0, G_PI_2);
  cairo_line_to (cr, root + half_root, bottom);
  cairo_line_to (cr, tip, y + height);
  cairo_line_to (cr, root - half_root, bottom);
  cairo_arc (cr, x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_close_path (cr);
}

static void
path_shape (cairo_t *cr, const HfShape *shape, double inset_pt, double width_pt, double height_pt)
{
  double width = width_pt - 2.0 * inset_pt;
  double height = height_pt - 2.0 * inset_pt;
  double radius = MAX (hf_pt_from_mm (shape->corner_radius_mm) - inset_pt, 0.0);

  switch (shape->kind)
    {
    case HF_SHAPE_RECTANGLE:
      hf_path_round_rectangle (cr, inset_pt, inset_pt, width, height, radius);
      break;
    case HF_SHAPE_ELLIPSE:
      hf_path_ellipse (cr, inset_pt, inset_pt, width, height);
      break;
    case HF_SHAPE_LINE:
      cairo_move_to (cr, 0.0, 0.0);
      cairo_line_to (cr, width_pt, height_pt);
      break;
    case HF_SHAPE_BUBBLE:
      path_bubble (cr, inset_pt, inset_pt, width, height, radius, shape->tail);
      break;
    }
}

void
hf_shape_paint (cairo_t *cr, const HfShape *shape, HfPalette *palette, double width_pt, double height_pt)
{
  gboolean closed = shape->kind != HF_SHAPE_LINE;
  gboolean stroked = shape->stroke_mm > 0.0 && hf_palette_resolve (palette, &shape->stroke).alpha > 0.0;
  double stroke_pt = stroked ? hf_pt_from_mm (shape->stroke_mm) : 0.0;

  if (closed)
    stroke_pt = MIN (stroke_pt, MIN (width_pt, height_pt));

  cairo_save (cr);
  cairo_new_path (cr);
  path_shape (cr, shape, closed ? stroke_pt / 2.0 : 0.0, width_pt, height_pt);
  if (closed)
    {
      HfColor fill = hf_wash_resolve (palette, &shape->fill);

      cairo_set_source_rgba (cr, fill.red, fill.green, fill.blue, fill.alpha);
      cairo_fill_preserve (cr);
    }
  if (stroke_pt > 0.0 && hf_path_set_source (cr, palette, &shape->stroke))
    {
      cairo_set_line_width (cr, stroke_pt);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, shape->kind == HF_SHAPE_BUBBLE ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
  cairo_restore (cr);
}
