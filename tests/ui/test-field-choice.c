/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/field-choice.h"

static void
matches (void)
{
  static const struct
  {
    const char *key;
    const char *title;
    const char *typed;
    gboolean expected;
  } cases[] = {
    { "first_name", "First name", "", TRUE },
    { "first_name", "First name", "f", TRUE },
    { "first_name", "First name", "FIRST N", TRUE },
    { "first_name", "First name", "first_n", TRUE },
    { "first_name", "First name", "na", TRUE },
    { "first_name", "First name", "irst", FALSE },
    { "first_name", "Vorname", "first", TRUE },
    { "first_name", "Vorname", "vor", TRUE },
    { "team_names", "Équipe entière", "equipe", TRUE },
    { "name", "Name", "name}", FALSE },
    { "name", "Name", " ", FALSE },
    { "name", "Name", " name", FALSE },
    { "Desk (floor)", "Desk (floor)", "desk (f", TRUE },
    { "Desk (floor)", "Desk (floor)", "floor", TRUE },
    { "Desk (floor)", "Desk (floor)", "desk)", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s” for “%s”", cases[i].typed, cases[i].title);
      g_assert_cmpint (hf_field_choice_matches (cases[i].key, cases[i].title, cases[i].typed), ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-choice/matches-what-begins-so", matches);

  return g_test_run ();
}
