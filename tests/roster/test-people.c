/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/edit.h"
#include "roster/people.h"
#include "roster/reread.h"
#include "roster/roster-util.h"

static void
test_marks_are_of_a_person_not_of_a_place (void)
{
  g_autoptr (HfRoster) team = read_good ("name\nAda\nGrace\nMei\n");
  g_autoptr (HfPeople) people = hf_people_new (team);
  HfPeopleDraft *draft = hf_people_draft (people);
  g_autoptr (HfPeople) marked = NULL;
  g_autoptr (HfPeople) fewer = NULL;
  g_autoptr (HfRoster) without = NULL;
  const guint first[] = { 0 };

  hf_people_draft_set_mark (draft, 3, HF_MARK_LEFT_OUT, "yes");
  hf_people_draft_set_mark (draft, 1, HF_MARK_APPROVED, "a1b2");
  marked = hf_people_seal (draft);
  g_assert_false (hf_people_is_left_out (people, 3));
  g_assert_true (hf_people_is_left_out (marked, 3));
  g_assert_cmpstr (hf_people_get_mark (marked, 1, HF_MARK_APPROVED), ==, "a1b2");
  g_assert_cmpuint (hf_people_count_marked (marked, HF_MARK_APPROVED), ==, 1);

  without = hf_roster_without (team, first, 1);
  fewer = hf_people_with_roster (marked, without);
  g_assert_true (hf_people_is_left_out (fewer, hf_person_get_id (hf_roster_get_person (without, 1))));
  g_assert_cmpuint (hf_people_count_marked (fewer, HF_MARK_APPROVED), ==, 0);
  g_assert_true (hf_people_get_read (fewer) == team);

  draft = hf_people_draft (marked);
  hf_people_draft_set_mark (draft, 3, HF_MARK_LEFT_OUT, NULL);
  hf_people_draft_set_mark (draft, 2, "never", NULL);
  hf_people_unref (marked);
  marked = hf_people_seal (draft);
  g_assert_false (hf_people_is_left_out (marked, 3));
}

#define TEAM "name,email,note\nAda Lovelace,ada@x.example,You rang\nTom Berg,,Thanks\nMei Tan,mei@x.example,\n"

static char *
dump_people (HfPeople *people)
{
  HfRoster *roster = hf_people_get_roster (people);
  g_autofree char *text = dump (roster);
  GString *ids = g_string_new (strchr (text, '/'));

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    g_string_append_printf (ids, " %u", hf_person_get_id (hf_roster_get_person (roster, i)));
  return g_string_free (ids, FALSE);
}

static void
test_what_was_done_by_hand_outlives_another_reading (void)
{
  g_autoptr (HfRoster) team = read_good (TEAM);
  g_autoptr (HfRoster) fresh = read_good ("name,team,email,note\n"
                                          "Zoë Ray,Chat,zoe@x.example,\n"
                                          "Tom Berg,Chat,,New words\n"
                                          "Ada Byron,Phones,ada@x.example,Also new\n");
  g_autoptr (HfPeople) people = hf_people_new (team);
  g_autoptr (HfRereadNews) news = hf_reread_news_new ();
  g_autoptr (HfPeople) again = NULL;
  g_autofree char *text = NULL;
  HfRosterDraft *draft = hf_roster_edit (team);
  HfPeopleDraft *marked;
  HfRoster *edited;

  /* Ada's note is written by hand, Kofi is added, and Tom is left out. */
  hf_roster_draft_set_field (draft, 0, HF_FIELD_NOTE, "By hand");
  hf_roster_draft_add_person (draft, 1);
  hf_roster_draft_set_field (draft, 1, HF_FIELD_NAME, "Kofi");
  edited = hf_roster_settle (draft);
  marked = hf_people_draft (people);
  hf_people_draft_set_roster (marked, edited);
  hf_people_draft_set_mark (marked, 2, HF_MARK_LEFT_OUT, "yes");
  hf_roster_unref (edited);
  hf_people_unref (people);
  people = hf_people_seal (marked);

  again = hf_people_read_again (people, fresh, news);
  text = dump_people (again);
  g_assert_cmpstr (text, ==,
                   "/Zoë Ray|Chat|zoe@x.example|/Tom Berg|Chat||New words/Ada Byron|Phones|ada@x.example|By hand/"
                   "Kofi||| 5 2 1 4");
  g_assert_true (hf_people_is_left_out (again, 2));
  g_assert_cmpuint (news->added->len, ==, 1);
  g_assert_cmpuint (g_array_index (news->added, guint, 0), ==, 5);
  g_assert_cmpuint (news->changed->len, ==, 2);
  g_assert_cmpuint (news->gone->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (news->gone, 0), ==, "Mei Tan");
}

static void
test_who_was_removed_stays_so (void)
{
  g_autoptr (HfRoster) team = read_good (TEAM);
  g_autoptr (HfPeople) people = hf_people_new (team);
  const guint tom[] = { 1 };
  g_autoptr (HfRoster) without = hf_roster_without (team, tom, 1);
  g_autoptr (HfPeople) fewer = hf_people_with_roster (people, without);
  g_autoptr (HfPeople) again = NULL;
  g_autoptr (HfPeople) once_more = NULL;
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;

  again = hf_people_read_again (fewer, team, NULL);
  text = dump_people (again);
  g_assert_cmpstr (text, ==, "/Ada Lovelace|ada@x.example|You rang/Mei Tan|mei@x.example| 1 3");
  once_more = hf_people_read_again (again, team, NULL);
  more = dump_people (once_more);
  g_assert_cmpstr (more, ==, text);
}

