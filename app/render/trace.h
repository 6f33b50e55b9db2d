/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines of what is dark in a map of values. */
#pragma once

#include "card/ink.h"

/**
 * hf_trace: the closed outlines of where @values, @width × @height of them by rows, are at least @threshold (above 0).
 *
 * Outlines go between the values, as if these were the middles of pixels, and round what is inside clockwise; holes
 * go the other way round. What covers less than @least_area is left out. Places are in pixels from the top left.
 *
 * Returns: (transfer full) (element-type GArray): of #HfInkPoint
 */
GPtrArray *hf_trace (const guint8 *values, int width, int height, guint8 threshold, double least_area);
