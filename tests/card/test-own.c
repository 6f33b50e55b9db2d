/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/change.h"
#include "card/fixture.h"
#include "card/new-card.h"
#include "card/wear.h"

#define UUID "0d3f2a52-6c1e-4b3a-9f4d-2b7e5a1c9e10"

static HfClaim
claim_of (const char *address, const char *name)
{
  HfClaim claim = { 0 };

  hf_owner_init (&claim.owner, UUID, address, name, name);
  return claim;
}

static char *
words_of (HfItem *item)
{
  return hf_text_get_words (item->text);
}

/* @card with item “headline” saying @words only for the person of @claim, by wearing, changing and doffing. */
static HfCard *
change_for (HfCard *card, const HfClaim *claim, const char *words)
{
  g_autoptr (HfCard) worn = hf_card_wear (card, claim, TRUE);
  HfItem *item = hf_card_find_item (worn, "headline", NULL);
  g_autoptr (HfText) text = hf_text_with_words (item->text, words);
  g_autoptr (HfCard) changed = hf_card_with_text (worn, "headline", text);

  return hf_card_doff (changed);
}

static void
assert_says (HfCard *card, const HfClaim *claim, const char *expected)
{
  g_autoptr (HfItem) item = hf_item_as_of (hf_card_find_item (card, "headline", NULL), claim);
  g_autofree char *words = words_of (item);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpuint (item->n_owns, ==, 0);
}