static void
test_another_reading_tells_whether_the_file_says_anything_else (void)
{
  static const struct
  {
    const char *text;
    gboolean other;
  } cases[] = {
    { TEAM, FALSE },
    { "name,email,note\nAda Lovelace,ada@x.example,You rang\nTom Berg,,Thank you\nMei Tan,mei@x.example,\n", TRUE },
    { "name,email,note\nTom Berg,,Thanks\nAda Lovelace,ada@x.example,You rang\nMei Tan,mei@x.example,\n", TRUE },
    { "name,note,email\nAda Lovelace,You rang,ada@x.example\nTom Berg,Thanks,\nMei Tan,,mei@x.example\n", TRUE },
    { "name,email,note\nAda Lovelace,ada@x.example,You rang\nTom Berg,,Thanks\n", TRUE },
  };
  g_autoptr (HfRoster) team = read_good (TEAM);
  g_autoptr (HfPeople) people = hf_people_new (team);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRoster) fresh = read_good (cases[i].text);
      g_autoptr (HfRereadNews) news = hf_reread_news_new ();
      g_autoptr (HfPeople) again = hf_people_read_again (people, fresh, news);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (news->other, ==, cases[i].other);
    }
}

static void
test_same_names_are_told_apart_by_their_order (void)
{
  g_autoptr (HfRoster) team = read_good ("name,note\nTom,One\nTom,Two\n");
  g_autoptr (HfRoster) fresh = read_good ("name,note\nTom,One\nTom,Two\nTom,Three\n");
  g_autoptr (HfPeople) people = hf_people_new (team);
  g_autoptr (HfRereadNews) news = hf_reread_news_new ();
  g_autoptr (HfPeople) again = hf_people_read_again (people, fresh, news);
  g_autofree char *text = dump_people (again);

  g_assert_cmpstr (text, ==, "/Tom|One/Tom|Two/Tom|Three 1 2 3");
  g_assert_cmpuint (news->added->len, ==, 1);
  g_assert_cmpuint (news->changed->len + news->gone->len, ==, 0);
}

static void
test_columns_stay_matched (void)
{
  g_autoptr (HfRoster) team = read_good ("name,story\nTom,One\n");
  g_autoptr (HfRoster) fresh = read_good ("name,story\nTom,Two\n");
  g_autoptr (HfPeople) people = hf_people_new (team);
  HfRosterDraft *draft = hf_roster_edit (team);
  g_autoptr (HfRoster) mapped = NULL;
  g_autoptr (HfPeople) matched = NULL;
  g_autoptr (HfPeople) again = NULL;

  hf_roster_draft_map_column (draft, 1, "note");
  mapped = hf_roster_settle (draft);
  matched = hf_people_with_roster (people, mapped);
  again = hf_people_read_again (matched, fresh, NULL);
  g_assert_cmpstr (hf_person_get (hf_roster_get_person (hf_people_get_roster (again), 0), HF_FIELD_NOTE), ==, "Two");
}

static void
test_people_are_added_from_another_list (void)
{
  g_autoptr (HfRoster) team = read_good ("Name,Team\nTom,Chat\n");
  g_autoptr (HfRoster) more = read_good ("Vorname,Nachname,E-Mail,Team\nMei,Tan,mei@x.example,Phones\n");
  g_autoptr (HfRoster) both = hf_roster_with_people (team, more);
  HfPerson *mei = hf_roster_get_person (both, 1);

  g_assert_cmpuint (hf_roster_get_n_people (both), ==, 2);
  g_assert_cmpstr (hf_person_get (mei, HF_FIELD_NAME), ==, "Mei Tan");
  g_assert_cmpstr (hf_person_get (mei, HF_FIELD_TEAM), ==, "Phones");
  g_assert_cmpstr (hf_person_get (mei, HF_FIELD_EMAIL), ==, "mei@x.example");
  g_assert_cmpuint (hf_person_get_id (mei), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/another-reading-tells-whether-the-file-says-anything-else",
                   test_another_reading_tells_whether_the_file_says_anything_else);
  g_test_add_func ("/people/marks-are-of-a-person-not-of-a-place", test_marks_are_of_a_person_not_of_a_place);
  g_test_add_func ("/people/what-was-done-by-hand-outlives-another-reading",
                   test_what_was_done_by_hand_outlives_another_reading);
  g_test_add_func ("/people/who-was-removed-stays-so", test_who_was_removed_stays_so);
  g_test_add_func ("/people/same-names-are-told-apart-by-their-order", test_same_names_are_told_apart_by_their_order);
  g_test_add_func ("/people/columns-stay-matched", test_columns_stay_matched);
  g_test_add_func ("/people/are-added-from-another-list", test_people_are_added_from_another_list);
  return g_test_run ();
}
