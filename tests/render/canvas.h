/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A white canvas of one pixel a point, and looking at it pixel by pixel. */
#pragma once

#include <cairo.h>
#include <glib.h>

/** canvas_new: a context on a white canvas. Returns: (transfer full) */
static inline cairo_t *
canvas_new (int width_px, int height_px)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width_px, height_px);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);

  return cr;
}

/** surface_get: the pixel at @x_px, @y_px of an image surface as 0xrrggbb. */
static inline guint32
surface_get (cairo_surface_t *surface, int x_px, int y_px)
{
  const guint8 *row;

  g_assert_cmpint (x_px, >=, 0);
  g_assert_cmpint (y_px, >=, 0);
  g_assert_cmpint (x_px, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y_px, <, cairo_image_surface_get_height (surface));
  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface) + y_px * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x_px] & 0xffffff;
}

/** canvas_get: the pixel of @cr's canvas at @x_px, @y_px as 0xrrggbb. */
static inline guint32
canvas_get (cairo_t *cr, int x_px, int y_px)
{
  return surface_get (cairo_get_target (cr), x_px, y_px);
}

/** color_distance: the greatest difference of two colours in any of red, green, blue. */
static inline guint
color_distance (guint32 a, guint32 b)
{
  guint distance = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    distance = MAX (distance, (guint) ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return distance;
}

/** assert_color: that @actual is within @tolerance of @expected in each of red, green, blue. */
static inline void
assert_color (guint32 actual, guint32 expected, guint tolerance)
{
  if (color_distance (actual, expected) > tolerance)
    g_error ("the colour is #%06x, not #%06x", actual, expected);
}

/** canvas_count: the pixels of @cr's canvas that are within @tolerance of @color. */
static inline guint
canvas_count (cairo_t *cr, guint32 color, guint tolerance)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  guint count = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      count += color_distance (surface_get (surface, x, y), color) <= tolerance;

  return count;
}

static inline void
canvas_free (cairo_t *cr)
{
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

typedef cairo_t Canvas;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Canvas, canvas_free)
