/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One element of an SVG: what it is, covers and costs, told from its name and attributes alone. */
#pragma once

#include "render/svg-graph.h"
#include "render/svg-track.h"

/** HfSvgAttribute: @name is without its prefix; @is_plain is whether it had none. */
typedef struct
{
  const char *name;
  char *value;
  gboolean is_plain;
} HfSvgAttribute;

/** HfSvgTag: an element as it was read. All is borrowed. */
typedef struct
{
  const char *name;
  const HfSvgAttribute *attributes;
  guint n_attributes;
} HfSvgTag;

/** hf_svg_tag_find: Returns: (transfer none) (nullable): the value of the attribute @name without prefix */
const char *hf_svg_tag_find (const HfSvgTag *tag, const char *name);

/** hf_svg_tag_is_one_of: whether its name is in @names, %NULL-terminated. */
gboolean hf_svg_tag_is_one_of (const char *name, const char *const *names);

/** hf_svg_tag_is_drawn: whether elements of this name are drawn, and not only looked up. */
gboolean hf_svg_tag_is_drawn (const char *name);

/** hf_svg_tag_is_shape: whether elements of this name cover something themselves. */
gboolean hf_svg_tag_is_shape (const char *name);

/** hf_svg_tag_has_outline: whether a shape of this name covers what its outline tells: words and pictures do not. */
gboolean hf_svg_tag_has_outline (const char *name);

/**
 * hf_svg_tag_tell_page: the page that @tag, the root, shows, in its own units.
 *
 * Returns: whether it says so; else both are 0
 */
gboolean hf_svg_tag_tell_page (const HfSvgTag *tag, double *out_width, double *out_height);

/**
 * hf_svg_tag_has_own_units: whether what is in @tag, which is not the root, is drawn in units nothing tells the size
 * of.
 */
gboolean hf_svg_tag_has_own_units (const HfSvgTag *tag);

/**
 * hf_svg_tag_tell_shape: what @tag, of outline @track, is alone, on a page of @page_width of its units.
 *
 * Returns: whether its transformation can be followed
 */
gboolean hf_svg_tag_tell_shape (const HfSvgTag *tag, const HfSvgTrack *track, double page_width, HfSvgShape *out_shape);
