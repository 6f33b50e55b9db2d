/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/edit.h"
#include "roster/read.h"
#include "ui/settled.h"

#include <string.h>

static HfPeople *
read_people (const char *csv)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (csv, (gssize) strlen (csv), NULL);
  g_autoptr (HfRoster) roster = hf_roster_read_stream (stream, "team.csv", NULL, NULL, NULL);

  return hf_people_new (roster);
}

static HfPeople *
with_mark (HfPeople *people, guint index, const char *mark, const char *word)
{
  HfPeopleDraft *draft = hf_people_draft (people);
  guint id = hf_person_get_id (hf_roster_get_person (hf_people_get_roster (people), index));

  hf_people_draft_set_mark (draft, id, mark, word);
  return hf_people_seal (draft);
}

static const HfDoubt *
get_doubt (HfPeople *people, guint place)
{
  return g_ptr_array_index (hf_roster_get_doubts (hf_people_get_roster (people)), place);
}

/* One doubt is settled and not the other, until something else is written there. */
static void
test_kept (void)
{
  g_autoptr (HfPeople) people = read_people ("Name,Email\nbell hooks,nowhere\nAna Lima,ana@example.org\n");
  const HfDoubt *name = get_doubt (people, 0);
  const HfDoubt *address = get_doubt (people, 1);
  g_autofree char *word = hf_doubt_settle (people, 0, name);
  g_autoptr (HfPeople) kept = with_mark (people, 0, HF_MARK_SETTLED, word);
  g_autofree char *both_words = hf_doubt_settle (kept, 0, address);
  g_autoptr (HfPeople) both = with_mark (kept, 0, HF_MARK_SETTLED, both_words);
  g_autoptr (HfRoster) edited = hf_roster_with_field (hf_people_get_roster (kept), 0, HF_FIELD_NAME, "ana berg");
  g_autoptr (HfPeople) changed = hf_people_with_roster (kept, edited);

  g_assert_cmpstr (name->kind, ==, "lower-case");
  g_assert_cmpstr (address->kind, ==, "bad-address");
  g_assert_false (hf_doubt_is_settled (people, 0, name));
  g_assert_true (hf_doubt_is_settled (kept, 0, name));
  g_assert_false (hf_doubt_is_settled (kept, 0, address));
  g_assert_true (hf_doubt_is_settled (both, 0, name));
  g_assert_true (hf_doubt_is_settled (both, 0, address));
  g_assert_false (hf_doubt_is_settled (changed, 0, get_doubt (changed, 0)));
}

static void
test_left_out (void)
{
  g_autoptr (HfPeople) people = read_people ("Name,Email\nAna Lima,team@example.org\nTom Berg,team@example.org\n");
  const HfDoubt *twice = get_doubt (people, 0);
  g_autoptr (HfPeople) without_second = with_mark (people, 1, HF_MARK_LEFT_OUT, "yes");
  g_autoptr (HfPeople) without_first = with_mark (people, 0, HF_MARK_LEFT_OUT, "yes");

  g_assert_cmpstr (twice->kind, ==, "same-address");
  g_assert_cmpuint (twice->row, ==, 2);
  g_assert_false (hf_doubt_is_settled (people, 1, twice));
  g_assert_true (hf_doubt_is_settled (without_second, 1, twice));
  g_assert_true (hf_doubt_is_settled (without_first, 1, twice));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settled/kept", test_kept);
  g_test_add_func ("/settled/left-out", test_left_out);
  return g_test_run ();
}
