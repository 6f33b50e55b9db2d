/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cards.h"
#include "merge/crowd.h"
#include "merge/merge.h"
#include "roster/read.h"

static HfRoster *
read_roster (const char *csv)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
  g_autoptr (GError) error = NULL;
  HfRoster *roster = hf_roster_read_stream (stream, "team.csv", NULL, NULL, &error);

  g_assert_no_error (error);
  return roster;
}

static HfCrowd *
make_crowd (const char *csv, const char *given_pairs, const char *language)
{
  g_autoptr (HfFields) given = make_fields (given_pairs);
  HfRoster *roster = read_roster (csv);
  HfCrowd *crowd;
  GDate today;

  g_date_set_dmy (&today, 4, G_DATE_OCTOBER, 2027);
  crowd = hf_crowd_new (roster, given, language, &today);
  hf_roster_unref (roster);

  return crowd;
}

static const char team_csv[] = "Name,E-Mail,Team,Schuhgröße\n"
                               "Ada Lovelace,ada@example.org,Blue,38\n"
                               "Ben Okri,ben@example.org,red,44\n"
                               "Cleo Vera,cleo@example.org,blue,\n"
                               "Dora Maar,dora@example.org,,40\n";

static void
test_lookup (void)
{
  static const struct
  {
    const char *given;
    guint index;
    const char *key;
    const char *value;
  } cases[] = {
    { "", 0, "name", "Ada Lovelace" },
    { "", 0, "first_name", "Ada" },
    { "", 0, "Nachname", "Lovelace" },
    { "", 1, "email", "ben@example.org" },
    { "", 1, "schuh-größe", "44" },
    { "", 2, "schuhgröße", "" },
    { "", 0, "hat", NULL },
    { "", 0, "row", "1" },
    { "", 3, "row", "4" },
    { "", 0, "today", "4 October 2027" },
    { "", 0, "team_names", "Ada Lovelace and Cleo Vera" },
    { "", 1, "team names", "Ben Okri" },
    { "", 3, "team_names", NULL },
    { "", 3, "all_names", "Ada Lovelace, Ben Okri, Cleo Vera and Dora Maar" },
    { "today=2027-12-24", 0, "today", "24 December 2027" },
    { "team=Green", 0, "team", "Green" },
    { "name=Grace Hopper", 0, "first_name", "Grace" },
    { "hat=top", 2, "hat", "top" },
    { "row=7", 2, "row", "7" },
    { "", 0, "pronoun", "they" },
    { "", 0, "pronoun_possessive", "their" },
    { "pronoun=she/her", 0, "Pronoun Object", "her" },
    { "pronouns=he", 0, "pronoun", "he" },
    { "pronoun_object=thon", 0, "pronoun_object", "thon" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCrowd) crowd = make_crowd (team_csv, cases[i].given, "en-GB");
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, cases[i].index);

      g_test_message ("%s of %u, given “%s”", cases[i].key, cases[i].index, cases[i].given);
      g_assert_cmpuint (hf_crowd_get_size (crowd), ==, 4);
      g_assert_cmpuint (hf_fields_get_row (fields), ==, cases[i].index + 1);
      g_assert_cmpstr (hf_fields_lookup (fields, cases[i].key), ==, cases[i].value);
    }
}

static void
test_without_teams (void)
{
  g_autoptr (HfCrowd) crowd = make_crowd ("Name\n王芳\n李伟\n张敏\n", "", "zh");
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, 1);

  g_assert_cmpstr (hf_fields_lookup (fields, "team_names"), ==, "王芳、李伟和张敏");
  g_assert_cmpstr (hf_fields_lookup (fields, "first_name"), ==, "李伟");
}

static void
test_own_column_before_built_in (void)
{
  g_autoptr (HfCrowd) crowd = make_crowd ("Name,Today,Row\nAda,tomorrow,12b\n", "", "en");
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, 0);

  g_assert_cmpstr (hf_fields_lookup (fields, "today"), ==, "tomorrow");
  g_assert_cmpstr (hf_fields_lookup (fields, "row"), ==, "12b");
}

