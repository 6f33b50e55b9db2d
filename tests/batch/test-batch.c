/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/batch.h"
#include "batch/names.h"
#include "batch/outlet.h"

#include <sys/resource.h>

static void
test_same_bytes (gconstpointer data)
{
  HfBatchKind kind = (HfBatchKind) GPOINTER_TO_INT (data);
  g_autoptr (Outlet) one = outlet_new (30);
  g_autoptr (Outlet) many = outlet_new (30);
  g_autoptr (Outlet) parts = outlet_new (30);
  g_autofree char *of_one = NULL;
  g_autofree char *of_many = NULL;
  g_autofree char *of_parts = NULL;

  one->options.kind = many->options.kind = parts->options.kind = kind;
  many->options.n_jobs = 3;
  outlet_export (one);
  outlet_export (many);
  parts->people = (HfSlice){ 0, 7 };
  outlet_export (parts);
  parts->people = (HfSlice){ 7, 23 };
  outlet_export (parts);

  of_one = outlet_digest (one);
  of_many = outlet_digest (many);
  of_parts = outlet_digest (parts);
  g_assert_cmpstr (of_one, ==, of_many);
  g_assert_cmpstr (of_one, ==, of_parts);
}

static void
test_same_combined_bytes (void)
{
  g_autoptr (Outlet) one = outlet_new (90);
  g_autoptr (Outlet) many = outlet_new (90);
  g_autofree char *of_one = NULL;
  g_autofree char *of_many = NULL;

  outlet_combine (one, "cards.pdf");
  outlet_combine (many, "cards.pdf");
  one->options.volume = many->options.volume = 40;
  many->options.n_jobs = 3;
  outlet_export (one);
  outlet_export (many);

  of_one = outlet_digest (one);
  of_many = outlet_digest (many);
  g_assert_cmpstr (of_one, ==, of_many);
}

static void
test_names (void)
{
  static const char *const names[] = {
    "1-Person 1-back.png",         "1-Person 1-front.png",        "1-Person 1-inside-left.png",
    "1-Person 1-inside-right.png", "2-Person 2-back.png",         "2-Person 2-front.png",
    "2-Person 2-inside-left.png",  "2-Person 2-inside-right.png", NULL
  };
  g_autoptr (Outlet) outlet = outlet_new (2);
  g_auto (GStrv) files = NULL;

  outlet->options.kind = HF_BATCH_PNG;
  outlet_export (outlet);
  files = outlet_list (outlet);

  g_assert_true (g_strv_equal ((const char *const *) files, names));
  g_assert_cmpuint (outlet->total.n_files, ==, 8);
  g_assert_cmpuint (outlet->total.n_cards, ==, 2);
}

static void
test_one_view_needs_no_suffix (void)
{
  g_autoptr (Outlet) outlet = outlet_new (1);
  g_auto (GStrv) files = NULL;

  outlet->options.kind = HF_BATCH_PNG;
  outlet->options.sides = HF_SIDES_FRONT;
  outlet_export (outlet);
  files = outlet_list (outlet);

  g_assert_cmpuint (g_strv_length (files), ==, 1);
  g_assert_cmpstr (files[0], ==, "1-Person 1.png");
}

static void
test_volumes (void)
{
  static const char *const names[] = { "cards-2.pdf", "cards-3.pdf", "cards.pdf", NULL };
  static const guint n_pages[] = { 80, 40, 80 };
  g_autoptr (Outlet) outlet = outlet_new (50);
  g_auto (GStrv) files = NULL;

  outlet_combine (outlet, "cards.pdf");
  outlet->options.volume = 20;
  outlet_export (outlet);
  files = outlet_list (outlet);

  g_assert_true (g_strv_equal ((const char *const *) files, names));
  g_assert_cmpuint (outlet->total.n_files, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (n_pages); i++)
    g_assert_cmpuint (outlet_count_pages (outlet, files[i]), ==, n_pages[i]);
}

static void
test_art_stands_once (void)
{
  g_autoptr (Outlet) few = outlet_new (2);
  g_autoptr (Outlet) many = outlet_new (62);
  g_autofree char *few_bytes = NULL;
  g_autofree char *many_bytes = NULL;
  gsize few_length;
  gsize many_length;

  outlet_combine (few, "cards.pdf");
  outlet_combine (many, "cards.pdf");
  outlet_export (few);
  outlet_export (many);
  few_bytes = outlet_load (few, "cards.pdf", &few_length);
  many_bytes = outlet_load (many, "cards.pdf", &many_length);

  /* A page of words and the name of its art: less than a kilobyte, four to a card. */
  g_assert_cmpuint (many_length - few_length, <, 60 * 4 * 1024);
}

