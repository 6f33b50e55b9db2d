/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/save.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("heartfelt-save-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "card.bin", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_refuses_to_replace_unless_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_save_bytes (fixture->path, "one", 3, HF_SAVE_DEFAULT, &error));
  g_assert_no_error (error);
  g_assert_false (hf_save_bytes (fixture->path, "two", 3, HF_SAVE_DEFAULT, &error));
  g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "card.bin"));
  assert_contents (fixture->path, "one");

  g_assert_true (hf_save_bytes (fixture->path, "two", 3, HF_SAVE_REPLACE, NULL));
  assert_contents (fixture->path, "two");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Also where bytes are written after the disk began. */
static void
test_an_early_sync_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfSave) save = hf_save_open (fixture->path, HF_SAVE_ONE_OF_MANY, &error);

  g_assert_no_error (error);
  g_assert_true (hf_save_write (save, "one", 3, &error));
  g_assert_true (hf_save_start_sync (save, &error));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (hf_save_write (save, "two", 3, &error));
  g_assert_true (hf_save_commit (save, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "onetwo");
}

static void
test_nothing_stands_before_the_commit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfSave) save = hf_save_open (fixture->path, HF_SAVE_DEFAULT, NULL);

  g_assert_true (hf_save_write (save, "half", 4, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_clear_pointer (&save, hf_save_free);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_a_file_that_appears_meanwhile_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfSave) save = hf_save_open (fixture->path, HF_SAVE_DEFAULT, NULL);

  g_assert_true (hf_save_write (save, "mine", 4, NULL));
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  g_assert_false (hf_save_commit (save, &error));
  g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);
  assert_contents (fixture->path, "theirs");
}

static void
test_vanished_folder_is_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "card.bin", NULL);

  g_assert_false (hf_save_bytes (path, "x", 1, HF_SAVE_DEFAULT, &error));
  g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER);
  g_assert_nonnull (strstr (error->message, "gone"));
}

static void
test_link_stays_a_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);

  g_assert_true (g_file_set_contents (fixture->path, "one", -1, NULL));
  g_assert_cmpint (symlink ("card.bin", link_path), ==, 0);
  g_assert_true (hf_save_bytes (link_path, "two", 3, HF_SAVE_REPLACE, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_contents (fixture->path, "two");
  g_assert_cmpint (g_unlink (link_path), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/save/refuses-to-replace-unless-told", test_refuses_to_replace_unless_told);
  ADD ("/save/nothing-stands-before-the-commit", test_nothing_stands_before_the_commit);
  ADD ("/save/an-early-sync-changes-nothing", test_an_early_sync_changes_nothing);
  ADD ("/save/a-file-that-appears-meanwhile-is-kept", test_a_file_that_appears_meanwhile_is_kept);
  ADD ("/save/vanished-folder-is-named", test_vanished_folder_is_named);
  ADD ("/save/link-stays-a-link", test_link_stays_a_link);
  return g_test_run ();
}
