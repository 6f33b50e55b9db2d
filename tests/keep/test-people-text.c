/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keep/people-text.h"
#include "roster/edit.h"
#include "roster/reread.h"
#include "roster/roster-util.h"

#define TEAM                                                                                                           \
  "name,email,note\nAda Lovelace,ada@x.example,\"You \"\"rang\"\"\nin\ttime\"\nTom Berg,,Thanks\nMei Tan,mei@x.example,\n"

/* All there is to know of a list: cells, ids, lines, names, doubts. */
static char *
dump_whole (HfRoster *roster)
{
  g_autofree char *cells = dump (roster);
  g_autofree char *doubts = dump_doubts (roster);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s %s %s %s", hf_roster_kind_name (hf_roster_get_kind (roster)),
                          hf_roster_get_encoding (roster), hf_roster_get_delimiter (roster), cells, doubts);
  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);

      g_string_append_printf (text, " %u@%u:%s+%s", hf_person_get_id (person), hf_person_get_line (person),
                              hf_person_get (person, HF_FIELD_FIRST_NAME), hf_person_get (person, HF_FIELD_LAST_NAME));
    }
  return g_string_free (text, FALSE);
}

static HfPeople *
read_back (HfPeople *people, HfPeopleTextFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = hf_people_to_text (people, flags, &error);
  HfPeople *again;

  g_assert_no_error (error);
  again = hf_people_from_text (text, "card.heartfelt", &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  return again;
}

static void
assert_same_list (HfRoster *a, HfRoster *b)
{
  g_autofree char *text_a = dump_whole (a);
  g_autofree char *text_b = dump_whole (b);

  g_assert_cmpstr (text_a, ==, text_b);
}

/* A note by hand, somebody added, somebody taken out, a column more, and marks. */
static HfPeople *
make_worked_on (void)
{
  g_autoptr (HfRoster) team = read_good (TEAM);
  g_autoptr (HfPeople) people = hf_people_new (team);
  HfRosterDraft *edit = hf_roster_edit (team);
  HfPeopleDraft *draft = hf_people_draft (people);
  g_autoptr (HfRoster) edited = NULL;
  g_autoptr (HfRoster) fewer = NULL;
  const guint tom[] = { 2 };

  hf_roster_draft_set_field (edit, 0, HF_FIELD_NOTE, "By hand: “\\”");
  hf_roster_draft_add_person (edit, 1);
  hf_roster_draft_set_field (edit, 1, HF_FIELD_NAME, "kofi");
  hf_roster_draft_set_field (edit, 3, HF_FIELD_TEAM, "Phones");
  edited = hf_roster_settle (edit);
  fewer = hf_roster_without (edited, tom, 1);
  hf_people_draft_set_roster (draft, fewer);
  hf_people_draft_set_stamp (draft, "12 34");
  hf_people_draft_set_mark (draft, 1, HF_MARK_LEFT_OUT, "yes");
  hf_people_draft_set_mark (draft, 4, HF_MARK_SETTLED, " lower-case::0badcafe ");
  return hf_people_seal (draft);
}

static void
test_people_come_back_as_they_were (void)
{
  g_autoptr (HfPeople) people = make_worked_on ();
  g_autoptr (HfPeople) again = read_back (people, HF_PEOPLE_TEXT_DEFAULT);
  g_autoptr (HfRoster) plain = read_good (TEAM);
  g_autoptr (HfPeople) untouched = hf_people_new (plain);
  g_autoptr (HfPeople) untouched_again = read_back (untouched, HF_PEOPLE_TEXT_DEFAULT);

  assert_same_list (hf_people_get_read (people), hf_people_get_read (again));
  assert_same_list (hf_people_get_roster (people), hf_people_get_roster (again));
  g_assert_cmpstr (hf_people_get_stamp (again), ==, "12 34");
  g_assert_true (hf_people_is_left_out (again, 1));
  g_assert_cmpstr (hf_people_get_mark (again, 4, HF_MARK_SETTLED), ==, " lower-case::0badcafe ");
  g_assert_cmpuint (hf_people_count_marked (again, HF_MARK_LEFT_OUT), ==, 1);

  /* Nothing was done by hand, and nothing seems so afterwards. */
  g_assert_true (hf_people_get_read (untouched_again) == hf_people_get_roster (untouched_again));
}

static void
test_the_same_people_give_the_same_text (void)
{
  g_autoptr (HfPeople) people = make_worked_on ();
  g_autoptr (HfPeople) again = read_back (people, HF_PEOPLE_TEXT_DEFAULT);
  g_autoptr (GBytes) text = hf_people_to_text (people, HF_PEOPLE_TEXT_DEFAULT, NULL);
  g_autoptr (GBytes) text_again = hf_people_to_text (again, HF_PEOPLE_TEXT_DEFAULT, NULL);

  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), g_bytes_get_data (text_again, NULL),
                   g_bytes_get_size (text_again));
}