static void
test_failing_person (void)
{
  g_autoptr (Outlet) outlet = outlet_new (5);
  g_autofree char *in_the_way = outlet_get_path (outlet, "3-Person 3.pdf");

  g_assert_cmpint (g_mkdir (in_the_way, 0700), ==, 0);
  outlet->options.flags = HF_SAVE_REPLACE;
  outlet->options.n_jobs = 2;
  outlet_export (outlet);

  g_assert_cmpstr (outlet->told->str, ==, "3 Person 3 failed\n");
  g_assert_cmpuint (outlet->total.n_cards, ==, 4);
  g_assert_cmpuint (outlet->total.n_failed, ==, 1);
  g_assert_cmpuint (outlet->total.n_files, ==, 4);
  outlet_assert_whole (outlet, 4);
  g_rmdir (in_the_way);
}

static void
test_failing_side (void)
{
  g_autoptr (Outlet) outlet = outlet_new (3);
  g_autofree char *in_the_way = outlet_get_path (outlet, "2-Person 2-inside-left.png");
  g_auto (GStrv) files = NULL;

  g_assert_cmpint (g_mkdir (in_the_way, 0700), ==, 0);
  outlet->options.kind = HF_BATCH_PNG;
  outlet->options.flags = HF_SAVE_REPLACE;
  outlet_export (outlet);
  g_rmdir (in_the_way);

  g_assert_cmpstr (outlet->told->str, ==, "2 Person 2 failed\n");
  g_assert_cmpuint (outlet->total.n_files, ==, 8);
  files = outlet_list (outlet);
  g_assert_cmpuint (g_strv_length (files), ==, 8);
  for (guint i = 0; files[i] != NULL; i++)
    g_assert_false (g_str_has_prefix (files[i], "2-"));
}

static void
test_doubts_in_order (void)
{
  static const char csv[] = "name,note\n"
                            "Ada,\n"
                            "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe,\n"
                            ",Hello\n"
                            "Olga,\n";
  g_autoptr (Outlet) outlet = outlet_new_with_csv (csv);

  outlet->options.n_jobs = 3;
  outlet_export (outlet);

  g_assert_cmpuint (outlet->total.n_cards, ==, 4);
  g_assert_true (g_str_has_prefix (outlet->told->str, "2 overflow front name\n"));
  g_assert_nonnull (strstr (outlet->told->str, "3 empty-field front name\n"));
  g_assert_null (strstr (outlet->told->str, "1 "));
  g_assert_null (strstr (outlet->told->str, "4 "));
}

static void
test_existing_files (void)
{
  g_autoptr (Outlet) outlet = outlet_new (5);
  g_autofree char *existing = outlet_get_path (outlet, "4-Person 4.pdf");
  g_auto (GStrv) files = NULL;

  g_assert_true (g_file_set_contents (existing, "mine", -1, NULL));
  outlet_export_failing (outlet, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);
  files = outlet_list (outlet);
  g_assert_cmpuint (g_strv_length (files), ==, 1);

  outlet->options.flags = HF_SAVE_REPLACE;
  outlet_export (outlet);
  outlet_assert_whole (outlet, 5);
}

static void
test_existing_volume (void)
{
  g_autoptr (Outlet) outlet = outlet_new (5);
  g_autofree char *existing = outlet_get_path (outlet, "cards-2.pdf");
  g_auto (GStrv) files = NULL;

  outlet_combine (outlet, "cards.pdf");
  outlet->options.volume = 2;
  g_assert_true (g_file_set_contents (existing, "mine", -1, NULL));
  outlet_export_failing (outlet, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);
  files = outlet_list (outlet);
  g_assert_cmpuint (g_strv_length (files), ==, 1);
}

static void
test_missing_page (void)
{
  g_autoptr (Outlet) outlet = outlet_new (1);
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfPairing) pairing = fixture_pairing ();

  g_clear_pointer (&outlet->card, hf_card_unref);
  outlet->card = hf_card_seal (hf_card_draft_new (hf_format_from_id ("5x7-flat"), palette, pairing));
  outlet->options.sides = HF_SIDES_INSIDE;
  outlet_export_failing (outlet, HF_BATCH_ERROR, HF_BATCH_ERROR_NO_PAGE);
}

