/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster-util.h"

#include "base/limits.h"

static void
test_people (void)
{
  static const struct
  {
    const char *what;
    const char *text;
    const char *doubts;
    const char *message; /* a part of the first */
  } cases[] = {
    { "same name", "Name\nAna Lima\nTom\nAna LIMA\nAna Lima\n", "same-name:3 same-name:4", "row 1" },
    { "same address", "Name,Email\nAna,a@example.org\nTom,A@Example.org\n", "same-address:2", "row 1" },
    { "bad address",
      "Name,Email\nAna,ana at example.org\nTom,tom@example\nEva,\nIda,i@a@example.org\nJon,jon@example..org\n",
      "bad-address:1 bad-address:2 bad-address:4 bad-address:5", "“ana@example.org”" },
    { "good addresses", "Name,Email\nAna,ana+x@sub.example.org\nTom,töm@exämple.org\nEva,eva.o'hara@example.org\n", "",
      NULL },
    { "empty name", "Name,Team\n,A\nTom,A\n", "empty-name:1", "line 2" },
    { "no name column", "Email,Team\na@example.org,A\n", "no-name-column", "--map" },
    { "turned round", "Name;Team\nŁukasiewicz, Zoë;A\nZoë Berg, PhD;A\n", "comma-name:1", "“Zoë Łukasiewicz”" },
    { "lower case", "Name\nnoor van der berg\nNoor Berg\n林小满\n", "lower-case:1", "noor" },
    { "misread", "Name,Note\nJosÃ© Lima,Zoë’s “café”\nAna,itâ€™s kind\n", "mojibake:1 mojibake:2", "“José Lima”" },
    { "half misread", "Name\nJosÃ© Ãlvarez\n", "mojibake:1", "“José Álvarez”" },
    { "misread as in Central Europe", "Name\nAna Lima\nJosĂ© Lima\n", "mojibake:2", "“José Lima”" },
    { "capitals", "Name\nANA LIMA\nJO NG\nJ. R. R. Tolkien\nЕЛЕНА\n王小明\n", "all-capitals:1 all-capitals:4",
      "capitals" },
    { "parts of names", "First name,Last name\nana,Lima\nTom,BERG\n", "lower-case:1 all-capitals:2", "“ana”" },
    { "wide spaces", "Name,Note\nAna  Lima,kind.  And patient\nTom\tBerg,\n山田　太郎,\n",
      "double-space:1 double-space:2", "more than one space" },
    { "invisible letters", "Name,Email\nAna\u00ADLima,a@example.org\nTom,\u202Atom@example.org\n",
      "invisible-character:1 invisible-character:2 bad-address:2", "cannot be seen" },
    { "shifted", "Name,Team,Email\nAna,A,ana@example.org\nTom,tom@example.org,A\nEva,,A\n",
      "shifted-row:2 bad-address:3", "under “Team”" },
    { "another column of addresses",
      "Name,Email,Manager\nAna,,b@example.org\nTom,,b@example.org\nEva,e@example.org,b@example.org\n", "", NULL },
    { "slip of the hand", "Name,Email\nAna,ana@gmial.com\n", "bad-address:1", "“ana@gmail.com”" },
    { "lost letters", "Name\n?ukasz W?jcik\nWho? Me\nReally ?\n", "mojibake:1 mojibake:2", "?ukasz" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfRoster *roster = read_good (cases[i].text);
      const GPtrArray *doubts = hf_roster_get_doubts (roster);
      g_autofree char *kinds = dump_doubts (roster);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (kinds, ==, cases[i].doubts);
      if (cases[i].message != NULL)
        g_assert_nonnull (strstr (((const HfDoubt *) g_ptr_array_index (doubts, 0))->message, cases[i].message));
      hf_roster_unref (roster);
    }
}

static void
test_severities (void)
{
  static const struct
  {
    const char *text;
    HfSeverity severity;
    const char *column;
  } cases[] = {
    { "Name\nAna Lima\nAna Lima\n", HF_SEVERITY_NOTE, "Name" },
    { "Name,E-Mail\nAna,a@example.org\nTom,a@example.org\n", HF_SEVERITY_WARNING, "E-Mail" },
    { "Name\nJürgen\nZoë\nRené\nLoïc\nInês\nJ\xF6rg\n", HF_SEVERITY_ERROR, "Name" },
    { "Name,Team\nAna\n", HF_SEVERITY_WARNING, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfRoster *roster = read_good (cases[i].text);
      const HfDoubt *doubt = g_ptr_array_index (hf_roster_get_doubts (roster), 0);

      g_assert_cmpint (doubt->severity, ==, cases[i].severity);
      g_assert_cmpstr (doubt->column, ==, cases[i].column);
      hf_roster_unref (roster);
    }
}

static void
test_very_many_are_counted (void)
{
  g_autoptr (GString) text = g_string_new ("Name,Team\n");
  const guint n_bad = HF_LIMIT_ROSTER_DOUBTS + 234;
  const GPtrArray *doubts;
  const HfDoubt *last;
  HfRoster *roster;

  for (guint i = 0; i < n_bad; i++)
    g_string_append_printf (text, "Person %u\n", i);
  g_string_append (text, "Person Z,A\n");

  roster = read_good (text->str);
  doubts = hf_roster_get_doubts (roster);
  g_assert_cmpuint (doubts->len, ==, HF_LIMIT_ROSTER_DOUBTS + 1);
  last = g_ptr_array_index (doubts, doubts->len - 1);
  g_assert_cmpstr (last->kind, ==, "ragged-row");
  g_assert_cmpuint (last->row, ==, HF_LIMIT_ROSTER_DOUBTS + 1);
  g_assert_cmpint (last->severity, ==, HF_SEVERITY_WARNING);
  g_assert_nonnull (strstr (last->message, "234"));
  hf_roster_unref (roster);
}

static void
test_the_sample_team_has_none (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "team.csv", NULL);
  g_autoptr (GError) error = NULL;
  HfRoster *roster = hf_roster_read (path, NULL, NULL, &error);
  guint longest = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (hf_roster_get_doubts (roster)->len, ==, 0);
  g_assert_cmpuint (hf_roster_get_n_people (roster), ==, 12);
  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);

      for (guint field = 0; field < HF_N_FIELDS; field++)
        if (field != HF_FIELD_LAST_NAME)
          g_assert_cmpstr (hf_person_get (person, field), !=, "");
      longest = MAX (longest, (guint) g_utf8_strlen (hf_person_get (person, HF_FIELD_NAME), -1));
    }
  g_assert_cmpuint (longest, >=, 40);
  hf_roster_unref (roster);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-doubts/people", test_people);
  g_test_add_func ("/roster-doubts/severities", test_severities);
  g_test_add_func ("/roster-doubts/very-many-are-counted", test_very_many_are_counted);
  g_test_add_func ("/roster-doubts/the-sample-team-has-none", test_the_sample_team_has_none);
  return g_test_run ();
}