static void
test_what_was_done_by_hand_outlives_a_reading_after_it (void)
{
  g_autoptr (HfPeople) people = make_worked_on ();
  g_autoptr (HfPeople) again = read_back (people, HF_PEOPLE_TEXT_DEFAULT);
  g_autoptr (HfRoster) fresh = read_good ("name,email,note\nZoë Ray,,\nAda Lovelace,ada@x.example,New\nTom Berg,,\n");
  g_autoptr (HfPeople) expected = hf_people_read_again (people, fresh, NULL);
  g_autoptr (HfPeople) found = hf_people_read_again (again, fresh, NULL);

  assert_same_list (hf_people_get_roster (expected), hf_people_get_roster (found));
  g_assert_true (hf_people_is_left_out (found, 1));
}

static void
test_nothing_tells_where_the_list_lay_when_it_leaves (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (TEAM, -1, NULL);
  g_autoptr (HfRoster) team = hf_roster_read_stream (stream, "/srv/teams/secret/team.csv", NULL, NULL, NULL);
  g_autoptr (HfPeople) people = hf_people_new (team);
  g_autoptr (HfPeople) again = read_back (people, HF_PEOPLE_TEXT_TO_TAKE_ALONG);

  g_assert_cmpstr (hf_roster_get_file (hf_people_get_read (again)), ==, "team.csv");
}

static void
test_pictures_come_back_whole (void)
{
  static const char *const lines = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nPHOTO;ENCODING=b:%s\nEND:VCARD\n";
  /* More than one line of the text holds. */
  gsize length = (6u << 20) + 5;
  g_autofree guchar *bytes = g_malloc (length);
  g_autofree char *base64 = NULL;
  g_autofree char *book = NULL;
  g_autoptr (HfRoster) roster = NULL;
  g_autoptr (HfPeople) people = NULL;
  g_autoptr (HfPeople) again = NULL;
  GBytes *picture;

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guchar) (i * 31 + i / 257);
  memcpy (bytes, "\x89PNG\r\n\x1a\n", 8);
  base64 = g_base64_encode (bytes, length);
  book = g_strdup_printf (lines, base64);
  roster = read_good (book);
  people = hf_people_new (roster);
  g_assert_nonnull (hf_person_get_picture (hf_roster_get_person (roster, 0)));

  again = read_back (people, HF_PEOPLE_TEXT_DEFAULT);
  picture = hf_person_get_picture (hf_roster_get_person (hf_people_get_roster (again), 0));
  g_assert_nonnull (picture);
  g_assert_cmpmem (bytes, length, g_bytes_get_data (picture, NULL), g_bytes_get_size (picture));
}

