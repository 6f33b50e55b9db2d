/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/path.h"

#include <math.h>

void
hf_path_round_rectangle (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2.0);

  if (r <= 0.0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0.0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

void
hf_path_ellipse (cairo_t *cr, double x, double y, double width, double height)
{
  if (width <= 0.0 || height <= 0.0)
    return;

  cairo_save (cr);
  cairo_translate (cr, x + width / 2.0, y + height / 2.0);
  cairo_scale (cr, width / 2.0, height / 2.0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_close_path (cr);
  cairo_restore (cr);
}

gboolean
hf_path_set_source (cairo_t *cr, HfPalette *palette, const HfPaint *paint)
{
  HfColor color = hf_palette_resolve (palette, paint);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);

  return color.alpha > 0.0;
}
