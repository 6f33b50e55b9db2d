/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of one item, broken into lines at the size that fits. */
#pragma once

#include "base/doubt.h"
#include "card/card.h"
#include "render/fonts.h"
#include "render/target.h"

#include <cairo.h>
#include <pango/pango.h>

typedef struct _HfTextLayout HfTextLayout;

/**
 * hf_text_layout_new: sets @text of @card into @width_pt × @height_pt.
 *
 * Doubts (overflow with the number of letters too many, missing letters, substituted fonts, shrunk below
 * comfort) are appended to @doubts, without their place. Returns: (transfer full)
 */
HfTextLayout *hf_text_layout_new (HfFonts *fonts, HfCard *card, HfText *text, double width_pt, double height_pt,
                                  GPtrArray *doubts);

void hf_text_layout_free (HfTextLayout *layout);

/** hf_text_layout_get_size: the size it was set at, in points. */
double hf_text_layout_get_size (HfTextLayout *layout);

/** hf_text_layout_get_width: the width it was set in: the one given, or more when it widened, in points. */
double hf_text_layout_get_width (HfTextLayout *layout);

/** hf_text_layout_get_height: what the lines take, first ascent to last descent at the stated pitch, in points. */
double hf_text_layout_get_height (HfTextLayout *layout);

/** hf_text_layout_paint: paints with the origin of @cr at the top left of the box it was set in. */
void hf_text_layout_paint (HfTextLayout *layout, cairo_t *cr, HfTarget target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTextLayout, hf_text_layout_free)