static void
test_bad_texts_are_errors (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "", "no list" },
    { "no JSON\n", "not valid JSON" },
    { "{\"id\":1}\n", "no list of people" },
    { "{\"people\":\"1.0\"}\n", "no list" },
    { "{\"people\":\"2.0\"}\n", "newer Heartfelt" },
    { "{\"people\":\"1.0\"}\n{\"list\":\"now\",\"columns\":[{\"cell\":0}]}\n", "order" },
    { "{\"people\":\"1.0\"}\n{\"list\":\"read\",\"columns\":[{\"cell\":0}]}\n", "nobody" },
    { "{\"people\":\"1.0\"}\n{\"list\":\"read\",\"columns\":[{\"cell\":7}]}\n{\"id\":1}\n", "cell" },
    { "{\"people\":\"1.0\"}\n{\"list\":\"read\",\"columns\":[{\"cell\":0}]}\n{\"id\":1}\n{\"id\":1}\n", "twice" },
    { "{\"people\":\"1.0\"}\n{\"list\":\"read\",\"columns\":[{\"cell\":0}]}\n{\"id\":1,\"says\":[3]}\n", "text" },
    { "{\"people\":\"1.0\"}\n{\"list\":\"read\",\"columns\":[{\"cell\":0}]}\n{\"id\":1,\"says\":[\"a\",\"b\"]}\n",
      "more cells" },
    { "{\"people\":\"1.0\"}\n{\"id\":1}\n", "no list" },
    { "{\"people\":\"1.0\"}\n{\"more\":\"AAAA\"}\n", "no list" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;
      g_autoptr (HfPeople) people = hf_people_from_text (text, "card.heartfelt", &error);

      g_assert_null (people);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_nonnull (strstr (error->message, "card.heartfelt"));
    }
}

static void
test_what_a_newer_one_adds_is_passed_over (void)
{
  static const char text[] =
      "{\"people\":\"1.4\",\"mood\":\"good\"}\n"
      "{\"list\":\"read\",\"cells\":1,\"columns\":[{\"cell\":0,\"heading\":\"Name\",\"field\":\"name\"}]}\n"
      "{\"wish\":\"cake\"}\n"
      "{\"id\":5,\"says\":[\"Ada\"],\"age\":36}\n"
      "{\"of\":5,\"mark\":\"left-out\",\"word\":\"yes\"}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPeople) people = hf_people_from_text (bytes, "card.heartfelt", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hf_person_get (hf_roster_get_person (hf_people_get_roster (people), 0), HF_FIELD_NAME), ==, "Ada");
  g_assert_true (hf_people_is_left_out (people, 5));
}

/* What docs/people.schema.json is held against is what is written. */
static void
test_the_example_is_as_it_is_written (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", "people", "whole.jsonl", NULL);
  g_autofree char *example = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (HfPeople) people = NULL;
  g_autofree char *words = NULL;

  g_assert_true (g_file_get_contents (path, &example, &length, &error));
  text = g_bytes_new (example, length);
  people = hf_people_from_text (text, path, &error);
  g_assert_no_error (error);
  written = hf_people_to_text (people, HF_PEOPLE_TEXT_DEFAULT, &error);
  g_assert_no_error (error);
  words = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_cmpstr (words, ==, example);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keep/people-text/come-back-as-they-were", test_people_come_back_as_they_were);
  g_test_add_func ("/keep/people-text/same-people-same-text", test_the_same_people_give_the_same_text);
  g_test_add_func ("/keep/people-text/read-again-afterwards", test_what_was_done_by_hand_outlives_a_reading_after_it);
  g_test_add_func ("/keep/people-text/without-the-folder", test_nothing_tells_where_the_list_lay_when_it_leaves);
  g_test_add_func ("/keep/people-text/pictures", test_pictures_come_back_whole);
  g_test_add_func ("/keep/people-text/bad-texts", test_bad_texts_are_errors);
  g_test_add_func ("/keep/people-text/newer", test_what_a_newer_one_adds_is_passed_over);
  g_test_add_func ("/keep/people-text/the-example-is-as-it-is-written", test_the_example_is_as_it_is_written);

  return g_test_run ();
}