static void
test_fields_outlive_crowd (void)
{
  g_autoptr (HfCrowd) crowd = make_crowd (team_csv, "", "en");
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, 1);

  hf_crowd_unref (g_steal_pointer (&crowd));
  g_assert_cmpstr (hf_fields_lookup (fields, "name"), ==, "Ben Okri");
  g_assert_cmpstr (hf_fields_lookup (fields, "team_names"), ==, "Ben Okri");
}

static void
test_person_without_name (void)
{
  g_autoptr (HfCrowd) crowd = make_crowd ("Name,Team\nAda,Blue\n,Blue\n", "", "en");
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, 1);
  g_autoptr (HfCard) card = make_card_saying ("Dear {Vorname},");
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);
  const HfDoubt *doubt;

  g_assert_cmpuint (doubts->len, ==, 1);
  doubt = g_ptr_array_index (doubts, 0);
  g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_ERROR);
  g_assert_cmpstr (doubt->kind, ==, "empty-field");
  g_assert_cmpuint (doubt->row, ==, 2);
}

/* What the template of the cards below says: English, German and Japanese. */
static GPtrArray *
make_known (void)
{
  static const char *const said[][2] = {
    { "en", "{today}: thank you, {name}" },
    { "de", "{today}: danke, {name}" },
    { "ja", "{today}：{name}さん、ありがとう" },
  };
  GPtrArray *known = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_wording_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      HfWordingDraft *draft = hf_wording_draft_new (said[i][0]);

      hf_wording_draft_set_text (draft, "headline", said[i][1]);
      hf_wording_draft_set_text (draft, "own", said[i][1]);
      g_ptr_array_add (known, (gpointer) hf_wording_seal (draft));
    }

  return known;
}

static char *
say (HfCard *card, const char *id)
{
  return hf_text_get_words (hf_card_find_item (card, id, NULL)->text);
}

static void
test_each_in_their_language (void)
{
  static const char *const said[] = {
    "4. Oktober 2027: danke, Ada",     "2027年10月4日：さくらさん、ありがとう", "4 October 2027: thank you, Ben",
    "4 October 2027: thank you, Cleo", "4 October 2027: thank you, Dora",       "4 October 2027: thank you, Emil",
    "4. Oktober 2027: danke, Fay",
  };
  static const char *const doubtful[] = { "", "", "", "", "no-words", "unknown-language", "" };
  const char *const headline[] = { "{today}: thank you, {name}" };
  HfItem *item = make_text_item ("headline", headline, 1);
  g_autoptr (HfCard) card = make_card (&item, 1);
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (HfCrowd) plain = make_crowd (
      "Name,Language\nAda,de-AT\nさくら,ja\nBen,\nCleo,en-GB\nDora,it\nEmil,German\nFay,de_AT\n", "", "en-GB");
  g_autoptr (HfCrowd) crowd = hf_crowd_with_wordings (plain, known, "en-GB");

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
      g_autoptr (HfCard) personal = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);
      g_autofree char *words = say (personal, "headline");

      g_assert_cmpstr (words, ==, said[i]);
      g_assert_cmpstr (doubts->len > 0 ? ((const HfDoubt *) doubts->pdata[0])->kind : "", ==, doubtful[i]);
    }
}

