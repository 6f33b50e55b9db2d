/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Smart guides: what a moved item comes to rest at, and the lines that say why. Pure arithmetic, in millimetres. */
#pragma once

#include "base/geometry.h"

/** HfSnapKind: what there is to come to rest at, of equally near ones the first. */
typedef enum
{
  HF_SNAP_GUIDE,  /**< one that was put there on purpose */
  HF_SNAP_CENTRE, /**< of the page */
  HF_SNAP_FOLD,
  HF_SNAP_MARGIN, /**< the safe area */
  HF_SNAP_EDGE,   /**< of the page */
  HF_SNAP_ITEM,   /**< an edge or the middle of another item */
  HF_SNAP_GAP,    /**< as far away as others are from each other */
  HF_SNAP_GRID,   /**< one of many lines equally far apart */
} HfSnapKind;

/** HfSnapAxis: whether places are told from left to right, or from top to bottom. */
typedef enum
{
  HF_SNAP_ACROSS,
  HF_SNAP_DOWN,
  HF_N_SNAP_AXES,
} HfSnapAxis;

/**
 * HfSnapGuide: a line across @axis at @at_mm, from @from_mm to @to_mm along the other axis.
 *
 * For a gap the line runs along @axis from @from_mm to @to_mm, at @at_mm of the other.
 */
typedef struct
{
  HfSnapKind kind;
  HfSnapAxis axis;
  double at_mm;
  double from_mm;
  double to_mm;
} HfSnapGuide;

typedef struct _HfSnapper HfSnapper;

/**
 * hf_snapper_new: what there is on a page of @width_mm × @height_mm with margins of @margin_mm.
 * @fold_mm: where across the page a fold is, such as 0; NaN for none
 *
 * Returns: (transfer full)
 */
HfSnapper *hf_snapper_new (double width_mm, double height_mm, double margin_mm, double fold_mm);

void hf_snapper_free (HfSnapper *snapper);

/** hf_snapper_add_item: adds the bounds of an item that stays where it is. */
void hf_snapper_add_item (HfSnapper *snapper, const HfFrame *bounds);

/** hf_snapper_add_guide: adds a line across @axis at @at_mm, which is on the whole page. */
void hf_snapper_add_guide (HfSnapper *snapper, HfSnapAxis axis, double at_mm);

/** hf_snapper_add_grid_line: the same for one of many, which counts least. */
void hf_snapper_add_grid_line (HfSnapper *snapper, HfSnapAxis axis, double at_mm);

/**
 * hf_snapper_move: moves @bounds to the nearest place of rest within @reach_mm, along each axis for itself.
 *
 * Appends the #HfSnapGuide that say why to @guides (nullable). Returns: @bounds where it came to rest
 */
HfFrame hf_snapper_move (const HfSnapper *snapper, const HfFrame *bounds, double reach_mm, GArray *guides);

/**
 * hf_snapper_edge: the same for one edge at @at_mm along @axis, of something from @from_mm to @to_mm on the other.
 *
 * Returns: where the edge came to rest
 */
double hf_snapper_edge (const HfSnapper *snapper, HfSnapAxis axis, double at_mm, double from_mm, double to_mm,
                        double reach_mm, GArray *guides);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSnapper, hf_snapper_free)
