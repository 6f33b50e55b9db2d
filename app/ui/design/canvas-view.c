/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-view.h"

#include "base/length.h"

#include <math.h>

/* Room for the pages never falls below this, so that scales stay sane in a tiny window. */
#define LEAST_ROOM_PX 32.0

static const double steps[] = { 0.05, 0.1,  0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0,
                                1.1,  1.25, 1.5,  2.0, 3.0,  4.0,  6.0, 8.0,  12.0, 16.0 };

double
hf_canvas_view_snap (const HfCanvasView *view, double length_px)
{
  return round (length_px * view->device_factor) / view->device_factor;
}

HfCanvasRect
hf_canvas_view_get_page (const HfCanvasView *view, guint index)
{
  double page_px = view->side.width_pt / view->side.n_pages * view->scale;
  double left = hf_canvas_view_snap (view, page_px * index);
  double right = hf_canvas_view_snap (view, page_px * (index + 1));

  return (HfCanvasRect){ view->x_px + left, view->y_px, right - left,
                         hf_canvas_view_snap (view, view->side.height_pt * view->scale) };
}

HfCanvasRect
hf_canvas_view_get_bounds (const HfCanvasView *view)
{
  return (HfCanvasRect){ view->x_px, view->y_px, hf_canvas_view_snap (view, view->side.width_pt * view->scale),
                         hf_canvas_view_snap (view, view->side.height_pt * view->scale) };
}

double
hf_canvas_view_px_of_mm (const HfCanvasView *view, double length_mm)
{
  return hf_pt_from_mm (length_mm) * view->scale;
}

double
hf_canvas_view_mm_of_px (const HfCanvasView *view, double length_px)
{
  return hf_mm_from_pt (length_px / view->scale);
}

void
hf_canvas_view_from_page (const HfCanvasView *view, guint index, HfPoint point, double *out_x, double *out_y)
{
  HfCanvasRect page = hf_canvas_view_get_page (view, index);

  *out_x = page.x + hf_canvas_view_px_of_mm (view, point.x_mm);
  *out_y = page.y + hf_canvas_view_px_of_mm (view, point.y_mm);
}

HfPoint
hf_canvas_view_to_page (const HfCanvasView *view, guint index, double x, double y)
{
  HfCanvasRect page = hf_canvas_view_get_page (view, index);

  return (HfPoint){ hf_canvas_view_mm_of_px (view, x - page.x), hf_canvas_view_mm_of_px (view, y - page.y) };
}

guint
hf_canvas_view_find_page (const HfCanvasView *view, double x, double y)
{
  for (guint i = 0; i + 1 < view->side.n_pages; i++)
    {
      HfCanvasRect page = hf_canvas_view_get_page (view, i);

      if (x < page.x + page.width)
        return i;
    }

  return view->side.n_pages - 1;
}

/* How far what is shown goes beyond the trim. */
static double
beyond_pt (const HfCanvasView *view)
{
  return view->shows_bleed ? view->side.bleed_pt : 0.0;
}

static double
margin_bottom (const HfCanvasView *view)
{
  return HF_CANVAS_MARGIN_BOTTOM_PX - view->spare_bottom_px;
}

double
hf_canvas_view_get_top (const HfCanvasView *view)
{
  return HF_CANVAS_MARGIN_TOP_PX + beyond_pt (view) * view->scale;
}

double
hf_canvas_view_get_bottom (const HfCanvasView *view)
{
  return margin_bottom (view) + beyond_pt (view) * view->scale;
}

double
hf_canvas_view_get_side (const HfCanvasView *view)
{
  return HF_CANVAS_MARGIN_SIDE_PX + beyond_pt (view) * view->scale;
}

static double
room_across (const HfCanvasView *view)
{
  return MAX (LEAST_ROOM_PX, view->width_px - 2 * HF_CANVAS_MARGIN_SIDE_PX);
}

static double
room_down (const HfCanvasView *view)
{
  return MAX (LEAST_ROOM_PX, view->height_px - HF_CANVAS_MARGIN_TOP_PX - margin_bottom (view));
}

static double
scale_across (const HfCanvasView *view)
{
  return room_across (view) / (view->side.width_pt + 2 * beyond_pt (view));
}

static double
scale_down (const HfCanvasView *view)
{
  return room_down (view) / (view->side.height_pt + 2 * beyond_pt (view));
}

/* So that a fitted page ends on a whole pixel, and is as crisp at its right edge as at its left. */
static double
snap_scale (const HfCanvasView *view, double scale)
{
  double width = floor (view->side.width_pt * scale * view->device_factor);

  return MAX (1.0, width) / (view->side.width_pt * view->device_factor);
}

double
hf_canvas_view_fit_page (const HfCanvasView *view)
{
  return snap_scale (view, MIN (scale_across (view), scale_down (view)));
}

double
hf_canvas_view_fit_width (const HfCanvasView *view)
{
  return snap_scale (view, scale_across (view));
}

double
hf_canvas_view_fit_rect (const HfCanvasView *view, double width_mm, double height_mm)
{
  return MIN (room_across (view) / hf_pt_from_mm (MAX (width_mm, 1.0)),
              room_down (view) / hf_pt_from_mm (MAX (height_mm, 1.0)));
}

double
hf_canvas_view_step (double zoom, int direction)
{
  const double slack = 1.005; /* a zoom this close to a step stands on it */

  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        if (steps[i] > zoom * slack)
          return steps[i];
      return steps[G_N_ELEMENTS (steps) - 1];
    }

  for (guint i = G_N_ELEMENTS (steps); i-- > 0;)
    if (steps[i] * slack < zoom)
      return steps[i];
  return steps[0];
}

void
hf_canvas_view_get_extent (const HfCanvasView *view, double *out_width_px, double *out_height_px)
{
  double width = view->side.width_pt * view->scale + 2 * hf_canvas_view_get_side (view);
  double height = view->side.height_pt * view->scale + hf_canvas_view_get_top (view) + hf_canvas_view_get_bottom (view);

  *out_width_px = MAX (ceil (width), view->width_px);
  *out_height_px = MAX (ceil (height), view->height_px);
}

static double
place_along (double size, double room, double margin, double scroll)
{
  return size < room ? margin + (room - size) / 2 : margin - scroll;
}

void
hf_canvas_view_place (HfCanvasView *view, double scroll_x, double scroll_y)
{
  double x = place_along (view->side.width_pt * view->scale, view->width_px - 2 * hf_canvas_view_get_side (view),
                          hf_canvas_view_get_side (view), scroll_x);
  double y = place_along (view->side.height_pt * view->scale,
                          view->height_px - hf_canvas_view_get_top (view) - hf_canvas_view_get_bottom (view),
                          hf_canvas_view_get_top (view), scroll_y);

  view->x_px = hf_canvas_view_snap (view, x);
  view->y_px = hf_canvas_view_snap (view, y);
}