static void
test_people_are_told_by_address_then_name (void)
{
  static const struct
  {
    const char *address, *name, *other_address, *other_name;
    gboolean shares_address, shares_name, same;
  } cases[] = {
    { "ada@example.org", "Ada", " ADA@example.org", "Ada L.", FALSE, FALSE, TRUE },
    { "ada@example.org", "Ada", "ada.l@example.org", "Ada", FALSE, FALSE, FALSE },
    { "team@example.org", "Ada", "team@example.org", "Ben", TRUE, FALSE, FALSE },
    { "team@example.org", "Ada", "team@example.org", "ada", TRUE, FALSE, TRUE },
    { NULL, "Ada", NULL, "ADA", FALSE, FALSE, TRUE },
    { NULL, "Ada", "ada@example.org", "Ada", FALSE, FALSE, TRUE },
    { "ada@example.org", "Ada", " ", "Ada", FALSE, FALSE, TRUE },
    { NULL, "Ada", NULL, "Ben", FALSE, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfClaim owner = claim_of (cases[i].address, cases[i].name);
      HfClaim claim = claim_of (cases[i].other_address, cases[i].other_name);

      claim.shares_address = cases[i].shares_address;
      claim.shares_name = cases[i].shares_name;
      g_assert_cmpint (hf_owner_is (&owner.owner, &claim), ==, cases[i].same);
    }
}

static void
test_namesakes_are_told_by_their_whole_row (void)
{
  HfOwner owner;
  HfClaim same = { .shares_name = TRUE };
  HfClaim other = { .shares_name = TRUE };

  hf_owner_init (&owner, UUID, NULL, "Ada", "Ada Billing");
  hf_owner_init (&same.owner, UUID, NULL, "Ada", "Ada Billing");
  hf_owner_init (&other.owner, UUID, NULL, "Ada", "Ada Returns");
  g_assert_true (hf_owner_is (&owner, &same));
  g_assert_false (hf_owner_is (&owner, &other));
}

static void
test_another_card_knows_nobody (void)
{
  HfOwner owner;
  HfClaim claim = claim_of ("ada@example.org", "Ada");

  hf_owner_init (&owner, "6ba7b810-9dad-41d1-80b4-00c04fd430c8", "ada@example.org", "Ada", "Ada");
  g_assert_false (hf_owner_is (&owner, &claim));
}

static void
test_change_is_of_one_person_alone (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you, {name}");
  HfClaim ada = claim_of ("ada@example.org", "Ada");
  HfClaim ben = claim_of (NULL, "Ben");
  g_autoptr (HfCard) changed = change_for (card, &ada, "You stayed until midnight");
  g_autoptr (HfCard) both = change_for (changed, &ben, "And you");

  assert_says (both, &ada, "You stayed until midnight");
  assert_says (both, &ben, "And you");
  assert_says (both, NULL, "Thank you, {name}");
  g_assert_true (hf_card_has_own (both, &ada));
  g_assert_false (hf_card_has_own (changed, &ben));
  g_assert_false (hf_card_equal (card, changed));
}

static void
test_editing_again_changes_what_is_there (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim ada = claim_of (NULL, "Ada");
  g_autoptr (HfCard) once = change_for (card, &ada, "First");
  g_autoptr (HfCard) twice = change_for (once, &ada, "Second");

  assert_says (twice, &ada, "Second");
  g_assert_cmpuint (hf_card_find_item (twice, "headline", NULL)->n_owns, ==, 1);
}

static void
test_wearing_without_a_change_leaves_the_card (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim ada = claim_of (NULL, "Ada");
  g_autoptr (HfCard) changed = change_for (card, &ada, "Mine");
  g_autoptr (HfCard) back = change_for (changed, &ada, "Thank you");
  g_autoptr (HfCard) worn = hf_card_wear (changed, &ada, FALSE);
  g_autoptr (HfCard) doffed = hf_card_doff (worn);
  HfClaim ben = claim_of (NULL, "Ben");
  g_autoptr (HfCard) by_ben = hf_card_wear (card, &ben, FALSE);

  g_assert_true (hf_card_equal (doffed, changed));
  g_assert_true (hf_card_equal (back, card));
  g_assert_true (by_ben == card);
}

static void
enlarge (HfItemDraft *draft, gconstpointer data)
{
  draft->frame.width_mm = 120;
}

static void
test_place_and_style_stay_everyones (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim ada = claim_of (NULL, "Ada");
  g_autoptr (HfCard) changed = change_for (card, &ada, "Mine");
  g_autoptr (HfCard) worn = hf_card_wear (changed, &ada, TRUE);
  g_autoptr (HfCard) wide = hf_card_change_items (worn, (const char *const[]){ "headline", NULL }, enlarge, NULL);
  g_autoptr (HfCard) doffed = hf_card_doff (wide);

  g_assert_cmpfloat (hf_card_find_item (doffed, "headline", NULL)->frame.width_mm, ==, 120);
  assert_says (doffed, &ada, "Mine");
  assert_says (doffed, NULL, "Thank you");
}

static void
test_own_is_taken_back (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim ada = claim_of (NULL, "Ada");
  HfClaim ben = claim_of (NULL, "Ben");
  g_autoptr (HfCard) one = change_for (card, &ada, "Mine");
  g_autoptr (HfCard) two = change_for (one, &ben, "His");
  g_autoptr (HfCard) without_ada = hf_card_without_own (two, &ada, "headline");
  g_autoptr (HfCard) untouched = hf_card_without_own (two, &ada, "message");
  g_autoptr (HfCard) without_any = hf_card_without_owns (two);
  g_autoptr (HfCard) new_card = hf_new_card (two, &(HfNewCard){ NULL }, 0);

  assert_says (without_ada, &ada, "Thank you");
  assert_says (without_ada, &ben, "His");
  g_assert_true (untouched == two);
  g_assert_true (hf_card_equal (without_any, card));
  g_assert_false (hf_card_has_own (new_card, NULL));
}

static void
test_own_follows_its_person (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim ada = claim_of (NULL, "Ada");
  HfClaim mended = claim_of ("ada@example.org", "Ada Lovelace");
  g_autoptr (HfCard) changed = change_for (card, &ada, "Mine");
  g_autoptr (HfCard) followed = hf_card_with_owner (changed, &ada, &mended.owner);
  g_autoptr (GArray) owners = hf_card_list_owners (followed);

  assert_says (changed, &mended, "Thank you");
  assert_says (followed, &mended, "Mine");
  g_assert_cmpuint (owners->len, ==, 1);
}

static HfCard *
with_picture (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_PICTURE, "photo");
  g_autoptr (HfItem) item = NULL;

  hf_item_draft_take_asset (draft, hf_asset_new_missing ("team.jpg", NULL));
  hf_value_set_text (&draft->alt_text, "The team");
  item = hf_item_seal (draft);
  return hf_card_insert_item (card, HF_PAGE_FRONT, 0, item);
}

static void
take_own_picture (HfItemDraft *draft, gconstpointer data)
{
  hf_item_draft_take_asset (draft, hf_asset_new_missing ("ada.jpg", NULL));
  hf_value_set_text (&draft->alt_text, "Ada");
  draft->picture.zoom = 2;
}

static void
test_picture_is_of_one_person_alone (void)
{
  g_autoptr (HfCard) card = with_picture ();
  HfClaim ada = claim_of (NULL, "Ada");
  g_autoptr (HfCard) worn = hf_card_wear (card, &ada, TRUE);
  g_autoptr (HfCard) changed =
      hf_card_change_items (worn, (const char *const[]){ "photo", NULL }, take_own_picture, NULL);
  g_autoptr (HfCard) doffed = hf_card_doff (changed);
  HfItem *item = hf_card_find_item (doffed, "photo", NULL);
  g_autoptr (HfItem) hers = hf_item_as_of (item, &ada);

  g_assert_cmpstr (item->picture.asset->name, ==, "team.jpg");
  g_assert_cmpstr (item->alt_text, ==, "The team");
  g_assert_cmpstr (hers->picture.asset->name, ==, "ada.jpg");
  g_assert_cmpstr (hers->alt_text, ==, "Ada");
  g_assert_cmpfloat (hers->picture.zoom, ==, 2);
  g_assert_cmpuint (hf_card_find_item (doffed, "headline", NULL)->n_owns, ==, 0);
}

