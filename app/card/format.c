/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/format.h"

#include "base/length.h"
#include "card/names.h"

#include <glib/gi18n.h>
#include <math.h>

#define IN(length_in) ((length_in) *HF_MM_PER_INCH)

/* Printers' usual bleed: 3 mm, and an eighth of an inch where inches are used. */
#define BLEED_MM 3.0
#define BLEED_IN IN (0.125)

/* Pages that differ by less than this are cut alike: A6 is 105 × 148 mm, a quarter of A4 105 × 148.5 mm. */
#define SAME_SIZE_MM 0.6

/* Art may lose this much of a side to cover another shape; Letter folded twice is 8 % wider for its height than 5 × 7
 * in. */
#define SAME_SHAPE 1.15

/* How much larger or smaller than what it was made for a card may be before its type wants a look. */
#define SAME_SCALE 1.5

/* Pictures for screens are laid out as if 1080 pixels were as wide as a 5 in card. */
#define SCREEN_DPI (1080.0 / 5.0)
#define PX(length_px) IN ((length_px) / SCREEN_DPI)

/* ISO 216 gives the A sizes, ANSI/ASME Y14.1 Letter, ISO/IEC 7810 ID-1 (rounded to trade practice) 85 × 55 mm. */
static const HfFormat formats[] = {
  { "5x7-folded", N_ ("5 × 7 in, folded"), IN (5), IN (7), HF_FOLD_HALF, 4, BLEED_IN, 5, 0 },
  { "5x7-flat", N_ ("5 × 7 in, flat"), IN (5), IN (7), HF_FOLD_NONE, 2, BLEED_IN, 5, 0 },
  { "a6-folded", N_ ("A6, folded"), 105, 148, HF_FOLD_HALF, 4, BLEED_MM, 5, 0 },
  { "a6-flat", N_ ("A6, flat"), 105, 148, HF_FOLD_NONE, 2, BLEED_MM, 5, 0 },
  { "a5-folded", N_ ("A5, folded"), 148, 210, HF_FOLD_HALF, 4, BLEED_MM, 5, 0 },
  { "a5-flat", N_ ("A5, flat"), 148, 210, HF_FOLD_NONE, 2, BLEED_MM, 5, 0 },
  { "note-us-folded", N_ ("4.25 × 5.5 in, folded"), IN (4.25), IN (5.5), HF_FOLD_HALF, 4, BLEED_IN, 6, 0 },
  { "half-letter-folded", N_ ("5.5 × 8.5 in, folded"), IN (5.5), IN (8.5), HF_FOLD_HALF, 4, BLEED_IN, 6, 0 },
  { "letter-quarter", N_ ("Letter, folded twice"), IN (4.25), IN (5.5), HF_FOLD_QUARTER, 4, BLEED_IN, 6, 0 },
  { "a4-quarter", N_ ("A4, folded twice"), 105, 148.5, HF_FOLD_QUARTER, 4, BLEED_MM, 6, 0 },
  { "postcard-6x4", N_ ("Postcard, 6 × 4 in"), IN (6), IN (4), HF_FOLD_NONE, 2, BLEED_IN, 5, 0 },
  { "postcard-us", N_ ("Postcard, 5.5 × 4.25 in"), IN (5.5), IN (4.25), HF_FOLD_NONE, 2, BLEED_IN, 5, 0 },
  { "postcard-a6", N_ ("Postcard, A6"), 148, 105, HF_FOLD_NONE, 2, BLEED_MM, 5, 0 },
  { "square-148-folded", N_ ("Square, 148 mm, folded"), 148, 148, HF_FOLD_HALF, 4, BLEED_MM, 5, 0 },
  { "square-148-flat", N_ ("Square, 148 mm, flat"), 148, 148, HF_FOLD_NONE, 2, BLEED_MM, 5, 0 },
  { "kudos-us", N_ ("Kudos card, 3.5 × 2 in"), IN (3.5), IN (2), HF_FOLD_NONE, 2, BLEED_IN, 3.2, 0 },
  { "kudos-eu", N_ ("Kudos card, 85 × 55 mm"), 85, 55, HF_FOLD_NONE, 2, BLEED_MM, 3, 0 },
  { "certificate-a4", N_ ("Certificate, A4"), 297, 210, HF_FOLD_NONE, 1, BLEED_MM, 10, 0 },
  { "certificate-letter", N_ ("Certificate, Letter"), IN (11), IN (8.5), HF_FOLD_NONE, 1, BLEED_IN, 10, 0 },
  { "screen-square", N_ ("Square picture, 1080 × 1080"), PX (1080), PX (1080), HF_FOLD_NONE, 1, 0, 5, SCREEN_DPI },
  { "screen-story", N_ ("Tall picture, 1080 × 1920"), PX (1080), PX (1920), HF_FOLD_NONE, 1, 0, 5, SCREEN_DPI },
  { "screen-wide", N_ ("Wide picture, 1200 × 627"), PX (1200), PX (627), HF_FOLD_NONE, 1, 0, 5, SCREEN_DPI },
};

static const char *const page_names[] = { "front", "inside-left", "inside-right", "back" };
static const char *const fold_names[] = { "none", "half", "quarter" };

G_STATIC_ASSERT (G_N_ELEMENTS (page_names) == HF_N_PAGE_KINDS);

const HfFormat *
hf_format_list (guint *out_count)
{
  *out_count = G_N_ELEMENTS (formats);
  return formats;
}

const HfFormat *
hf_format_from_id (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      return &formats[i];

  return NULL;
}

HfPageKind
hf_format_page_kind (const HfFormat *format, guint index)
{
  g_return_val_if_fail (index < format->n_pages, HF_PAGE_FRONT);

  if (format->n_pages == 2 && index == 1)
    return HF_PAGE_BACK;

  return (HfPageKind) index;
}

gboolean
hf_format_is_like (const HfFormat *from, const HfFormat *to)
{
  return from->n_pages == to->n_pages && fabs (from->width_mm - to->width_mm) < SAME_SIZE_MM &&
         fabs (from->height_mm - to->height_mm) < SAME_SIZE_MM;
}

gboolean
hf_format_has_shape_of (const HfFormat *from, const HfFormat *to)
{
  double ratio = (to->width_mm / to->height_mm) / (from->width_mm / from->height_mm);

  return ratio < SAME_SHAPE && ratio > 1 / SAME_SHAPE;
}

gboolean
hf_format_is_near (const HfFormat *from, const HfFormat *to)
{
  double scale = to->width_mm / from->width_mm;

  return from->n_pages == to->n_pages && (from->screen_dpi > 0.0) == (to->screen_dpi > 0.0) &&
         hf_format_has_shape_of (from, to) && scale < SAME_SCALE && scale > 1 / SAME_SCALE;
}

HfFrame
hf_format_safe_area (const HfFormat *format)
{
  return (HfFrame){
    format->safe_mm,
    format->safe_mm,
    format->width_mm - 2 * format->safe_mm,
    format->height_mm - 2 * format->safe_mm,
  };
}

const char *
hf_page_kind_name (HfPageKind kind)
{
  return page_names[kind];
}

gboolean
hf_page_kind_from_name (const char *name, HfPageKind *out_kind)
{
  int index = hf_name_index (page_names, G_N_ELEMENTS (page_names), name);

  if (index >= 0)
    *out_kind = (HfPageKind) index;
  return index >= 0;
}

const char *
hf_fold_name (HfFold fold)
{
  return fold_names[fold];
}
