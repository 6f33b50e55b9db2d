/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/ledger.h"
#include "ledger/thanked.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
place_init (Place *place)
{
  place->folder = g_dir_make_tmp ("ledger-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "deeper", "ledger.sqlite", NULL);
}

static void
place_clear (Place *place)
{
  g_autofree char *deeper = g_path_get_dirname (place->path);
  g_autofree char *csv = g_build_filename (place->folder, "who.csv", NULL);

  g_unlink (csv);
  g_unlink (place->path);
  g_rmdir (deeper);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->path);
  g_free (place->folder);
}

static HfLedger *
open_good (const Place *place)
{
  g_autoptr (GError) error = NULL;
  HfLedger *ledger = hf_ledger_open (place->path, &error);

  g_assert_no_error (error);
  return ledger;
}

#define ENTRY(card_, name_, email_, way_, content_, time_)                                                             \
  {                                                                                                                    \
    .card = card_, .title = "Thank You", .name = name_, .email = email_, .team = "Chat", .way = HF_LEDGER_##way_,      \
    .content = content_, .time_s = time_                                                                               \
  }

static const HfLedgerEntry entries[] = {
  ENTRY ("c-2025", "Ana Lima", "ana@example.org", MAILED, "aa", 1000),
  ENTRY ("c-2025", "王小明", "", PRINTED, "bb", 1000),
  ENTRY ("c-2026", "Tom \"T\" Berg", "tom@example.org", EXPORTED, "cc", 2000),
};

static HfLedger *
open_filled (const Place *place)
{
  g_autoptr (GError) error = NULL;
  HfLedger *ledger = open_good (place);

  g_assert_true (hf_ledger_add (ledger, entries, G_N_ELEMENTS (entries), &error));
  g_assert_no_error (error);
  return ledger;
}

static gboolean
is_thanked (HfLedger *ledger, const char *card, gint64 since_s, const char *name, const char *email)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) keys = hf_ledger_list_thanked (ledger, card, since_s, &error);
  g_autofree char *key = hf_thanked_key (name, email, "Chat");

  g_assert_no_error (error);
  return g_hash_table_contains (keys, key);
}

static void
test_across_cards_and_years (void)
{
  Place place;
  g_autoptr (HfLedger) ledger = NULL;

  place_init (&place);
  ledger = open_filled (&place);
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 3);
  g_assert_true (is_thanked (ledger, NULL, 0, "Ana Lima", "ana@example.org"));
  g_assert_true (is_thanked (ledger, NULL, 0, "Ana Berg", "ANA@example.org "));
  g_assert_true (is_thanked (ledger, NULL, 0, "王小明", ""));
  g_assert_false (is_thanked (ledger, NULL, 0, "Priya", "priya@example.org"));
  g_assert_false (is_thanked (ledger, NULL, 0, "", ""));
  g_assert_true (is_thanked (ledger, "c-2025", 0, "Ana Lima", "ana@example.org"));
  g_assert_false (is_thanked (ledger, "c-2026", 0, "Ana Lima", "ana@example.org"));
  g_assert_false (is_thanked (ledger, NULL, 1500, "Ana Lima", "ana@example.org"));
  g_assert_true (is_thanked (ledger, NULL, 1500, "Tom", "tom@example.org"));
  g_clear_pointer (&ledger, hf_ledger_free);
  place_clear (&place);
}

static void
test_the_same_again (void)
{
  const HfLedgerEntry again[] = {
    ENTRY ("c-2025", "Ana Lima-Berg", "ana@example.org", MAILED, "aa", 3000),
    ENTRY ("c-2025", "Ana Lima", "ana@example.org", MAILED, "other words", 3000),
    ENTRY ("c-2025", "Ana Lima", "ana@example.org", PRINTED, "aa", 3000),
  };
  Place place;
  g_autoptr (HfLedger) ledger = NULL;

  place_init (&place);
  ledger = open_filled (&place);
  g_assert_true (hf_ledger_add (ledger, again, 1, NULL));
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 3);
  g_assert_true (is_thanked (ledger, NULL, 2500, "Ana", "ana@example.org"));
  g_assert_true (hf_ledger_add (ledger, again, G_N_ELEMENTS (again), NULL));
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 5);
  g_clear_pointer (&ledger, hf_ledger_free);
  place_clear (&place);
}

