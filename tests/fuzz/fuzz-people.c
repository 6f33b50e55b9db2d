/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keep/people-text.h"

#include "fuzz.h"

/* What was read is written, and read again as the same. */
static void
check_round_trip (HfPeople *people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = hf_people_to_text (people, HF_PEOPLE_TEXT_DEFAULT, &error);
  g_autoptr (HfPeople) again = NULL;
  g_autoptr (GBytes) text_again = NULL;

  g_assert_no_error (error);
  again = hf_people_from_text (text, "people.jsonl", &error);
  g_assert_no_error (error);
  text_again = hf_people_to_text (again, HF_PEOPLE_TEXT_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (text, text_again));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (HfPeople) people = hf_people_from_text (bytes, "people.jsonl", &error);
  HfRoster *roster;

  if (people == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  roster = hf_people_get_roster (people);
  g_assert_cmpuint (hf_roster_get_n_people (roster), >, 0);
  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    for (guint k = 0; k < hf_roster_get_n_columns (roster); k++)
      g_assert_true (g_utf8_validate (hf_person_get_value (hf_roster_get_person (roster, i), k), -1, NULL));
  check_round_trip (people);
  return 0;
}
