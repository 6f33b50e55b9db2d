/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was dear to make, kept while it fits into a budget; what was not asked for longest goes first. */
#pragma once

#include <glib.h>

typedef struct _HfCache HfCache;

/** HfCacheKind: how keys are compared, and how keys and values are freed. */
typedef struct
{
  GHashFunc key_hash;
  GEqualFunc key_equal;
  GDestroyNotify key_free;
  GDestroyNotify value_free;
} HfCacheKind;

/** hf_cache_new: an empty cache of values worth @budget in all; @kind is borrowed. Returns: (transfer full) */
HfCache *hf_cache_new (gsize budget, const HfCacheKind *kind);

void hf_cache_free (HfCache *cache);

/** hf_cache_find: Returns: (transfer none) (nullable): the value of @key, until the next hf_cache_take(). */
gpointer hf_cache_find (HfCache *cache, gconstpointer key);

/**
 * hf_cache_take: keeps @value (transfer full), worth @cost, as @key (transfer full), which the cache has not.
 *
 * The newest value stays even when it alone exceeds the budget.
 */
void hf_cache_take (HfCache *cache, gpointer key, gpointer value, gsize cost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCache, hf_cache_free)
