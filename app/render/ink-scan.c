/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/ink-scan.h"

#include "base/limits.h"
#include "card/handwriting.h"
#include "render/picture.h"
#include "render/trace.h"

#include <glib/gi18n.h>
#include <math.h>

/** The longer side of what is looked at: two thirds of a card's width at 300 dpi. */
#define MOST_PX 1200

/** The side of the squares the paper's brightness is measured in, in pixels: larger than a pen is wide. */
#define PAPER_PX 24

/** Brightness that so much of such a square is below is that of the paper. */
#define PAPER_SHARE 0.85

/** Between these the threshold is sought. */
#define LEAST_THRESHOLD 0.12
#define MOST_THRESHOLD 0.75

/** Specks of so many pixels, for a picture of the largest size, are dust. */
#define SPECK_PX 14.0

struct _HfInkScan
{
  int width;
  int height;
  guint8 *darkness; /* 0: as the paper, 255: black */
};

void
hf_ink_scan_free (HfInkScan *scan)
{
  g_free (scan->darkness);
  g_free (scan);
}

/* The picture on white paper, no larger than need be. */
static cairo_surface_t *
paint (HfAsset *asset, GError **error)
{
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  HfPicture picture = { .asset = asset, .scaling = HF_SCALING_STRETCH, .focus_x = 0.5, .focus_y = 0.5, .zoom = 1.0 };
  cairo_surface_t *surface;
  int width_px, height_px;
  gboolean painted;
  double scale;
  cairo_t *cr;

  if (!hf_picture_get_size (store, asset, &width_px, &height_px, error))
    return NULL;

  scale = MIN (1.0, (double) MOST_PX / MAX (width_px, height_px));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (1, (int) round (width_px * scale)),
                                        MAX (1, (int) round (height_px * scale)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  painted = hf_picture_paint (store, cr, &picture, cairo_image_surface_get_width (surface),
                              cairo_image_surface_get_height (surface), HF_TARGET_RASTER, error);
  cairo_destroy (cr);
  if (!painted)
    g_clear_pointer (&surface, cairo_surface_destroy);
  else
    cairo_surface_flush (surface);

  return surface;
}

/* How bright the paper is in the square of pixels at @left, @top, in one of the three channels. */
static guint8
measure_paper (cairo_surface_t *surface, int left, int top, int channel)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int right = MIN (left + PAPER_PX, cairo_image_surface_get_width (surface));
  int bottom = MIN (top + PAPER_PX, cairo_image_surface_get_height (surface));
  int n_below = (int) ((right - left) * (bottom - top) * PAPER_SHARE);
  int counts[256] = { 0 };
  int level = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      counts[((const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride))[x] >> 8 * channel & 0xff]++;
  while (level < 255 && (n_below -= counts[level]) >= 0)
    level++;

  return (guint8) level;
}

/* The paper's brightness in each square. Where all of one is ink, its neighbours know better. */
static guint8 *
map_paper (cairo_surface_t *surface, int channel, int *out_columns, int *out_rows)
{
  int columns = (cairo_image_surface_get_width (surface) + PAPER_PX - 1) / PAPER_PX;
  int rows = (cairo_image_surface_get_height (surface) + PAPER_PX - 1) / PAPER_PX;
  g_autofree guint8 *measured = g_new (guint8, (gsize) columns * (gsize) rows);
  guint8 *paper = g_new0 (guint8, (gsize) columns * (gsize) rows);

  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      measured[row * columns + column] = measure_paper (surface, column * PAPER_PX, row * PAPER_PX, channel);
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      for (int y = MAX (0, row - 1); y <= MIN (rows - 1, row + 1); y++)
        for (int x = MAX (0, column - 1); x <= MIN (columns - 1, column + 1); x++)
          paper[row * columns + column] = MAX (paper[row * columns + column], measured[y * columns + x]);

  *out_columns = columns;
  *out_rows = rows;
  return paper;
}

/* The paper's brightness at one pixel, between the middles of four squares. */
static double
get_paper (const guint8 *paper, int columns, int rows, int x, int y)
{
  double across = CLAMP ((x + 0.5) / PAPER_PX - 0.5, 0.0, columns - 1.0);
  double down = CLAMP ((y + 0.5) / PAPER_PX - 0.5, 0.0, rows - 1.0);
  int left = (int) across, top = (int) down;
  int right = MIN (left + 1, columns - 1), bottom = MIN (top + 1, rows - 1);
  double part_x = across - left, part_y = down - top;
  double above = paper[top * columns + left] * (1.0 - part_x) + paper[top * columns + right] * part_x;
  double below = paper[bottom * columns + left] * (1.0 - part_x) + paper[bottom * columns + right] * part_x;

  return above * (1.0 - part_y) + below * part_y;
}

