/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster-util.h"

#include "roster/blank.h"

static const HfBlankColumn columns[] = {
  { "name", NULL },
  { "note", "What exactly did they do?\nFor whom, and what did \"help\" mean?" },
  { "challenge", "What made it hard?" },
};

/* Somebody fills the list in, and we read it. */
static void
test_reads_as_it_was_meant (void)
{
  g_autoptr (GString) csv = hf_roster_write_blank (columns, G_N_ELEMENTS (columns), NULL);
  g_autoptr (HfRoster) roster = NULL;
  g_autofree char *dumped = NULL;
  g_autofree char *doubts = NULL;

  g_assert_true (g_str_has_prefix (csv->str, "\xEF\xBB\xBF\"name\",\"note\n\nWhat exactly did they do?\n"));
  g_string_append (csv, "Zoë Berg,She rang back.,\"A long, wet Monday\"\r\n");
  roster = read_good (csv->str);
  dumped = dump (roster);
  doubts = dump_doubts (roster);
  g_assert_cmpstr (dumped, ==, "name=name|note=note|challenge=challenge/Zoë Berg|She rang back.|A long, wet Monday");
  g_assert_cmpstr (doubts, ==, "");
}

static void
test_who_is_known_is_in_it (void)
{
  g_autoptr (HfRoster) team = read_good ("Vorname,Shirt,Notiz\nZoë,\"M, \"\"slim\"\"\",kind\nTom,L,\n");
  g_autoptr (GString) csv = hf_roster_write_blank (columns + 1, 2, team);
  g_autoptr (HfRoster) roster = read_good (csv->str);
  g_autofree char *dumped = dump (roster);

  g_assert_cmpstr (dumped, ==,
                   "Vorname=first_name|Shirt=shirt|Notiz=note|challenge=challenge/Zoë|M, \"slim\"|kind|/Tom|L||");
  g_assert_nonnull (strstr (csv->str, "\"Notiz\n\nWhat exactly did they do?"));
}

/* People break headings themselves, to keep columns narrow. */
static void
test_a_broken_heading_is_one (void)
{
  g_autoptr (HfRoster) roster = read_good ("\"First\nname\",\"Team\n\n\n(where you sit)\"\nZoë,A\n");
  g_autofree char *dumped = dump (roster);

  g_assert_cmpstr (dumped, ==, "First name=first_name|Team=team/Zoë|A");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/blank/reads-as-it-was-meant", test_reads_as_it_was_meant);
  g_test_add_func ("/roster/blank/who-is-known-is-in-it", test_who_is_known_is_in_it);
  g_test_add_func ("/roster/blank/a-broken-heading-is-one", test_a_broken_heading_is_one);
  return g_test_run ();
}
