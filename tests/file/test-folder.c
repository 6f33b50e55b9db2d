/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "every-card.h"
#include "file/load.h"
#include "file/save.h"

typedef struct
{
  char *folder;
  char *path; /* of the card folder in it */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("heartfelt-folder-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "card", NULL);
  g_assert_true (hf_file_save_folder (card, fixture->path, NULL, HF_SAVE_DEFAULT, &error));
  g_assert_no_error (error);
}

static void
remove_all (const char *path)
{
  GDir *dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_all (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static HfCard *
load (Fixture *fixture, GError **error)
{
  return hf_file_load (fixture->path, HF_FILE_LOAD_DEFAULT, NULL, error);
}

/* Where the art of the card lies. Returns: (transfer full) */
static char *
art_path (Fixture *fixture)
{
  g_autoptr (HfAsset) art = every_art ();
  g_autofree char *name = g_strconcat (art->sha256, ".svg", NULL);

  return g_build_filename (fixture->path, "assets", name, NULL);
}

static guint
count_assets (Fixture *fixture)
{
  g_autofree char *assets = g_build_filename (fixture->path, "assets", NULL);
  g_autoptr (GDir) dir = g_dir_open (assets, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
test_read_equals_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (HfCard) again = load (fixture, NULL);

  g_assert_true (hf_card_equal (card, again));
  g_assert_cmpuint (count_assets (fixture), ==, 2);
}

static void
test_folder_and_file_are_the_same (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "card.heartfelt", NULL);
  g_autoptr (HfCard) card = load (fixture, NULL);
  g_autoptr (HfCard) again = NULL;

  g_assert_true (hf_file_save (card, path, NULL, HF_SAVE_DEFAULT, NULL));
  again = hf_file_load (path, HF_FILE_LOAD_DEFAULT, NULL, NULL);
  g_assert_true (hf_card_equal (card, again));
}

static void
test_existing_folder_is_only_replaced_when_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (HfCard) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_file_save_folder (card, fixture->path, NULL, HF_SAVE_DEFAULT, &error));
  g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);

  g_assert_true (hf_file_save_folder (card, fixture->path, NULL, HF_SAVE_REPLACE, NULL));
  again = load (fixture, NULL);
  g_assert_true (hf_card_equal (card, again));
  g_assert_cmpuint (count_assets (fixture), ==, 0);
}

static void
test_missing_asset_is_no_error (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = art_path (fixture);
  g_autoptr (HfAsset) art = every_art ();
  g_autoptr (HfCard) card = NULL;
  HfItem *item;

  g_assert_cmpint (g_unlink (path), ==, 0);
  card = load (fixture, NULL);
  item = hf_card_find_item (card, "art", NULL);
  g_assert_null (item->art.asset->bytes);
  g_assert_cmpstr (item->art.asset->sha256, ==, art->sha256);
  g_assert_cmpstr (item->art.asset->name, ==, "front.svg");
}

static void
test_missing_asset_stays_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = art_path (fixture);
  g_autoptr (HfCard) card = NULL;
  g_autoptr (HfCard) again = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  card = load (fixture, NULL);
  g_assert_true (hf_file_save_folder (card, fixture->path, NULL, HF_SAVE_REPLACE, NULL));
  again = load (fixture, NULL);
  g_assert_true (hf_card_equal (card, again));
}

static void
test_changed_asset_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = art_path (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "<svg/>", -1, NULL));
  g_assert_null (load (fixture, &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_DAMAGED);
}

static void
test_links_stay_inside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = art_path (fixture);
  g_autofree char *inside = g_build_filename (fixture->path, "inside.svg", NULL);
  g_autofree char *outside = g_build_filename (fixture->folder, "outside.svg", NULL);
  g_autoptr (HfCard) card = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (path, inside), ==, 0);
  g_assert_cmpint (symlink ("../inside.svg", path), ==, 0);
  card = load (fixture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (hf_card_find_item (card, "art", NULL)->art.asset->bytes);

  g_assert_cmpint (g_rename (inside, outside), ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink (outside, path), ==, 0);
  g_assert_null (load (fixture, &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_UNSAFE);
}

static void
test_pipe_does_not_block (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = art_path (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (load (fixture, &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_FAILED);
}

static void
test_what_is_not_there_is_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.heartfelt", NULL);
  g_autoptr (GError) not_found = NULL;
  g_autoptr (GError) not_card = NULL;

  g_assert_null (hf_file_load (gone, HF_FILE_LOAD_DEFAULT, NULL, &not_found));
  g_assert_error (not_found, HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (not_found->message, "gone.heartfelt"));

  g_assert_null (hf_file_load (fixture->folder, HF_FILE_LOAD_DEFAULT, NULL, &not_card));
  g_assert_error (not_card, HF_FILE_ERROR, HF_FILE_ERROR_NOT_CARD);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hf_file_load (fixture->path, HF_FILE_LOAD_DEFAULT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/file/folder/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("read-equals-written", test_read_equals_written);
  ADD ("folder-and-file-are-the-same", test_folder_and_file_are_the_same);
  ADD ("existing-folder-is-only-replaced-when-told", test_existing_folder_is_only_replaced_when_told);
  ADD ("missing-asset-is-no-error", test_missing_asset_is_no_error);
  ADD ("missing-asset-stays-missing", test_missing_asset_stays_missing);
  ADD ("changed-asset-is-told", test_changed_asset_is_told);
  ADD ("links-stay-inside", test_links_stay_inside);
  ADD ("pipe-does-not-block", test_pipe_does_not_block);
  ADD ("what-is-not-there-is-named", test_what_is_not_there_is_named);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
