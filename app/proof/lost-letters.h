/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters held, pixel by pixel, against what they stand on. */
#pragma once

#include "render/layout.h"

/** HfLightTable: how much each value of a part of an sRGB colour gives to its relative luminance. */
typedef struct
{
  double parts[256];
} HfLightTable;

/** hf_light_table_init: fills in @table. */
void hf_light_table_init (HfLightTable *table);

/**
 * hf_has_lost_letters: whether some letters of @box, a text, have nearly the lightness of what lies below them.
 *
 * @page is an RGB24 picture of what its words stand on, of @scale pixels a point.
 */
gboolean hf_has_lost_letters (const HfLightTable *table, HfCard *card, const HfBox *box, cairo_surface_t *page,
                              double scale);
