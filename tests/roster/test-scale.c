/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 200,000 people of ten columns: all of them there, and packed. */
#include "roster-util.h"

#define PEOPLE 200000u

#define NOTE "You answered %u calls, “%u” of them in the rain"

static GString *
write_list (void)
{
  GString *text = g_string_new ("Name;First name;Email;Team;Role;Language;Note;Floor;Shirt;Start\r\n");
  char row[256];

  for (guint i = 0; i < PEOPLE; i++)
    {
      g_snprintf (row, sizeof row,
                  "Zoë Łukasiewicz %u;Zoë;zoe%u@example.org;Team %u;Agent;en;\"" NOTE "\";%u;M;2019-04-%02u\r\n", i, i,
                  i / 1000, i % 977, i % 31, i % 7, i % 28 + 1);
      g_string_append (text, row);
    }

  return text;
}

static void G_GNUC_PRINTF (3, 4) assert_field (HfPerson *person, HfField field, const char *format, ...)
{
  char expected[128];
  va_list args;

  va_start (args, format);
  g_vsnprintf (expected, sizeof expected, format, args);
  va_end (args);
  g_assert_cmpstr (hf_person_get (person, field), ==, expected);
}

static void
test_two_hundred_thousand (void)
{
  g_autoptr (GString) text = write_list ();
  HfRoster *roster = read_good (text->str);

  g_assert_cmpuint (hf_roster_get_n_people (roster), ==, PEOPLE);
  g_assert_cmpuint (hf_roster_get_n_columns (roster), ==, 10);
  g_assert_cmpuint (hf_roster_get_doubts (roster)->len, ==, 0);
  /* The text itself, four bytes a cell, and 32 and a last name a person. */
  g_assert_cmpuint (hf_roster_get_bytes (roster), <, text->len + PEOPLE * (10 * 4 + 32 + 16));

  for (guint i = 0; i < PEOPLE; i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);

      g_assert_cmpuint (hf_person_get_row (person), ==, i + 1);
      assert_field (person, HF_FIELD_FIRST_NAME, "Zoë");
      assert_field (person, HF_FIELD_EMAIL, "zoe%u@example.org", i);
      assert_field (person, HF_FIELD_TEAM, "Team %u", i / 1000);
      assert_field (person, HF_FIELD_NOTE, NOTE, i % 977, i % 31);
    }
  hf_roster_unref (roster);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-scale/two-hundred-thousand", test_two_hundred_thousand);
  return g_test_run ();
}
