/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/edit.h"
#include "card/fixture.h"
#include "keep/people-text.h"
#include "roster/read.h"
#include "ui/files/found-people.h"
#include "ui/files/kept-people.h"

#include <glib/gstdio.h>
#include <string.h>

static HfPeople *
read_people (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("name\nAda\n", 9);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRoster) roster = hf_roster_read_bytes (bytes, "team.csv", NULL, NULL, &error);

  g_assert_no_error (error);
  return hf_people_new (roster);
}

static void
assert_file (const char *path, const char *text)
{
  g_autofree char *contents = NULL;
  GStatBuf info;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
forget_all (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_kept_people_forget ((const char *const[]){ NULL }, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (hf_kept_people_count (), ==, 0);
}

static void
test_damaged_in_the_card_is_put_aside (void)
{
  g_autoptr (HfCard) card = fixture_card ("Hello");
  g_autoptr (GBytes) text = g_bytes_new_static ("{\"people\":\"1.0\"}\n{\"list\"", 24);
  g_autoptr (HfCard) damaged = hf_card_with_people (card, text);
  HfFoundPeople found;

  hf_find_people (damaged, damaged, &found);
  g_assert_nonnull (found.error);
  g_assert_null (found.people);
  g_assert_nonnull (found.aside);
  assert_file (found.aside, "{\"people\":\"1.0\"}\n{\"list\"");
  hf_found_clear (&found);
  forget_all ();
}

static void
test_damaged_on_this_computer_is_put_aside (void)
{
  g_autoptr (HfCard) card = fixture_card ("Hello");
  g_autoptr (HfPeople) people = read_people ();
  HfKeptPeople kept = { .people = people };
  g_autofree char *folder = hf_kept_people_get_folder ();
  g_autofree char *name = g_strconcat (card->uuid, ".jsonl", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  HfFoundPeople found;

  g_assert_true (hf_kept_people_save (card->uuid, &kept, &error));
  hf_find_people (card, card, &found);
  g_assert_nonnull (found.people);
  g_assert_null (found.aside);
  hf_found_clear (&found);

  g_assert_true (g_file_set_contents (path, "nonsense", -1, NULL));
  hf_find_people (card, card, &found);
  g_assert_nonnull (found.error);
  g_assert_nonnull (found.aside);
  assert_file (found.aside, "nonsense");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  hf_found_clear (&found);

  /* What comes next does not touch it. */
  g_assert_true (hf_kept_people_save (card->uuid, &kept, &error));
  g_assert_cmpuint (hf_kept_people_count (), ==, 2);
  forget_all ();
}

static void
test_all_are_forgotten_but_those_of_open_cards (void)
{
  g_autoptr (HfPeople) people = read_people ();
  HfKeptPeople kept = { .people = people };
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_kept_people_save ("one", &kept, &error));
  g_assert_true (hf_kept_people_save ("two", &kept, &error));
  hf_kept_people_discard ("two");
  g_assert_cmpuint (hf_kept_people_count (), ==, 1);
  g_assert_true (hf_kept_people_save ("three", &kept, &error));
  g_assert_true (hf_kept_people_forget ((const char *const[]){ "one", NULL }, &error));
  g_assert_cmpuint (hf_kept_people_count (), ==, 1);
  hf_kept_people_restore ("two");
  g_assert_cmpuint (hf_kept_people_count (), ==, 1);
  forget_all ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/kept-people/damaged-in-the-card-is-put-aside", test_damaged_in_the_card_is_put_aside);
  g_test_add_func ("/kept-people/damaged-on-this-computer-is-put-aside", test_damaged_on_this_computer_is_put_aside);
  g_test_add_func ("/kept-people/all-are-forgotten-but-those-of-open-cards",
                   test_all_are_forgotten_but_those_of_open_cards);

  return g_test_run ();
}
