/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/lost-letters.h"

#include "base/length.h"
#include "card/wash.h"

#include <math.h>

/** Coverage from which a pixel belongs to a letter, of 255. */
#define LEAST_COVERAGE 96

/** Letters of less contrast are lost to the eye; headlines of our palettes have 5 and more on their paper. */
#define LEAST_CONTRAST 1.5

/** What WCAG 2.1 adds to each relative luminance for the light of the room. */
#define GLARE 0.05

/** Every so many pixels, across and down, a first look takes one. */
#define STRIDE_PX 2

/** Words are looked at in squares as high as a line. In one that is lost, this part of what is inked is, and this part
 *  of the square is inked at all. */
#define LOST_PART 0.6
#define INKED_PART 0.04

/** A square of a text. */
typedef struct
{
  guint n_inked;
  guint n_lost;
} Square;

void
hf_light_table_init (HfLightTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (table->parts); i++)
    table->parts[i] = i <= 10 ? i / 255.0 / 12.92 : pow ((i / 255.0 + 0.055) / 1.055, 2.4);
}

/* Relative luminance as WCAG 2.1 has it, of 0xrrggbb. */
static double
get_light (const HfLightTable *table, guint32 pixel)
{
  return 0.2126 * table->parts[pixel >> 16 & 0xFF] + 0.7152 * table->parts[pixel >> 8 & 0xFF] +
         0.0722 * table->parts[pixel & 0xFF];
}

/* What a letter's own, not yet premultiplied colour gives when it is laid on @below at @opacity. */
static guint32
lay_on (guint32 letter, guint32 below, double opacity)
{
  guint coverage = letter >> 24;
  guint32 mixed = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    {
      double own = MIN ((letter >> shift & 0xFF) * 255 / coverage, 255);

      mixed |= (guint32) lround (own * opacity + (below >> shift & 0xFF) * (1.0 - opacity)) << shift;
    }

  return mixed;
}

/* Whether what is as light as @one is lost on what is as light as @other. */
static gboolean
is_alike (double one, double other)
{
  return MAX (one, other) + GLARE < (MIN (one, other) + GLARE) * LEAST_CONTRAST;
}

static guint32
to_pixel (const HfColor *color)
{
  return (guint32) lround (color->red * 255.0) << 16 | (guint32) lround (color->green * 255.0) << 8 |
         (guint32) lround (color->blue * 255.0);
}

static gboolean
is_lost (const HfLightTable *table, guint32 letter, guint32 below, double opacity)
{
  return is_alike (get_light (table, lay_on (letter, below, opacity)), get_light (table, below));
}

static const guint32 *
get_row (cairo_surface_t *picture, int y_px)
{
  return (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (picture) +
                                            y_px * cairo_image_surface_get_stride (picture));
}

/* The pixels of @page that @box inks. Returns: whether there are any */
static gboolean
get_area (const HfBox *box, cairo_surface_t *page, double scale, cairo_rectangle_int_t *out_area)
{
  double px_per_mm = hf_pt_from_mm (1.0) * scale;
  cairo_rectangle_int_t area;
  HfFrame ink;

  if (!hf_box_get_ink (box, &ink))
    return FALSE;

  area.x = (int) CLAMP (floor (ink.x_mm * px_per_mm), 0, cairo_image_surface_get_width (page));
  area.y = (int) CLAMP (floor (ink.y_mm * px_per_mm), 0, cairo_image_surface_get_height (page));
  area.width = (int) CLAMP (ceil ((ink.x_mm + ink.width_mm) * px_per_mm), 0, cairo_image_surface_get_width (page));
  area.height = (int) CLAMP (ceil ((ink.y_mm + ink.height_mm) * px_per_mm), 0, cairo_image_surface_get_height (page));
  area.width -= area.x;
  area.height -= area.y;
  *out_area = area;

  return area.width > 0 && area.height > 0;
}