/* What is forgotten is not to be found in the bytes of the file either. */
static void
test_forget (void)
{
  Place place;
  g_autoptr (HfLedger) ledger = NULL;
  g_autofree char *key = hf_thanked_key ("", "ana@example.org", "");
  g_autofree char *bytes = NULL;
  gsize length;
  GStatBuf about;

  place_init (&place);
  ledger = open_filled (&place);
  g_assert_true (hf_ledger_forget (ledger, NULL, key, NULL));
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 2);
  g_assert_true (hf_ledger_forget (ledger, "c-2026", NULL, NULL));
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 1);
  g_assert_true (is_thanked (ledger, NULL, 0, "王小明", ""));
  g_clear_pointer (&ledger, hf_ledger_free);

  g_assert_true (g_file_get_contents (place.path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "ana@example", 11));
  g_assert_null (memmem (bytes, length, "Tom", 3));
  g_assert_nonnull (memmem (bytes, length, "王小明", strlen ("王小明")));
  g_assert_cmpint (g_stat (place.path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);

  ledger = open_good (&place);
  g_assert_true (hf_ledger_forget (ledger, NULL, NULL, NULL));
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 0);
  g_clear_pointer (&ledger, hf_ledger_free);
  place_clear (&place);
}

static void
test_csv (void)
{
  const HfLedgerEntry formula = ENTRY ("c", "=1+1", "", EXPORTED, "dd", 4000);
  Place place;
  g_autoptr (HfLedger) ledger = NULL;
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  place_init (&place);
  path = g_build_filename (place.folder, "who.csv", NULL);
  ledger = open_filled (&place);
  g_assert_true (hf_ledger_add (ledger, &formula, 1, NULL));
  g_assert_true (hf_ledger_write_csv (ledger, path, NULL));
  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  g_assert_cmpstr (
      csv, ==,
      "\"Name\",\"Email\",\"Team\",\"Date\",\"Way\",\"Card\",\"UUID\",\"Content\"\r\n"
      "\"Ana Lima\",\"ana@example.org\",\"Chat\",\"1970-01-01 00:16\",\"mailed\",\"Thank You\",\"c-2025\",\"aa\"\r\n"
      "\"王小明\",\"\",\"Chat\",\"1970-01-01 00:16\",\"printed\",\"Thank You\",\"c-2025\",\"bb\"\r\n"
      "\"Tom \"\"T\"\" Berg\",\"tom@example.org\",\"Chat\",\"1970-01-01 00:33\",\"exported\",\"Thank You\",\"c-2026\","
      "\"cc\"\r\n"
      "\"'=1+1\",\"\",\"Chat\",\"1970-01-01 01:06\",\"exported\",\"Thank You\",\"c\",\"dd\"\r\n");
  g_clear_pointer (&ledger, hf_ledger_free);
  place_clear (&place);
}

static void
test_what_cannot_be_used (void)
{
  Place place;
  g_autofree char *deeper = NULL;
  g_autoptr (GError) error = NULL;

  place_init (&place);
  g_assert_null (hf_ledger_open_existing (place.path, &error));
  g_assert_no_error (error);

  deeper = g_path_get_dirname (place.path);
  g_assert_cmpint (g_mkdir (deeper, 0700), ==, 0);
  g_assert_true (
      g_file_set_contents (place.path, "something else altogether, and long enough to be read as one", -1, NULL));
  g_assert_null (hf_ledger_open_existing (place.path, &error));
  g_assert_error (error, HF_LEDGER_ERROR, HF_LEDGER_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, place.path));
  g_clear_error (&error);

  /* A newer one is left as it is. */
  g_unlink (place.path);
  hf_ledger_free (open_filled (&place));
  {
    g_autofree char *bytes = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (place.path, &bytes, &length, NULL));
    bytes[63] = 2; /* the last byte of the user version */
    g_assert_true (g_file_set_contents (place.path, bytes, (gssize) length, NULL));
  }
  g_assert_null (hf_ledger_open (place.path, &error));
  g_assert_error (error, HF_LEDGER_ERROR, HF_LEDGER_ERROR_NEWER);
  place_clear (&place);
}

/* Two windows, or a window and a script, write at the same time. */
static void
test_two_at_once (void)
{
  Place place;
  g_autoptr (HfLedger) one = NULL;
  g_autoptr (HfLedger) other = NULL;

  place_init (&place);
  one = open_good (&place);
  other = open_good (&place);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *content = g_strdup_printf ("%u", i);
      const HfLedgerEntry entry = ENTRY ("c", "Ana", "ana@example.org", EXPORTED, content, 1);

      g_assert_true (hf_ledger_add (i % 2 == 0 ? one : other, &entry, 1, NULL));
    }
  g_assert_cmpuint (hf_ledger_count (one, NULL), ==, 20);
  g_assert_cmpuint (hf_ledger_count (other, NULL), ==, 20);
  g_clear_pointer (&one, hf_ledger_free);
  g_clear_pointer (&other, hf_ledger_free);
  place_clear (&place);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/across-cards-and-years", test_across_cards_and_years);
  g_test_add_func ("/ledger/the-same-again-is-one-entry", test_the_same_again);
  g_test_add_func ("/ledger/forget", test_forget);
  g_test_add_func ("/ledger/csv", test_csv);
  g_test_add_func ("/ledger/what-cannot-be-used", test_what_cannot_be_used);
  g_test_add_func ("/ledger/two-at-once", test_two_at_once);
  return g_test_run ();
}
