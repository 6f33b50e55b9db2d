/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/handwriting.h"
#include "library/signatures.h"

#include <glib/gstdio.h>

static char *
make_folder (void)
{
  g_autofree char *parent = g_dir_make_tmp ("heartfelt-signatures-XXXXXX", NULL);

  return g_build_filename (parent, "signatures", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *parent = g_path_get_dirname (folder);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_rmdir (parent);
}

static HfInk *
make_ink (float size_mm)
{
  const HfInkPoint points[] = { { 0, 0, 1 }, { size_mm, size_mm, 0.5f } };
  HfInkDraft *draft = hf_ink_draft (NULL);

  draft->width_mm = draft->height_mm = (double) size_mm;
  hf_ink_draft_add_stroke (draft, points, G_N_ELEMENTS (points));
  return hf_ink_seal (draft);
}

static void
test_kept (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (HfInk) ink = make_ink (30);
  g_autoptr (HfInk) newer = make_ink (25);
  g_autoptr (GPtrArray) none = hf_signatures_list (folder, NULL);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (hf_signatures_keep (folder, "Zoë Łukasiewicz", ink, &error));
  g_assert_true (hf_signatures_keep (folder, "../Ana / José", ink, &error));
  g_assert_true (hf_signatures_keep (folder, "Zoë Łukasiewicz", newer, &error));
  g_assert_no_error (error);

  kept = hf_signatures_list (folder, NULL);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_cmpstr (((HfSignature *) kept->pdata[0])->name, ==, "../Ana / José");
  g_assert_true (hf_ink_equal (((HfSignature *) kept->pdata[0])->ink, ink));
  g_assert_true (hf_ink_equal (((HfSignature *) kept->pdata[1])->ink, newer));

  g_assert_true (hf_signatures_remove (((HfSignature *) kept->pdata[0])->path, &error));
  g_assert_true (hf_signatures_remove (((HfSignature *) kept->pdata[0])->path, &error));
  left = hf_signatures_list (folder, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  remove_folder (folder);
}

static void
test_broken (void)
{
  static const char *const texts[] = { "{", "{\"name\": \"Ana\"}", "{\"name\": \"Ana\", \"ink\": {\"strokes\": [3]}}",
                                       "{\"name\": \"Ana\", \"ink\": {\"strokes\": [\"1,2\"]}}" };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "ana.json", NULL);
  g_autoptr (HfInk) ink = make_ink (30);

  g_assert_true (hf_signatures_keep (folder, "Bo", ink, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_doubt_free);
      g_autoptr (GPtrArray) listed = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      listed = hf_signatures_list (folder, doubts);
      g_assert_cmpuint (listed->len, ==, 1);
      g_assert_cmpuint (doubts->len, ==, 1);
      g_assert_nonnull (strstr (((HfDoubt *) doubts->pdata[0])->message, "ana.json"));
    }
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signatures/are-kept-by-name", test_kept);
  g_test_add_func ("/signatures/a-broken-one-is-told-and-the-others-listed", test_broken);

  return g_test_run ();
}
