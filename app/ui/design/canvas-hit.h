/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is under the pointer, as people take things: a group is one, a stack is each of what stands in it.
 *
 * A group with something selected in it counts as entered: then its items are taken one by one. What is locked or
 * hidden is never taken by the pointer. */
#pragma once

#include "ui/design/canvas-place.h"

/**
 * hf_canvas_hit_list: the ids of what is at @point, frontmost first, thin things as if they were @slack_mm fatter.
 * @selection: ids, %NULL-terminated
 *
 * Returns: (transfer full): of ids that belong to the page
 */
GPtrArray *hf_canvas_hit_list (HfLayout *layout, const char *const *selection, HfPoint point, double slack_mm);

/** hf_canvas_hit_band: the ids of what @band touches, rearmost first. Returns: (transfer full): as above */
GPtrArray *hf_canvas_hit_band (HfLayout *layout, const char *const *selection, const HfFrame *band);

/**
 * hf_canvas_hit_reading_order: all that can be taken or is locked, in the order it is read.
 *
 * Returns: (transfer full): as above
 */
GPtrArray *hf_canvas_hit_reading_order (HfLayout *layout, const char *const *selection);
