/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/change.h"
#include "card/wear.h"
#include "cards.h"
#include "merge/crowd.h"
#include "merge/follow.h"
#include "merge/merge.h"
#include "merge/uses.h"
#include "roster/edit.h"
#include "roster/read.h"
#include "roster/reread.h"

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
crowd_of (HfRoster *roster)
{
  GDate today;

  g_date_set_dmy (&today, 4, G_DATE_OCTOBER, 2027);
  return hf_crowd_new (roster, NULL, "en", &today);
}

/* @card saying @words for the person at @index of @roster alone. */
static HfCard *
change_for (HfCard *card, HfRoster *roster, guint index, const char *words)
{
  g_autoptr (HfCrowd) crowd = crowd_of (roster);
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, index);
  g_autoptr (HfCard) worn = NULL;
  g_autoptr (HfCard) changed = NULL;
  g_autoptr (HfText) text = NULL;
  HfClaim claim;

  g_assert_true (hf_fields_get_claim (fields, card->uuid, &claim));
  worn = hf_card_wear (card, &claim, TRUE);
  text = hf_text_with_words (front_item (worn, 0)->text, words);
  changed = hf_card_with_text (worn, front_item (worn, 0)->id, text);
  return hf_card_doff (changed);
}

static char *
words_for (HfCard *card, HfRoster *roster, guint index)
{
  g_autoptr (HfCrowd) crowd = crowd_of (roster);
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, index);
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, NULL);

  g_assert_false (hf_card_has_own (merged, NULL));
  return hf_text_get_words (front_item (merged, 0)->text);
}

static void
assert_says (HfCard *card, HfRoster *roster, guint index, const char *expected)
{
  g_autofree char *words = words_for (card, roster, index);

  g_assert_cmpstr (words, ==, expected);
}

static const char team_csv[] = "Name,E-Mail,Team\n"
                               "Ada Lovelace,ada@example.org,Blue\n"
                               "Ben Okri,ben@example.org,Red\n"
                               "Cleo Vera,,Red\n";

static void
test_own_words_are_filled_in (void)
{
  g_autoptr (HfRoster) team = read_roster (team_csv);
  g_autoptr (HfCard) card = make_card_saying ("Thank you, {first_name}");
  g_autoptr (HfCard) changed = change_for (card, team, 0, "{first_name}, what a night!");
  g_autoptr (HfFields) nobody = make_fields ("first_name=Zoe");
  g_autoptr (HfCard) common = hf_merge_card (changed, nobody, HF_MERGE_ALL, NULL);
  g_autoptr (HfCard) given = hf_merge_card (changed, nobody, HF_MERGE_GIVEN, NULL);
  g_autofree char *words = hf_text_get_words (front_item (common, 0)->text);

  assert_says (changed, team, 0, "Ada, what a night!");
  assert_says (changed, team, 1, "Thank you, Ben");
  g_assert_cmpstr (words, ==, "Thank you, Zoe");
  g_assert_false (hf_card_has_own (common, NULL));
  g_assert_true (hf_card_has_own (given, NULL));
}

static void
test_fields_of_own_words_are_used (void)
{
  g_autoptr (HfRoster) team = read_roster (team_csv);
  g_autoptr (HfCard) card = make_card_saying ("Thank you");
  g_autoptr (HfCard) changed = change_for (card, team, 0, "All of {team}");
  g_autoptr (GPtrArray) uses = hf_card_list_fields (changed);

  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (((const HfFieldUse *) uses->pdata[0])->key, ==, "team");
}

/* Layers rely on it: what anybody has otherwise is painted for each. */
static void
test_item_is_personal_for_all (void)
{
  g_autoptr (HfRoster) team = read_roster (team_csv);
  g_autoptr (HfCard) card = make_card_saying ("Thank you");
  g_autoptr (HfCard) changed = change_for (card, team, 0, "Mine");
  g_autoptr (HfCrowd) crowd = crowd_of (team);
  g_autoptr (HfFields) ben = hf_crowd_get_fields (crowd, 1);
  g_autoptr (HfCard) plain = hf_merge_card (card, ben, HF_MERGE_ALL, NULL);
  g_autoptr (HfCard) merged = hf_merge_card (changed, ben, HF_MERGE_ALL, NULL);

  g_assert_true (plain == card);
  g_assert_true (front_item (merged, 0) != front_item (changed, 0));
  g_assert_true (hf_item_equal (front_item (merged, 0), front_item (card, 0)));
}

