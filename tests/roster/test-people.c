/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/edit.h"
#include "roster/people.h"
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/marks-are-of-a-person-not-of-a-place", test_marks_are_of_a_person_not_of_a_place);
  return g_test_run ();
}
