/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was dear to make, kept while it fits into a budget; what was not asked for longest goes first. */
#pragma once

#include <glib.h>

typedef struct _HfCache HfCache;

/** hf_cache_new: an empty cache of values worth @budget in all, freed by @value_free. Returns: (transfer full) */
HfCache *hf_cache_new (gsize budget, GDestroyNotify value_free);

void hf_cache_free (HfCache *cache);

/** hf_cache_find: Returns: (transfer none) (nullable): the value of @key, until the next hf_cache_take(). */
gpointer hf_cache_find (HfCache *cache, const char *key);

/** hf_cache_take: keeps @value (transfer full), worth @cost, as @key. The newest value stays even when it alone exceeds the budget. */
void hf_cache_take (HfCache *cache, const char *key, gpointer value, gsize cost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCache, hf_cache_free)
