/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/digest.h"

#include <glib/gstdio.h>

#define KIND "approvals"
#define MOST 1000u

static HfDigest
digest_of (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) text, -1);
  return hf_digest_take (checksum);
}

static char *
path_of (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "heartfelt", KIND, name, NULL);
}

static void
test_remembers (void)
{
  g_autoptr (HfDigestSet) set = hf_digest_set_load (KIND, "a-card");
  g_autoptr (HfDigestSet) later = NULL;
  HfDigest ada = digest_of ("Ada");
  HfDigest olga = digest_of ("Olga");

  g_assert_true (hf_digest_set_add (set, &ada));
  g_assert_false (hf_digest_set_add (set, &ada));
  g_assert_true (hf_digest_set_add (set, &olga));
  g_assert_true (hf_digest_set_remove (set, &olga));
  g_assert_false (hf_digest_set_remove (set, &olga));
  g_assert_true (hf_digest_set_save (set, MOST, NULL));

  later = hf_digest_set_load (KIND, "a-card");
  g_assert_cmpuint (hf_digest_set_get_size (later), ==, 1);
  g_assert_true (hf_digest_set_has (later, &ada));
  g_assert_false (hf_digest_set_has (later, &olga));
}

static void
test_forgets_the_oldest (void)
{
  g_autoptr (HfDigestSet) set = hf_digest_set_load (KIND, "many");
  g_autoptr (HfDigestSet) later = NULL;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      HfDigest digest = digest_of (text);

      hf_digest_set_add (set, &digest);
    }
  g_assert_true (hf_digest_set_save (set, 3, NULL));

  later = hf_digest_set_load (KIND, "many");
  g_assert_cmpuint (hf_digest_set_get_size (later), ==, 3);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      HfDigest digest = digest_of (text);

      g_assert_cmpint (hf_digest_set_has (later, &digest), ==, i >= 7);
    }
}

static void
test_what_is_no_set (void)
{
  static const struct
  {
    const char *text;
    guint n_read;
  } cases[] = {
    { "", 0 },
    { "heartfelt digests 2\n00000000000000000000000000000000\n", 0 },
    { "heartfelt digests 1\n0000000000000000000000000000000", 0 },
    { "heartfelt digests 1\n00000000000000000000000000000000", 0 },
    { "heartfelt digests 1\n00000000000000000000000000000000\n0000", 1 },
    { "heartfelt digests 1\n0000000000000000000000000000000z\n", 0 },
    { "heartfelt digests 1\n00000000000000000000000000000000\nnonsense of some length that is long\n", 1 },
  };
  g_autofree char *path = path_of ("broken");
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfDigestSet) set = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      set = hf_digest_set_load (KIND, "broken");
      g_assert_cmpuint (hf_digest_set_get_size (set), ==, cases[i].n_read);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/digest/remembers-what-was-added", test_remembers);
  g_test_add_func ("/digest/forgets-the-oldest-beyond-the-most", test_forgets_the_oldest);
  g_test_add_func ("/digest/reads-no-more-than-is-whole", test_what_is_no_set);
  return g_test_run ();
}
