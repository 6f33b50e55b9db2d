/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster-util.h"

#include "roster/edit.h"
#include "roster/mend.h"

static char *
dump_mend (const HfMend *mend)
{
  if (mend == NULL)
    return g_strdup ("none");
  if (mend->kind == HF_MEND_LEAVE_OUT)
    return g_strdup_printf ("%u out", mend->row);
  if (mend->kind == HF_MEND_MOVE)
    {
      g_autofree char *texts = g_strjoinv ("|", mend->texts);

      return g_strdup_printf ("%u %s", mend->row, texts);
    }

  return g_strdup_printf ("%u.%d %s>%s", mend->row, mend->column, mend->old_text, mend->new_text);
}

static void
test_single (void)
{
  static const struct
  {
    const char *text;
    const char *mend; /* of the first doubt */
    const char *label;
  } cases[] = {
    { "Name\nnoor van der berg\n", "1.0 noor van der berg>Noor van der Berg", "Use “Noor van der Berg”" },
    { "Team,Name\nA,ANA O’NEILL\n", "1.1 ANA O’NEILL>Ana O’Neill", "Use “Ana O’Neill”" },
    { "Name,Language\nIRMAK YILDIZ,tr\n", "1.0 IRMAK YILDIZ>Irmak Yıldız", "Use “Irmak Yıldız”" },
    { "Name\nJosÃ© Lima\n", "1.0 JosÃ© Lima>José Lima", "Use “José Lima”" },
    { "Name\nÃ\xC2\x81lvarez\n", "1.0 Ãlvarez>Álvarez", "Use “Álvarez”" },
    { "Name,Note\nAna,\"You kept the cafÃ© open\nall through the long and stormy night.\"\n",
      "1.1 You kept the cafÃ© open\nall through the long and stormy night.>"
      "You kept the café open\nall through the long and stormy night.",
      "Use “You kept the café open all through the…”" },
    { "Name,E-Mail\nAna,ana (at) example.org\n", "1.1 ana (at) example.org>ana@example.org", "Use “ana@example.org”" },
    { "Name;Team\nLima, Ana;A\n", "1.0 Lima, Ana>Ana Lima", "Use “Ana Lima”" },
    { "Name,Email\nAna,a@example.org\nTom,a@example.org\n", "2 out", "Leave Out Row 2" },
    { "Name\nAna\nAna\n", "2 out", "Leave Out Row 2" },
    { "Name,Email,Note\nAna,ana@example.org,A\nTom,,tom@example.org\n", "2 Tom|tom@example.org|",
      "Move “tom@example.org” to “Email”" },
    { "Name,Team,Email,Note\nAna,A,ana@example.org,B\nTom,tom@example.org,You rang,\n",
      "2 Tom||tom@example.org|You rang", "Move “tom@example.org” to “Email”" },
    { "Name,Team,Email\nAna,A,ana@example.org\nTom,tom@example.org,B\n", "2 Tom|B|tom@example.org",
      "Move “tom@example.org” to “Email”" },
    { "Name,Email,Note\nAna,ana@example.org,A\nTom,Berg,tom@example.org\n", "none", NULL },
    { "Name,Email,Note,More\nAna,ana@example.org,A,\nTom,,a@example.org,b@example.org\n", "none", NULL },
    { "Name,Email\nAna,nowhere\n", "none", NULL },
    { "Name\n?ukasz\n", "none", NULL },
    { "Email\na@example.org\n", "none", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRoster) roster = read_good (cases[i].text);
      const GPtrArray *doubts = hf_roster_get_doubts (roster);
      g_autoptr (HfMend) mend = NULL;
      g_autofree char *dumped = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (doubts->len, >, 0);
      mend = hf_mend_new (roster, g_ptr_array_index (doubts, 0));
      dumped = dump_mend (mend);
      g_assert_cmpstr (dumped, ==, cases[i].mend);
      g_assert_cmpstr (mend != NULL ? mend->label : NULL, ==, cases[i].label);
    }
}

static char *
dump_group (HfRoster *roster, HfMendGroup group)
{
  g_autoptr (GPtrArray) mends = hf_mend_list (roster, hf_roster_get_doubts (roster), group);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mends->len; i++)
    {
      g_autofree char *dumped = dump_mend (g_ptr_array_index (mends, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", dumped);
    }

  return g_string_free (text, FALSE);
}

/* Several doubts about one cell are mended in one go, and what only people know is left. */
static void
test_groups (void)
{
  g_autoptr (HfRoster) roster = read_good ("Name;Email;Team;Note\n"
                                           "JOSÃ‰  LIMA;jose@gmial.con;Chat  A;itâ€™s you\n"
                                           "noor\u200B  berg;noor (at) example.org;Chat A;\n"
                                           "Lima, Ana;ana@example.org;Chat A;\n"
                                           "Tom Berg;tom@example.org;Chat A;\n"
                                           "Tom Berg;tom@example.org;Chat A;\n");
  g_autofree char *names = dump_group (roster, HF_MEND_NAMES);
  g_autofree char *addresses = dump_group (roster, HF_MEND_ADDRESSES);
  g_autofree char *texts = dump_group (roster, HF_MEND_TEXTS);

  g_assert_cmpstr (names, ==, "1.0 JOSÃ‰  LIMA>José Lima; 2.0 noor  berg>Noor Berg");
  g_assert_cmpstr (addresses, ==, "1.1 jose@gmial.con>jose@gmail.com; 2.1 noor (at) example.org>noor@example.org");
  g_assert_cmpstr (texts, ==, "1.3 itâ€™s you>it’s you; 1.2 Chat  A>Chat A");
}

/* A mend written into the list settles its doubt and leaves the others, which can be mended as before. */
static void
test_written (void)
{
  g_autoptr (HfRoster) roster =
      read_good ("Name,Email\nJosÃ© Lima,a@example.org\nWÃ³jcik,a@example.org\nANA LIMA,b@example.org.\n");
  g_autoptr (HfMend) mend = hf_mend_new (roster, g_ptr_array_index (hf_roster_get_doubts (roster), 0));
  g_autoptr (HfRoster) mended = NULL;
  g_autofree char *before = dump_doubts (roster);
  g_autofree char *after = NULL;
  g_autofree char *names = NULL;

  g_assert_cmpstr (before, ==, "mojibake:1 mojibake:2 same-address:2 all-capitals:3 bad-address:3");
  mended = hf_roster_with_value (roster, mend->row - 1, (guint) mend->column, mend->new_text);
  after = dump_doubts (mended);
  g_assert_cmpstr (after, ==, "mojibake:2 same-address:2 all-capitals:3 bad-address:3");
  names = dump_group (mended, HF_MEND_NAMES);
  g_assert_cmpstr (names, ==, "2.0 WÃ³jcik>Wójcik; 3.0 ANA LIMA>Ana Lima");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-mend/one-for-a-doubt", test_single);
  g_test_add_func ("/roster-mend/groups", test_groups);
  g_test_add_func ("/roster-mend/written", test_written);
  return g_test_run ();
}