static void
test_many_get_words_at_once (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim all[] = { claim_of (NULL, "Ada"), claim_of (NULL, "Ben") };
  HfClaim cat = claim_of (NULL, "Cat");
  g_autoptr (HfCard) before = change_for (card, &all[0], "Before");
  g_autoptr (HfCard) of_cat = change_for (before, &cat, "Hers");
  g_autoptr (HfCard) many =
      hf_card_with_own_words (of_cat, "headline", all, (const char *const[]){ "One", "Two {name}" }, 2);
  g_autoptr (HfCard) nothing = hf_card_with_own_words (many, "nowhere", all, (const char *const[]){ "1", "2" }, 2);

  assert_says (many, &all[0], "One");
  assert_says (many, &all[1], "Two {name}");
  assert_says (many, &cat, "Hers");
  assert_says (many, NULL, "Thank you");
  g_assert_cmpuint (hf_card_find_item (many, "headline", NULL)->n_owns, ==, 3);
  g_assert_true (nothing == many);
}

/* A ready-made message is nobody's by hand until somebody changes it. */
static void
test_given_words_are_by_hand_once_changed (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim all[] = { claim_of (NULL, "Ada"), claim_of (NULL, "Ben") };
  g_autoptr (HfCard) given =
      hf_card_with_own_words (card, "headline", all, (const char *const[]){ "One", "Two {name}" }, 2);
  g_autoptr (HfCard) worn = hf_card_wear (given, &all[0], TRUE);
  g_autoptr (HfCard) doffed = hf_card_doff (worn);
  g_autoptr (HfCard) changed = change_for (given, &all[0], "One, and more");
  g_autoptr (HfCard) back = change_for (changed, &all[0], "One");
  g_autoptr (HfCard) everyones = change_for (given, &all[0], "Thank you");
  g_autoptr (HfCard) written = change_for (card, &all[0], "One");

  g_assert_true (hf_card_has_own (given, &all[0]));
  g_assert_false (hf_card_has_own_by_hand (given, NULL));
  g_assert_false (hf_card_has_own_by_hand (doffed, NULL));
  g_assert_true (hf_card_has_own_by_hand (changed, NULL));
  g_assert_true (hf_card_has_own_by_hand (changed, &all[0]));
  g_assert_false (hf_card_has_own_by_hand (changed, &all[1]));
  g_assert_false (hf_card_has_own_by_hand (back, NULL));
  g_assert_false (hf_card_has_own (everyones, &all[0]));
  g_assert_true (hf_card_has_own_by_hand (written, &all[0]));
}

static void
test_card_as_of_one_person (void)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfClaim ada = claim_of (NULL, "Ada");
  HfClaim ben = claim_of (NULL, "Ben");
  g_autoptr (HfCard) changed = change_for (card, &ada, "Hers");
  g_autoptr (HfCard) hers = hf_card_as_of (changed, &ada);
  g_autoptr (HfCard) his = hf_card_as_of (changed, &ben);

  assert_says (hers, NULL, "Hers");
  assert_says (his, NULL, "Thank you");
  g_assert_false (hf_card_has_own (hers, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own/people-are-told-by-address-then-name", test_people_are_told_by_address_then_name);
  g_test_add_func ("/own/namesakes-are-told-by-their-whole-row", test_namesakes_are_told_by_their_whole_row);
  g_test_add_func ("/own/another-card-knows-nobody", test_another_card_knows_nobody);
  g_test_add_func ("/own/change-is-of-one-person-alone", test_change_is_of_one_person_alone);
  g_test_add_func ("/own/editing-again-changes-what-is-there", test_editing_again_changes_what_is_there);
  g_test_add_func ("/own/wearing-without-a-change-leaves-the-card", test_wearing_without_a_change_leaves_the_card);
  g_test_add_func ("/own/place-and-style-stay-everyones", test_place_and_style_stay_everyones);
  g_test_add_func ("/own/own-is-taken-back", test_own_is_taken_back);
  g_test_add_func ("/own/own-follows-its-person", test_own_follows_its_person);
  g_test_add_func ("/own/many-get-words-at-once", test_many_get_words_at_once);
  g_test_add_func ("/own/given-words-are-by-hand-once-changed", test_given_words_are_by_hand_once_changed);
  g_test_add_func ("/own/card-as-of-one-person", test_card_as_of_one_person);
  g_test_add_func ("/own/picture-is-of-one-person-alone", test_picture_is_of_one_person_alone);

  return g_test_run ();
}
