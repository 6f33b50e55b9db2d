/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one painter. */
#pragma once

#include "render/layout.h"
#include "render/target.h"

/**
 * hf_layout_paint:
 *
 * Paints ground and items. User space of @cr is points with the origin at the top left of the trim; the
 * bleed is painted as far as @cr is not clipped. @cr comes back as it was given.
 */
void hf_layout_paint (HfLayout *layout, cairo_t *cr, HfTarget target);

/** hf_layout_paint_ground: paints what hf_layout_paint() paints below all items. User space as there. */
void hf_layout_paint_ground (HfLayout *layout, cairo_t *cr);

/**
 * hf_layout_paint_boxes: paints @n_boxes boxes from the @first on, without the page's ground.
 *
 * No veil may reach across either end. User space as there.
 */
void hf_layout_paint_boxes (HfLayout *layout, guint first, guint n_boxes, cairo_t *cr, HfTarget target);

/** hf_layout_paint_box: paints @box alone, as if it were under no veil. User space as there. */
void hf_layout_paint_box (HfLayout *layout, const HfBox *box, cairo_t *cr, HfTarget target);
