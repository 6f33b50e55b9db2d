/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/slice.h"

static void
test_rows (void)
{
  static const struct
  {
    const char *rows;
    gboolean is_good;
    guint start;
    guint count;
  } cases[] = {
    { "3-5", TRUE, 2, 3 },
    { "1-12", TRUE, 0, 12 },
    { "7", TRUE, 6, 1 },
    { "12-12", TRUE, 11, 1 },
    { "10-99", TRUE, 9, 3 },
    { "0-5", FALSE },
    { "5-3", FALSE },
    { "13", FALSE },
    { "13-20", FALSE },
    { "", FALSE },
    { "-", FALSE },
    { "-5", FALSE },
    { "3-", FALSE },
    { "3--5", FALSE },
    { " 3-5", FALSE },
    { "3-5 ", FALSE },
    { "+3-5", FALSE },
    { "3-5-7", FALSE },
    { "a-b", FALSE },
    { "3.5", FALSE },
    { "0x3-5", FALSE },
    { "1-4294967296", FALSE },
    { "99999999999999999999", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HfSlice slice = { 77, 77 };

      g_test_message ("--rows %s", cases[i].rows);
      g_assert_cmpint (hf_slice_rows (cases[i].rows, 12, &slice, &error), ==, cases[i].is_good);
      if (cases[i].is_good)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (slice.start, ==, cases[i].start);
          g_assert_cmpuint (slice.count, ==, cases[i].count);
        }
      else
        {
          g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION);
          g_assert_cmpuint (slice.start, ==, 77);
        }
    }
}

static void
test_shards_cover_everybody_once (void)
{
  static const guint wholes[] = { 0, 1, 7, 8, 9, 100, 10000, G_MAXUINT32 / 2 };
  static const guint parts[] = { 1, 2, 3, 8, 13 };

  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (parts); j++)
      {
        HfSlice whole = { 5, wholes[i] };
        guint next = 5;

        for (guint part = 1; part <= parts[j]; part++)
          {
            g_autofree char *shard = g_strdup_printf ("%u/%u", part, parts[j]);
            HfSlice slice;

            g_assert_true (hf_slice_shard (shard, whole, &slice, NULL));
            g_assert_cmpuint (slice.start, ==, next);
            g_assert_cmpuint (slice.count, >=, wholes[i] / parts[j]);
            g_assert_cmpuint (slice.count, <=, wholes[i] / parts[j] + 1);
            next += slice.count;
          }
        g_assert_cmpuint (next, ==, 5 + wholes[i]);
      }
}

static void
test_bad_shards (void)
{
  static const char *const shards[] = { "",   "/",     "2",    "0/8",  "9/8",  "2/0",  "2/",
                                        "/8", "2/8/1", "-2/8", " 2/8", "2/8x", "2 / 8" };
  HfSlice slice;

  for (gsize i = 0; i < G_N_ELEMENTS (shards); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("--shard %s", shards[i]);
      g_assert_false (hf_slice_shard (shards[i], hf_slice_all (12), &slice, &error));
      g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slice/rows", test_rows);
  g_test_add_func ("/slice/shards-cover-everybody-once", test_shards_cover_everybody_once);
  g_test_add_func ("/slice/bad-shards", test_bad_shards);
  return g_test_run ();
}
