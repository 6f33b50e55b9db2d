/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where personal items of a page are painted, and what tells how they look. Private to batch/. */
#pragma once

#include "output/png-master.h"
#include "render/layers.h"

/**
 * hf_look_areas_new: an empty list of areas that frees their keys.
 *
 * Returns: (transfer full) (element-type HfPngArea)
 */
GArray *hf_look_areas_new (void);

/**
 * hf_look_add_zone: as an HfRunVisitor, appends to the list @areas the frame of @box, where something of it is
 * expected.
 */
void hf_look_add_zone (const HfBox *box, gpointer areas);

/**
 * hf_look_add_run_areas: appends to @areas where the personal @runs of @layout paint, with keys.
 *
 * Returns: whether something among it must be painted unclipped
 */
gboolean hf_look_add_run_areas (HfLayout *layout, const GArray *runs, GArray *areas);

/**
 * hf_look_mark_painted: tells for each of @runs whether a copy of @master paints it: what is personal, and what lies
 * above that and reaches into bands of @areas.
 *
 * Returns: whether any is of the second kind
 */
gboolean hf_look_mark_painted (HfLayout *layout, const GArray *runs, const GArray *areas, HfPngMaster *master,
                               gboolean *out_painted);
