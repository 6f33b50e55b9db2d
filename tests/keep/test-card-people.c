/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/fixture.h"
#include "card/new-card.h"
#include "file/load.h"
#include "file/save.h"
#include "keep/card-people.h"
#include "roster/roster-util.h"

#include <glib/gstdio.h>
#include <zip.h>

/* All that only people can have brought, and nothing else says. */
static const char *const secrets[] = { "Wilhelmina", "Quackenbush",        "wq@x.example",
                                       "Zanzibar",   "secretly brilliant", "settled-word" };

#define TEAM "name,email,team,note\nWilhelmina Quackenbush,wq@x.example,Zanzibar,secretly brilliant\n"

static HfPeople *
make_people (void)
{
  g_autoptr (HfRoster) team = read_good (TEAM);
  g_autoptr (HfPeople) people = hf_people_new (team);
  HfPeopleDraft *draft = hf_people_draft (people);

  hf_people_draft_set_mark (draft, 1, HF_MARK_SETTLED, "settled-word");
  return hf_people_seal (draft);
}

static HfCard *
make_keeping (void)
{
  g_autoptr (HfCard) plain = fixture_card ("Thank you");
  g_autoptr (HfPeople) people = make_people ();
  g_autoptr (GError) error = NULL;
  HfCard *card = hf_card_start_keeping_people (plain, people, &error);

  g_assert_no_error (error);
  return card;
}

static gboolean
says (const char *data, gsize length, const char *word)
{
  return memmem (data, length, word, strlen (word)) != NULL;
}

/* Whether any member of the card file @bytes, unpacked, or the file itself says @word. */
static gboolean
file_says (GBytes *bytes, const char *word)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  zip_source_t *source = zip_source_buffer_create (data, length, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_RDONLY, NULL);
  gboolean found = says (data, length, word);

  g_assert_nonnull (zip);
  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    {
      zip_stat_t info;
      zip_file_t *file = zip_fopen_index (zip, (zip_uint64_t) i, 0);
      g_autofree char *member = NULL;

      g_assert_cmpint (zip_stat_index (zip, (zip_uint64_t) i, 0, &info), ==, 0);
      member = g_malloc (info.size + 1);
      g_assert_cmpint (zip_fread (file, member, info.size), ==, (zip_int64_t) info.size);
      found = found || says (member, info.size, word) || says (info.name, strlen (info.name), word);
      zip_fclose (file);
    }
  zip_discard (zip);
  return found;
}

static GBytes *
to_bytes (HfCard *card)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hf_file_to_bytes (card, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_a_card_keeps_people_only_where_it_is_said (void)
{
  g_autoptr (HfCard) keeping = make_keeping ();
  g_autoptr (HfCard) stopped = hf_card_stop_keeping_people (keeping);
  g_autoptr (HfCard) copy = hf_new_card (keeping, &(HfNewCard){ NULL }, 0);
  g_autoptr (HfCard) emptied = hf_card_bring_people_up_to_date (keeping, NULL, NULL);
  g_autoptr (GBytes) with = to_bytes (keeping);
  HfCard *without[] = { stopped, copy, emptied };

  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_true (file_says (with, secrets[i]));
  for (gsize k = 0; k < G_N_ELEMENTS (without); k++)
    {
      g_autoptr (GBytes) bytes = to_bytes (without[k]);

      g_assert_false (file_says (bytes, "people"));
      for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
        g_assert_false (file_says (bytes, secrets[i]));
    }
}

static void
test_people_come_back_with_their_card (void)
{
  g_autoptr (HfCard) keeping = make_keeping ();
  g_autoptr (GBytes) bytes = to_bytes (keeping);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) again = hf_file_load_bytes (bytes, "card.heartfelt", HF_FILE_LOAD_DEFAULT, NULL, &error);
  g_autoptr (HfCard) sketch = hf_file_load_bytes (bytes, "card.heartfelt", HF_FILE_LOAD_SKETCH, NULL, NULL);
  g_autoptr (HfPeople) people = NULL;
  HfPerson *person;

  g_assert_no_error (error);
  g_assert_true (hf_card_keeps_people (again));
  g_assert_false (hf_card_keeps_people (sketch));
  people = hf_card_read_people (again, "card.heartfelt", &error);
  g_assert_no_error (error);
  person = hf_roster_get_person (hf_people_get_roster (people), 0);
  g_assert_cmpstr (hf_person_get (person, HF_FIELD_NAME), ==, "Wilhelmina Quackenbush");
  g_assert_cmpstr (hf_people_get_mark (people, 1, HF_MARK_SETTLED), ==, "settled-word");
}

static void
test_nobody_stays_behind_in_a_folder (void)
{
  g_autofree char *parent = g_dir_make_tmp ("heartfelt-keep-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (parent, "card", NULL);
  g_autofree char *people = g_build_filename (path, "people.jsonl", NULL);
  g_autofree char *json = g_build_filename (path, "card.json", NULL);
  g_autoptr (HfCard) keeping = make_keeping ();
  g_autoptr (HfCard) stopped = hf_card_stop_keeping_people (keeping);
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_file_save_folder (keeping, path, NULL, HF_SAVE_DEFAULT, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (people, G_FILE_TEST_EXISTS));
  g_assert_true (hf_file_save_folder (stopped, path, NULL, HF_SAVE_REPLACE, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (people, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_remove (json), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keep/card-people/only-where-it-is-said", test_a_card_keeps_people_only_where_it_is_said);
  g_test_add_func ("/keep/card-people/come-back", test_people_come_back_with_their_card);
  g_test_add_func ("/keep/card-people/nobody-stays-in-a-folder", test_nobody_stays_behind_in_a_folder);
  return g_test_run ();
}
