/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Segments kept for those who have the same words again. For any thread. Private to output/. */
#pragma once

#include "output/png-segment.h"

typedef struct _HfPngCache HfPngCache;

/** hf_png_cache_new: keeps what was used last, @max_bytes of it at most. Returns: (transfer full) */
HfPngCache *hf_png_cache_new (gsize max_bytes);

void hf_png_cache_free (HfPngCache *cache);

/**
 * hf_png_cache_find: the segment kept for @key, all of which counts; owned by the caller.
 *
 * Returns: whether there is one.
 */
gboolean hf_png_cache_find (HfPngCache *cache, GBytes *key, HfPngSegment *out_segment);

/** hf_png_cache_keep: keeps @segment (transfer none) for @key (transfer none). */
void hf_png_cache_keep (HfPngCache *cache, GBytes *key, const HfPngSegment *segment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPngCache, hf_png_cache_free)
