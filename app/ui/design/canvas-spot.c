/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-spot.h"

#include "base/length.h"

#include <math.h>

/* Items larger than this, in pixels, are painted as far as they are in sight, and a little further. */
#define WHOLE_PX (8.0 * 1024 * 1024)
#define SURROUND_PX 256

/* Pixels for what anti-aliasing adds around the ink. */
#define EDGE_PX 2

gboolean
hf_canvas_region_intersect (const HfCanvasRegion *a, const HfCanvasRegion *b, HfCanvasRegion *out_both)
{
  int left = MAX (a->x, b->x);
  int top = MAX (a->y, b->y);
  int right = MIN (a->x + a->width, b->x + b->width);
  int bottom = MIN (a->y + a->height, b->y + b->height);

  *out_both = (HfCanvasRegion){ left, top, right - left, bottom - top };
  return right > left && bottom > top;
}

gboolean
hf_canvas_region_contains (const HfCanvasRegion *outer, const HfCanvasRegion *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

gboolean
hf_canvas_spot_find (const HfBox *box, double scale, const HfCanvasRegion *visible, HfCanvasSpot *out_spot,
                     HfCanvasRegion *out_needed)
{
  double px_per_mm = hf_pt_from_mm (1.0) * scale;
  HfCanvasRegion around = *visible;
  HfFrame ink;
  cairo_matrix_t to_px;

  if (!hf_box_get_ink (box, &ink))
    return FALSE;

  cairo_matrix_init_scale (&to_px, scale, scale);
  cairo_matrix_multiply (&out_spot->matrix, &box->matrix, &to_px);
  out_spot->region.x = (int) floor (ink.x_mm * px_per_mm) - EDGE_PX;
  out_spot->region.y = (int) floor (ink.y_mm * px_per_mm) - EDGE_PX;
  out_spot->region.width = (int) ceil ((ink.x_mm + ink.width_mm) * px_per_mm) + EDGE_PX - out_spot->region.x;
  out_spot->region.height = (int) ceil ((ink.y_mm + ink.height_mm) * px_per_mm) + EDGE_PX - out_spot->region.y;
  if (!hf_canvas_region_intersect (&out_spot->region, visible, out_needed))
    return FALSE;

  out_spot->whole = (double) out_spot->region.width * out_spot->region.height <= WHOLE_PX;
  if (!out_spot->whole)
    {
      around.x -= SURROUND_PX;
      around.y -= SURROUND_PX;
      around.width += 2 * SURROUND_PX;
      around.height += 2 * SURROUND_PX;
      hf_canvas_region_intersect (&out_spot->region, &around, &out_spot->region);
    }
  return TRUE;
}

gboolean
hf_canvas_spot_matches (const HfCanvasSpot *a, const HfCanvasSpot *b)
{
  const double slack = 1e-9;
  const double slack_px = 1.0 / 256;

  return fabs (a->matrix.xx - b->matrix.xx) < slack && fabs (a->matrix.yy - b->matrix.yy) < slack &&
         fabs (a->matrix.xy - b->matrix.xy) < slack && fabs (a->matrix.yx - b->matrix.yx) < slack &&
         fabs (a->matrix.x0 - b->matrix.x0) < slack_px && fabs (a->matrix.y0 - b->matrix.y0) < slack_px;
}

gboolean
hf_canvas_spot_covers (const HfCanvasSpot *spot, const HfCanvasRegion *wanted)
{
  return spot->whole || hf_canvas_region_contains (&spot->region, wanted);
}
