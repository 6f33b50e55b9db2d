/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sizes a card comes in. */
#pragma once

#include "base/geometry.h"

/** HfFold: how the sheet becomes the card. */
typedef enum
{
  HF_FOLD_NONE,
  HF_FOLD_HALF,    /**< one fold: front, two inside pages, back, both sides printed */
  HF_FOLD_QUARTER, /**< two folds: the same four pages on one side of one sheet */
} HfFold;

/** HfPageKind: the pages a card can have, in reading order. */
typedef enum
{
  HF_PAGE_FRONT,
  HF_PAGE_INSIDE_LEFT,
  HF_PAGE_INSIDE_RIGHT,
  HF_PAGE_BACK,
  HF_N_PAGE_KINDS,
} HfPageKind;

/**
 * HfFormat:
 *
 * One of the formats of hf_format_list(); they live as long as the program. Sizes are of one trimmed
 * page as in the hand. Formats for screens have a @screen_dpi, with which they come out at their
 * size in pixels, and no bleed.
 */
typedef struct
{
  const char *id;
  const char *title;
  double width_mm;
  double height_mm;
  HfFold fold;
  guint n_pages;     /**< 1, 2 or 4 */
  double bleed_mm;   /**< what is printed beyond the trim */
  double safe_mm;    /**< what matters stays this far inside the trim */
  double screen_dpi; /**< 0 for paper */
} HfFormat;

/** hf_format_list: every format. Returns: (transfer none): @out_count formats. */
const HfFormat *hf_format_list (guint *out_count);

/** hf_format_from_id: Returns: (transfer none) (nullable): %NULL where there is none of that id. */
const HfFormat *hf_format_from_id (const char *id);

/** hf_format_page_kind: the kind of page @index of @format, 0 ≤ @index < @format->n_pages. */
HfPageKind hf_format_page_kind (const HfFormat *format, guint index);

/** hf_format_is_like: whether pages laid out for @from are right for @to as they stand. */
gboolean hf_format_is_like (const HfFormat *from, const HfFormat *to);

/**
 * hf_format_is_near: whether what is laid out for @from comes out right on @to without a look: about one shape and
 * size.
 */
gboolean hf_format_is_near (const HfFormat *from, const HfFormat *to);

/**
 * hf_format_has_shape_of: whether pages of the two are about as wide for their height, so that art may cover either.
 */
gboolean hf_format_has_shape_of (const HfFormat *from, const HfFormat *to);

/** hf_format_safe_area: where what matters stays, on any page. */
HfFrame hf_format_safe_area (const HfFormat *format);

/** hf_page_kind_name: `front`, `inside-left`, `inside-right`, `back`. */
const char *hf_page_kind_name (HfPageKind kind);

/** hf_page_kind_from_name: Returns: whether @name was a page; @out_kind is left alone when not. */
gboolean hf_page_kind_from_name (const char *name, HfPageKind *out_kind);

/** hf_fold_name: `none`, `half`, `quarter`. */
const char *hf_fold_name (HfFold fold);