/* Ink is what takes light away from the paper, whichever colour of it. */
static void
add_channel (HfInkScan *scan, cairo_surface_t *surface, int channel)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int columns, rows;
  g_autofree guint8 *paper = map_paper (surface, channel, &columns, &rows);

  for (int y = 0; y < scan->height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride);

      for (int x = 0; x < scan->width; x++)
        {
          double light = get_paper (paper, columns, rows, x, y);
          double dark = light > 0.0 ? 255.0 * (light - (row[x] >> 8 * channel & 0xff)) / light : 0.0;
          guint8 *darkness = &scan->darkness[(gsize) y * (gsize) scan->width + (gsize) x];

          *darkness = MAX (*darkness, (guint8) CLAMP (dark, 0.0, 255.0));
        }
    }
}

HfInkScan *
hf_ink_scan_new (HfAsset *asset, GError **error)
{
  cairo_surface_t *surface = paint (asset, error);
  HfInkScan *scan;

  if (surface == NULL)
    return NULL;

  scan = g_new0 (HfInkScan, 1);
  scan->width = cairo_image_surface_get_width (surface);
  scan->height = cairo_image_surface_get_height (surface);
  scan->darkness = g_new0 (guint8, (gsize) scan->width * (gsize) scan->height);
  for (int channel = 0; channel < 3; channel++)
    add_channel (scan, surface, channel);
  cairo_surface_destroy (surface);

  return scan;
}

/* N. Otsu, “A threshold selection method from gray-level histograms”, 1979: where both sides differ most. */
double
hf_ink_scan_get_threshold (const HfInkScan *scan)
{
  gsize n_pixels = (gsize) scan->width * (gsize) scan->height;
  double counts[256] = { 0 };
  double sum = 0.0, sum_below = 0.0, n_below = 0.0, best = -1.0;
  int threshold = 0;

  for (gsize i = 0; i < n_pixels; i++)
    {
      counts[scan->darkness[i]]++;
      sum += scan->darkness[i];
    }
  for (int level = 0; level < 255; level++)
    {
      double n_above, between;

      n_below += counts[level];
      sum_below += counts[level] * level;
      n_above = (double) n_pixels - n_below;
      if (n_below <= 0.0 || n_above <= 0.0)
        continue;
      between = n_below * n_above * pow (sum_below / n_below - (sum - sum_below) / n_above, 2.0);
      if (between > best)
        {
          best = between;
          threshold = level + 1;
        }
    }

  return CLAMP (threshold / 255.0, LEAST_THRESHOLD, MOST_THRESHOLD);
}

HfInk *
hf_ink_scan_trace (const HfInkScan *scan, double threshold, double width_mm, GError **error)
{
  double share = MAX (scan->width, scan->height) / (double) MOST_PX;
  guint8 level = (guint8) CLAMP (round (threshold * 255.0), 1.0, 255.0);
  g_autoptr (GPtrArray) outlines =
      hf_trace (scan->darkness, scan->width, scan->height, level, SPECK_PX * share * share);
  g_autoptr (HfInk) ink = NULL;
  HfInkDraft *draft;
  guint n_points = 0;
  float left = INFINITY, right = -INFINITY;
  float scale;

  for (guint i = 0; i < outlines->len; i++)
    {
      const GArray *outline = g_ptr_array_index (outlines, i);

      n_points += outline->len;
      for (guint k = 0; k < outline->len; k++)
        {
          left = MIN (left, g_array_index (outline, HfInkPoint, k).x_mm);
          right = MAX (right, g_array_index (outline, HfInkPoint, k).x_mm);
        }
    }
  if (n_points == 0 || n_points > HF_LIMIT_INK_POINTS)
    {
      g_set_error_literal (error, HF_PICTURE_ERROR, n_points == 0 ? HF_PICTURE_ERROR_BROKEN : HF_PICTURE_ERROR_LIMIT,
                           n_points == 0 ? _ ("Nothing written is found. Move the slider towards more, or take a "
                                              "picture of dark ink on light paper.")
                                         : _ ("This is more than a signature. Move the slider towards less, or cut "
                                              "out the signature first."));
      return NULL;
    }

  scale = (float) width_mm / (right - left);
  draft = hf_ink_draft (NULL);
  draft->filled = TRUE;
  for (guint i = 0; i < outlines->len; i++)
    {
      GArray *outline = g_ptr_array_index (outlines, i);

      for (guint k = 0; k < outline->len; k++)
        {
          HfInkPoint *point = &g_array_index (outline, HfInkPoint, k);

          point->x_mm *= scale;
          point->y_mm *= scale;
        }
      hf_ink_draft_add_stroke (draft, (const HfInkPoint *) (gpointer) outline->data, outline->len);
    }
  ink = hf_ink_seal (draft);

  return hf_ink_trim (ink);
}