static void
test_nobody (void)
{
  g_autoptr (Outlet) outlet = outlet_new (3);

  outlet->people = (HfSlice){ 3, 0 };
  outlet_export (outlet);
  g_assert_cmpuint (outlet->total.n_cards, ==, 0);
}

static void
test_cancel (gconstpointer data)
{
  g_autoptr (Outlet) outlet = outlet_new (200);
  g_auto (GStrv) files = NULL;

  outlet->options.kind = (HfBatchKind) GPOINTER_TO_INT (data);
  if (outlet->options.kind == HF_BATCH_COMBINED)
    outlet_combine (outlet, "cards.pdf");
  outlet->options.n_jobs = 2;
  outlet->cancel_after = 5;
  outlet_export_failing (outlet, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  files = outlet_list (outlet);
  g_assert_cmpuint (g_strv_length (files), <, 200);
  outlet_assert_whole (outlet, g_strv_length (files));
}

static void
test_vanished_folder (gconstpointer data)
{
  g_autoptr (Outlet) outlet = outlet_new (40);

  outlet->options.kind = (HfBatchKind) GPOINTER_TO_INT (data);
  outlet->vanish_after = 5;
  outlet_export_failing (outlet, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER);
}

/* Files may not grow beyond what fits some of the cards, as if the disk were full. */
static void
test_full_disk (void)
{
  g_autoptr (Outlet) outlet = outlet_new (120);
  struct rlimit before;
  struct rlimit limit;
  g_auto (GStrv) files = NULL;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  limit = (struct rlimit){ 20000, before.rlim_max };
  outlet_combine (outlet, "cards.pdf");
  outlet->options.volume = 50;

  setrlimit (RLIMIT_FSIZE, &limit);
  outlet_export_failing (outlet, HF_SAVE_ERROR, HF_SAVE_ERROR_FULL);
  setrlimit (RLIMIT_FSIZE, &before);

  files = outlet_list (outlet);
  g_assert_cmpuint (g_strv_length (files), ==, 0);
}

static void
test_progress (void)
{
  g_autoptr (Outlet) outlet = outlet_new (20);

  outlet->options.n_jobs = 2;
  outlet_export (outlet);
  g_assert_cmpuint (outlet->n_done, ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD_FOR(path, kind, test) g_test_add_data_func (path, GINT_TO_POINTER (kind), test)
  ADD_FOR ("/batch/same-bytes-whatever-jobs-and-shards/png", HF_BATCH_PNG, test_same_bytes);
  ADD_FOR ("/batch/same-bytes-whatever-jobs-and-shards/pdf", HF_BATCH_PDF, test_same_bytes);
  g_test_add_func ("/batch/same-bytes-whatever-jobs/combined", test_same_combined_bytes);
  g_test_add_func ("/batch/names/of-several-sides", test_names);
  g_test_add_func ("/batch/names/of-one-side", test_one_view_needs_no_suffix);
  g_test_add_func ("/batch/combined/volumes", test_volumes);
  g_test_add_func ("/batch/combined/art-stands-once", test_art_stands_once);
  g_test_add_func ("/batch/failing-person-stops-nobody", test_failing_person);
  g_test_add_func ("/batch/failing-side-leaves-nothing-of-its-person", test_failing_side);
  g_test_add_func ("/batch/doubts-come-in-order", test_doubts_in_order);
  g_test_add_func ("/batch/existing-files/are-told-before-the-first-card", test_existing_files);
  g_test_add_func ("/batch/existing-files/volumes-too", test_existing_volume);
  g_test_add_func ("/batch/pages-the-card-lacks-are-refused", test_missing_page);
  g_test_add_func ("/batch/nobody-is-nothing-to-do", test_nobody);
  ADD_FOR ("/batch/cancelled-leaves-whole-files/png", HF_BATCH_PNG, test_cancel);
  ADD_FOR ("/batch/cancelled-leaves-whole-files/pdf", HF_BATCH_PDF, test_cancel);
  ADD_FOR ("/batch/cancelled-leaves-whole-files/combined", HF_BATCH_COMBINED, test_cancel);
  ADD_FOR ("/batch/vanished-folder-ends-it/png", HF_BATCH_PNG, test_vanished_folder);
  ADD_FOR ("/batch/vanished-folder-ends-it/pdf", HF_BATCH_PDF, test_vanished_folder);
  g_test_add_func ("/batch/full-disk-ends-it", test_full_disk);
  g_test_add_func ("/batch/progress-is-told-to-the-end", test_progress);

  return g_test_run ();
}