/* Other lists, read from files of another day: who is who, and who is nobody. */
static void
test_lists_of_another_day (void)
{
  static const struct
  {
    const char *csv;
    const char *says; /* by row, "-" for everyone's */
    guint n_lost;
  } cases[] = {
    { "Email,Full name\nben@example.org,Ben\nADA@example.org,Ada King\n", "- Ada", 1 },
    { "Name,E-Mail\nAda Lovelace,ada.lovelace@example.org\n", "-", 2 },
    { "Name\nCleo Vera\nAda Lovelace\n", "Cleo Ada", 0 },
    { "Name,Team\nCleo Vera,Red\nCleo Vera,Blue\n", "- -", 2 },
    { "Name,E-Mail\nAda Lovelace,ada@example.org\nBen Okri,ada@example.org\n", "Ada -", 1 },
  };
  g_autoptr (HfRoster) team = read_roster (team_csv);
  g_autoptr (HfCard) card = make_card_saying ("-");
  g_autoptr (HfCard) one = change_for (card, team, 0, "Ada");
  g_autoptr (HfCard) changed = change_for (one, team, 2, "Cleo");

  g_assert_cmpuint (hf_card_count_lost (changed, team), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRoster) roster = read_roster (cases[i].csv);
      g_auto (GStrv) expected = g_strsplit (cases[i].says, " ", -1);

      g_test_message ("%s", cases[i].csv);
      for (guint row = 0; expected[row] != NULL; row++)
        assert_says (changed, roster, row, expected[row]);
      g_assert_cmpuint (hf_card_count_lost (changed, roster), ==, cases[i].n_lost);
    }
}

static void
test_mended_person_keeps_own (void)
{
  g_autoptr (HfRoster) team = read_roster (team_csv);
  g_autoptr (HfCard) card = make_card_saying ("-");
  g_autoptr (HfCard) changed = change_for (card, team, 2, "Cleo");
  g_autoptr (HfRoster) named = hf_roster_with_field (team, 2, HF_FIELD_NAME, "Cléo Véra");
  g_autoptr (HfRoster) mended = hf_roster_with_field (named, 2, HF_FIELD_EMAIL, "cleo@example.org");
  g_autoptr (HfCard) followed = hf_card_follow_people (changed, team, mended, TRUE);
  g_autoptr (HfCard) untouched = hf_card_follow_people (card, team, mended, TRUE);

  assert_says (changed, mended, 2, "-");
  assert_says (followed, mended, 2, "Cleo");
  g_assert_true (untouched == card);
}

static HfCard *
read_again (HfCard *card, HfRoster *before, const char *csv, HfPeople **out_people)
{
  g_autoptr (HfPeople) people = hf_people_new (before);
  g_autoptr (HfRoster) fresh = read_roster (csv);

  *out_people = hf_people_read_again (people, fresh, NULL);
  return hf_card_follow_people (card, before, hf_people_get_roster (*out_people), FALSE);
}

static void
test_own_follows_a_list_read_again (void)
{
  g_autoptr (HfRoster) team = read_roster (team_csv);
  g_autoptr (HfCard) card = make_card_saying ("-");
  g_autoptr (HfCard) changed = change_for (card, team, 0, "Ada");
  g_autoptr (HfPeople) people = NULL;
  g_autoptr (HfCard) followed = read_again (changed, team,
                                            "Name,E-Mail,Team\nBen Okri,ben@example.org,Red\n"
                                            "Ada Lovelace,ada.lovelace@example.org,Blue\n",
                                            &people);

  assert_says (followed, hf_people_get_roster (people), 0, "-");
  assert_says (followed, hf_people_get_roster (people), 1, "Ada");
}

/* By place alone the first Ada would be the second. */
static void
test_namesakes_do_not_take_what_is_not_theirs (void)
{
  g_autoptr (HfRoster) team = read_roster ("Name,Team\nAda,Billing\nAda,Returns\n");
  g_autoptr (HfCard) card = make_card_saying ("-");
  g_autoptr (HfCard) changed = change_for (card, team, 0, "Billing");
  g_autoptr (HfPeople) people = NULL;
  g_autoptr (HfCard) followed = read_again (changed, team, "Name,Team\nAda,Returns\nAda,Billing\n", &people);

  assert_says (changed, team, 0, "Billing");
  assert_says (changed, team, 1, "-");
  assert_says (followed, hf_people_get_roster (people), 0, "-");
  assert_says (followed, hf_people_get_roster (people), 1, "Billing");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/own/words-are-filled-in", test_own_words_are_filled_in);
  g_test_add_func ("/merge/own/fields-of-words-are-used", test_fields_of_own_words_are_used);
  g_test_add_func ("/merge/own/item-is-personal-for-all", test_item_is_personal_for_all);
  g_test_add_func ("/merge/own/lists-of-another-day", test_lists_of_another_day);
  g_test_add_func ("/merge/own/mended-person-keeps-own", test_mended_person_keeps_own);
  g_test_add_func ("/merge/own/follows-a-list-read-again", test_own_follows_a_list_read_again);
  g_test_add_func ("/merge/own/namesakes-do-not-take-what-is-not-theirs",
                   test_namesakes_do_not_take_what_is_not_theirs);

  return g_test_run ();
}
