/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the pages lie on the canvas: a value, and the arithmetic of zoom. Lengths in px are those of widgets; a device
 * may have several pixels to one of them. */
#pragma once

#include "base/geometry.h"
#include "render/side.h"

/**
 * What is left free around the pages, and around their bleed where that is shown: for the strip above, the add bar
 * below, and a little at each side.
 */
#define HF_CANVAS_MARGIN_TOP_PX 14.0
#define HF_CANVAS_MARGIN_BOTTOM_PX 84.0
#define HF_CANVAS_MARGIN_SIDE_PX 24.0

/** HfCanvasRect: an upright rectangle in px. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} HfCanvasRect;

/** HfCanvasView: @side at @scale, its trim's top left at @x_px, @y_px of the widget. */
typedef struct
{
  HfSide side;
  double scale;         /**< px a point */
  double device_factor; /**< pixels of the device a px */
  double width_px;      /**< of the widget */
  double height_px;
  double x_px;
  double y_px;
  double spare_bottom_px; /**< how much of the margin below is not needed, as nothing lies over it */
  gboolean shows_bleed;   /**< whether what is printed beyond the trim is seen, too */
} HfCanvasView;

/** hf_canvas_view_get_top: what is left free above the trim of the pages, in px. */
double hf_canvas_view_get_top (const HfCanvasView *view);

/** hf_canvas_view_get_bottom: what is left free below it. */
double hf_canvas_view_get_bottom (const HfCanvasView *view);

/** hf_canvas_view_get_side: what is left free at each side of it. */
double hf_canvas_view_get_side (const HfCanvasView *view);

/** hf_canvas_view_snap: @length_px on the nearest whole pixel of the device. */
double hf_canvas_view_snap (const HfCanvasView *view, double length_px);

/** hf_canvas_view_get_page: the trim of page @index of the side, its edges on whole pixels of the device. */
HfCanvasRect hf_canvas_view_get_page (const HfCanvasView *view, guint index);

/** hf_canvas_view_get_bounds: the trim of all pages together. */
HfCanvasRect hf_canvas_view_get_bounds (const HfCanvasView *view);

/** hf_canvas_view_from_page: where @point of page @index lies on the widget. */
void hf_canvas_view_from_page (const HfCanvasView *view, guint index, HfPoint point, double *out_x, double *out_y);

/** hf_canvas_view_to_page: the point of page @index that lies at @x, @y of the widget; it may be outside the page. */
HfPoint hf_canvas_view_to_page (const HfCanvasView *view, guint index, double x, double y);

/** hf_canvas_view_find_page: the page at @x, @y of the widget, or the one nearest. */
guint hf_canvas_view_find_page (const HfCanvasView *view, double x, double y);

/** hf_canvas_view_px_of_mm: how many px @length_mm is. */
double hf_canvas_view_px_of_mm (const HfCanvasView *view, double length_mm);

/** hf_canvas_view_mm_of_px: how many millimetres @length_px is. */
double hf_canvas_view_mm_of_px (const HfCanvasView *view, double length_px);

/**
 * hf_canvas_view_fit_page: the scale at which all that is shown of the side is seen, its width a whole number of the
 * device's pixels.
 */
double hf_canvas_view_fit_page (const HfCanvasView *view);

/** hf_canvas_view_fit_width: the scale at which what is shown of the side is as wide as there is room. */
double hf_canvas_view_fit_width (const HfCanvasView *view);

/** hf_canvas_view_fit_rect: the scale at which @width_mm × @height_mm fill the room there is. */
double hf_canvas_view_fit_rect (const HfCanvasView *view, double width_mm, double height_mm);

/**
 * hf_canvas_view_step: the next of the round zooms, in parts of true size, above (@direction 1) or below (-1) @zoom.
 */
double hf_canvas_view_step (double zoom, int direction);

/** hf_canvas_view_get_extent: how much there is to scroll over, margins included, at least the widget's own size. */
void hf_canvas_view_get_extent (const HfCanvasView *view, double *out_width_px, double *out_height_px);

/**
 * hf_canvas_view_place: moves the pages to where they lie when scrolled to @scroll_x, @scroll_y.
 *
 * What is smaller than the widget lies in the middle of the room the margins leave.
 */
void hf_canvas_view_place (HfCanvasView *view, double scroll_x, double scroll_y);
