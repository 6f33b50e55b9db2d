/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/cache.h"

static guint n_freed;

static void
free_value (gpointer value)
{
  n_freed++;
  g_free (value);
}

static HfCache *
make_cache (gsize budget)
{
  static const HfCacheKind kind = { g_str_hash, g_str_equal, g_free, free_value };

  n_freed = 0;
  return hf_cache_new (budget, &kind);
}

static void
take (HfCache *cache, const char *key, gsize cost)
{
  hf_cache_take (cache, g_strdup (key), g_strconcat ("value of ", key, NULL), cost);
}

static void
test_finds_by_equal_key (void)
{
  g_autoptr (HfCache) cache = make_cache (10);
  g_autofree char *key = g_strdup ("a");

  g_assert_null (hf_cache_find (cache, key));
  take (cache, "a", 1);
  g_assert_cmpstr (hf_cache_find (cache, key), ==, "value of a");
  g_assert_null (hf_cache_find (cache, "b"));
}

static void
test_least_used_goes_first (void)
{
  g_autoptr (HfCache) cache = make_cache (3);

  take (cache, "a", 1);
  take (cache, "b", 1);
  take (cache, "c", 1);
  g_assert_nonnull (hf_cache_find (cache, "a"));
  take (cache, "d", 1);
  g_assert_cmpuint (n_freed, ==, 1);
  g_assert_null (hf_cache_find (cache, "b"));
  g_assert_nonnull (hf_cache_find (cache, "a"));
  g_assert_nonnull (hf_cache_find (cache, "c"));
  g_assert_nonnull (hf_cache_find (cache, "d"));
}

static void
test_costly_one_drives_out_all_others (void)
{
  g_autoptr (HfCache) cache = make_cache (3);

  take (cache, "a", 1);
  take (cache, "b", 2);
  take (cache, "huge", 100);
  g_assert_cmpuint (n_freed, ==, 2);
  g_assert_nonnull (hf_cache_find (cache, "huge"));
  take (cache, "c", 1);
  g_assert_null (hf_cache_find (cache, "huge"));
  g_assert_nonnull (hf_cache_find (cache, "c"));
}

static void
test_frees_all (void)
{
  HfCache *cache = make_cache (10);

  take (cache, "a", 1);
  take (cache, "b", 1);
  hf_cache_free (cache);
  g_assert_cmpuint (n_freed, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/cache/finds-by-equal-key", test_finds_by_equal_key);
  g_test_add_func ("/render/cache/least-used-goes-first", test_least_used_goes_first);
  g_test_add_func ("/render/cache/costly-one-drives-out-all-others", test_costly_one_drives_out_all_others);
  g_test_add_func ("/render/cache/frees-all", test_frees_all);

  return g_test_run ();
}