/* Returns: (transfer full): the letters of @box alone, as they lie in @area of the page */
static cairo_surface_t *
paint_letters (const HfBox *box, const cairo_rectangle_int_t *area, double scale)
{
  cairo_surface_t *letters = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area->width, area->height);
  cairo_t *cr = cairo_create (letters);

  cairo_translate (cr, -area->x, -area->y);
  cairo_scale (cr, scale, scale);
  cairo_transform (cr, &box->matrix);
  hf_text_layout_paint (box->text, cr, HF_TARGET_RASTER);
  cairo_destroy (cr);
  cairo_surface_flush (letters);

  return letters;
}

static void
count_row (const HfLightTable *table, const guint32 *letters, const guint32 *below, int width_px, double opacity,
           int side_px, Square *squares)
{
  for (int x = 0; x < width_px; x++)
    {
      Square *square = &squares[x / side_px];

      if (letters[x] >> 24 < LEAST_COVERAGE)
        continue;
      square->n_inked++;
      if (is_lost (table, letters[x], below[x], opacity))
        square->n_lost++;
    }
}

static gboolean
paint_stands_out (const HfLightTable *table, HfCard *card, const HfPaint *paint, cairo_surface_t *page,
                  const cairo_rectangle_int_t *area)
{
  HfColor color = hf_wash_resolve_words (card->palette, paint);
  double light = get_light (table, to_pixel (&color));

  if (color.alpha < 1.0)
    return FALSE;

  for (int y = area->y; y < area->y + area->height; y += STRIDE_PX)
    {
      const guint32 *row = get_row (page, y);

      for (int x = area->x; x < area->x + area->width; x += STRIDE_PX)
        if (is_alike (light, get_light (table, row[x])))
          return FALSE;
    }

  return TRUE;
}

/* Whether nothing in @area could hide @box's words, whatever letters they are; looked at here and there, as what is
 * smaller hides no letter. */
static gboolean
stands_out (const HfLightTable *table, HfCard *card, const HfBox *box, cairo_surface_t *page,
            const cairo_rectangle_int_t *area)
{
  HfText *text = box->item->text;

  if (box->opacity < 1.0 || !paint_stands_out (table, card, &text->paint, page, area))
    return FALSE;
  for (guint i = 0; i < text->n_runs; i++)
    if (text->runs[i].paint.kind != HF_PAINT_INHERIT &&
        !paint_stands_out (table, card, &text->runs[i].paint, page, area))
      return FALSE;

  return TRUE;
}

static gboolean
has_lost_square (const HfLightTable *table, const HfBox *box, cairo_surface_t *page, const cairo_rectangle_int_t *area,
                 double scale)
{
  int side_px = MAX (1, (int) ceil (hf_text_layout_get_size (box->text) * scale));
  int n_columns = (area->width + side_px - 1) / side_px;
  int n_rows = (area->height + side_px - 1) / side_px;
  g_autofree Square *squares = g_new0 (Square, (gsize) n_columns * (gsize) n_rows);
  cairo_surface_t *letters = paint_letters (box, area, scale);
  gboolean found = FALSE;

  for (int y = 0; y < area->height; y++)
    count_row (table, get_row (letters, y), get_row (page, area->y + y) + area->x, area->width, box->opacity, side_px,
               &squares[y / side_px * n_columns]);
  cairo_surface_destroy (letters);

  for (int i = 0; i < n_columns * n_rows && !found; i++)
    found = squares[i].n_inked >= side_px * side_px * INKED_PART && squares[i].n_lost > squares[i].n_inked * LOST_PART;

  return found;
}

gboolean
hf_has_lost_letters (const HfLightTable *table, HfCard *card, const HfBox *box, cairo_surface_t *page, double scale)
{
  cairo_rectangle_int_t area;

  return get_area (box, page, scale, &area) && !stands_out (table, card, box, page, &area) &&
         has_lost_square (table, box, page, &area, scale);
}
