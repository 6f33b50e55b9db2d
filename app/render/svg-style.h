/* SPDX-License-Identifier: GPL-3.0-or-later */
/* As much of an SVG's style as tells what it refers to and what it costs. */
#pragma once

#include "render/svg-graph.h"

/** HfSvgStyleNotes: what properties say, gathered over a list of them. */
typedef struct
{
  gboolean is_layer;     /**< drawn apart and then laid on: opacity, mask, filter, blending */
  gboolean is_raster;    /**< mask or filter: cannot stay vector in a PDF */
  gboolean is_vague;     /**< sizes something, or strokes it, by means the survey does not follow */
  double layer_cost;     /**< of being drawn apart, a page (render/svg-price.h) */
  gboolean has_stroke;   /**< outlines are drawn */
  double stroke;         /**< the widest stroke there may be, in its own units */
  double dash;           /**< the shortest round of dashes, in its own units; 0 for none */
  GPtrArray *references; /**< of HfSvgStyleReference */
} HfSvgStyleNotes;

typedef struct
{
  HfSvgUse use;
  char *id;
} HfSvgStyleReference;

/** hf_svg_style_notes_init: @notes hold nothing yet. */
void hf_svg_style_notes_init (HfSvgStyleNotes *notes);

/** hf_svg_style_notes_clear: frees what @notes hold, not @notes. */
void hf_svg_style_notes_clear (HfSvgStyleNotes *notes);

/** hf_svg_style_note_property: notes what property @name of @value says. */
void hf_svg_style_note_property (HfSvgStyleNotes *notes, const char *name, const char *value);

/** hf_svg_style_note_declarations: notes what `name: value; …` says. */
void hf_svg_style_note_declarations (HfSvgStyleNotes *notes, const char *declarations);

/** hf_svg_style_notes_merge: adds what @more says to @notes. */
void hf_svg_style_notes_merge (HfSvgStyleNotes *notes, const HfSvgStyleNotes *more);

/**
 * hf_css_unescape: @css with its escapes (`\75 rl`) written out, so that nothing hides in them.
 *
 * Returns: (transfer full)
 */
char *hf_css_unescape (const char *css);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfSvgStyleNotes, hf_svg_style_notes_clear)
