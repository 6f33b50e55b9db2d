/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of one page of everybody's card, for looking at many of them: what they share is painted once. */
#pragma once

#include "merge/fields.h"
#include "render/renderer.h"

#include <cairo.h>

/** HfTiler: paints one page of personal cards at one size; of the thread of its renderer. */
typedef struct _HfTiler HfTiler;

/**
 * hf_tiler_new: for page @page, from 0, of cards made from @card, @width_px pixels wide; @renderer is borrowed.
 *
 * Returns: (transfer full)
 */
HfTiler *hf_tiler_new (HfRenderer *renderer, HfCard *card, guint page, int width_px);

void hf_tiler_free (HfTiler *tiler);

/**
 * hf_tiler_paint: the page with @fields filled in, as a raster output of that size has it but for the pixels' grid.
 *
 * Where nobody's page differs the very same picture comes back: it must not be painted on.
 * Returns: (transfer full): an RGB24 image
 */
cairo_surface_t *hf_tiler_paint (HfTiler *tiler, HfFields *fields);

/** hf_tiler_find_page: the page that tells people apart best: the last that bears a name once it is somebody's. */
guint hf_tiler_find_page (HfCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTiler, hf_tiler_free)
