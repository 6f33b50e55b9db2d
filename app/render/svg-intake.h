/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door SVG comes in by: read once as XML, with nothing loaded and nothing drawn.
 *
 * Refused is what reaches outside (addresses other than `#id` and pictures inside the file, `@import`,
 * `<?xml-stylesheet?>`), what brings a document type with declarations (entities), and what would take too long or too
 * much memory to draw. Scripts and event handlers may stand in a file: librsvg has no interpreter, so they never run.
 */
#pragma once

#include <glib.h>

/** HfSvgTraits: what was learnt of an SVG on its way in. */
typedef struct
{
  gboolean is_raster; /**< it has masks or filters, which cannot stay vector in a PDF */
  double max_pixels;  /**< of how many pixels it may be drawn before that takes too long; may be infinite */
} HfSvgTraits;

/**
 * hf_svg_intake: whether @bytes, called @name, are an SVG that may go onto a card.
 *
 * Returns: FALSE with @error of %HF_ART_ERROR that names @name and tells what to do
 */
gboolean hf_svg_intake (const char *name, GBytes *bytes, HfSvgTraits *out_traits, GError **error);