/* A text somebody wrote is told of, but for one that is a field alone. */
static void
test_own_words_on_a_card_in_another_language (void)
{
  const char *const own[] = { "Well done, {name}" };
  const char *const field[] = { "{message}" };
  HfItem *items[] = { make_text_item ("own", own, 1), make_text_item ("headline", field, 1) };
  g_autoptr (HfCard) card = make_card (items, 2);
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (HfCrowd) plain = make_crowd ("Name,Language\nAda,de\n", "message=Danke", "en");
  g_autoptr (HfCrowd) crowd = hf_crowd_with_wordings (plain, known, "en-GB");
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, 0);
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfCard) personal = NULL;
  g_autofree char *words = NULL;
  const HfDoubt *doubt;

  personal = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);
  words = say (personal, "own");

  g_assert_cmpstr (personal->language, ==, "de");
  g_assert_cmpstr (words, ==, "Well done, Ada");
  g_assert_cmpuint (doubts->len, ==, 1);
  doubt = doubts->pdata[0];
  g_assert_cmpstr (doubt->kind, ==, "mixed-languages");
  g_assert_cmpstr (doubt->item, ==, "own");
  g_assert_cmpstr (doubt->page, ==, "front");
  g_assert_cmpuint (doubt->row, ==, 1);
}

static void
test_those_picked_stay_as_they_are (void)
{
  const guint last_two[] = { 3, 0 };
  const guint second[] = { 1 };
  const char *const texts[] = { "For Ada" };
  g_autoptr (HfCrowd) all = make_crowd (team_csv, "", "en");
  g_autoptr (HfCrowd) two = hf_crowd_pick (all, last_two, G_N_ELEMENTS (last_two));
  g_autoptr (HfCrowd) one = hf_crowd_pick (two, second, 1);
  g_autoptr (HfCrowd) told = hf_crowd_with_texts (one, "note", texts);
  g_autoptr (HfFields) dora = hf_crowd_get_fields (two, 0);
  g_autoptr (HfFields) ada = hf_crowd_get_fields (told, 0);

  g_assert_cmpuint (hf_crowd_get_size (two), ==, 2);
  g_assert_cmpstr (hf_fields_lookup (dora, "name"), ==, "Dora Maar");
  g_assert_cmpstr (hf_fields_lookup (dora, "row"), ==, "4");
  g_assert_cmpuint (hf_crowd_get_size (told), ==, 1);
  g_assert_cmpstr (hf_fields_lookup (ada, "name"), ==, "Ada Lovelace");
  g_assert_cmpstr (hf_fields_lookup (ada, "note"), ==, "For Ada");
  g_assert_cmpstr (hf_fields_lookup (ada, "team_names"), ==, "Ada Lovelace and Cleo Vera");
}

/* A note stays what somebody wrote, though “message” is another word for it in a list. */
static void
test_message_is_no_note (void)
{
  const char *const texts[] = { "Well done", NULL };
  g_autoptr (HfCrowd) plain = make_crowd ("name,note\nAda,You rang back\nBen,You stayed\n", "", "en");
  g_autoptr (HfCrowd) crowd = hf_crowd_with_texts (plain, "message", texts);
  g_autoptr (HfFields) ada = hf_crowd_get_fields (crowd, 0);
  g_autoptr (HfFields) ben = hf_crowd_get_fields (crowd, 1);

  g_assert_cmpstr (hf_fields_lookup (ada, "message"), ==, "Well done");
  g_assert_cmpstr (hf_fields_lookup (ada, "note"), ==, "You rang back");
  g_assert_cmpstr (hf_fields_lookup (ben, "message"), ==, "You stayed");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crowd/lookup", test_lookup);
  g_test_add_func ("/crowd/without-teams-all-are-one", test_without_teams);
  g_test_add_func ("/crowd/own-column-before-built-in", test_own_column_before_built_in);
  g_test_add_func ("/crowd/fields-outlive-it", test_fields_outlive_crowd);
  g_test_add_func ("/crowd/person-without-name-is-an-error", test_person_without_name);
  g_test_add_func ("/crowd/each-in-their-language", test_each_in_their_language);
  g_test_add_func ("/crowd/own-words-on-a-card-in-another-language", test_own_words_on_a_card_in_another_language);
  g_test_add_func ("/crowd/message-is-no-note", test_message_is_no_note);
  g_test_add_func ("/crowd/those-picked-stay-as-they-are", test_those_picked_stay_as_they_are);
  return g_test_run ();
}
