/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/change.h"
#include "card/fixture.h"
#include "card/smaller.h"

static void
set_opacity (HfItemDraft *draft, gconstpointer opacity)
{
  draft->opacity = *(const double *) opacity;
}

static void
set_size (HfTextDraft *draft, gconstpointer size_pt)
{
  draft->size_pt = *(const double *) size_pt;
}

static void
take (HfCard **card, HfCard *changed)
{
  hf_card_unref (*card);
  *card = changed;
}

static void
test_changes_only_what_is_named (void)
{
  static const char *const ids[] = { "headline", "nobody", NULL };
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  g_autoptr (HfItem) second = fixture_text ("second", "for all");
  g_autoptr (HfCard) changed = NULL;
  const double half = 0.5;

  take (&card, hf_card_insert_item (card, HF_PAGE_FRONT, 9, second));
  changed = hf_card_change_items (card, ids, set_opacity, &half);
  g_assert_cmpfloat (hf_card_find_item (changed, "headline", NULL)->opacity, ==, 0.5);
  g_assert_true (hf_card_find_item (changed, "second", NULL) == second);
  g_assert_true (changed->pages[1] == card->pages[1]);
  g_assert_cmpfloat (hf_card_find_item (card, "headline", NULL)->opacity, ==, 1.0);
}

static void
test_the_same_again_is_the_same_card (void)
{
  static const char *const ids[] = { "headline", NULL };
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  HfItem *item = hf_card_find_item (card, "headline", NULL);
  g_autoptr (HfCard) opacity = hf_card_change_items (card, ids, set_opacity, &item->opacity);
  g_autoptr (HfCard) size = hf_card_change_texts (card, ids, set_size, &item->text->size_pt);
  g_autoptr (HfCard) text = hf_card_with_text (card, "headline", item->text);
  g_autoptr (HfCard) name = hf_card_with_name (card, "headline", "");
  g_autoptr (HfCard) ground = hf_card_with_background (card, HF_PAGE_FRONT, &card->pages[0]->background);
  g_autoptr (HfCard) language = hf_card_with_language (card, card->language);

  g_assert_true (opacity == card && size == card && text == card);
  g_assert_true (name == card && ground == card && language == card);
}

static void
test_texts_change_within_groups_and_other_kinds_do_not (void)
{
  static const char *const in_group[] = { "headline", "second" };
  static const char *const ids[] = { "headline", "box", "pair", NULL };
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  g_autoptr (HfItem) second = fixture_text ("second", "for all");
  g_autoptr (HfItem) box = hf_item_seal (hf_item_draft_new (HF_ITEM_SHAPE, "box"));
  const double size_pt = 33;

  take (&card, hf_card_insert_item (card, HF_PAGE_FRONT, 9, second));
  take (&card, hf_card_insert_item (card, HF_PAGE_FRONT, 9, box));
  take (&card, hf_card_group_items (card, in_group, 2, "pair"));
  take (&card, hf_card_change_texts (card, ids, set_size, &size_pt));
  g_assert_cmpfloat (hf_card_find_item (card, "headline", NULL)->text->size_pt, ==, 33);
  g_assert_cmpfloat (hf_card_find_item (card, "second", NULL)->text->size_pt, ==, 14);
  g_assert_true (hf_card_find_item (card, "box", NULL) == box);
}

static void
test_names_grounds_and_languages (void)
{
  const HfPaint soft = HF_PAINT_OF (HF_COLOR_ROLE_SOFT);
  g_autoptr (HfCard) card = fixture_card ("Thank you");

  take (&card, hf_card_with_name (card, "headline", "Big words"));
  g_assert_cmpstr (hf_card_find_item (card, "headline", NULL)->name, ==, "Big words");
  take (&card, hf_card_with_name (card, "headline", ""));
  g_assert_null (hf_card_find_item (card, "headline", NULL)->name);

  take (&card, hf_card_with_background (card, HF_PAGE_BACK, &soft));
  g_assert_true (hf_paint_equal (&hf_card_get_page (card, HF_PAGE_BACK)->background, &soft));
  g_assert_false (hf_paint_equal (&hf_card_get_page (card, HF_PAGE_FRONT)->background, &soft));

  g_assert_false (hf_card_is_rtl (card));
  take (&card, hf_card_with_language (card, "ar"));
  g_assert_true (hf_card_is_rtl (card));
}

static void
test_guides_are_sorted_and_stand_once (void)
{
  const double places[] = { 40, -3, 12.5, 40 };
  g_autoptr (HfCard) card = fixture_card ("Thank you");
  g_autoptr (HfCard) with = hf_card_with_guides (card, HF_PAGE_BACK, HF_GUIDES_X, places, G_N_ELEMENTS (places));
  g_autoptr (HfCard) same = hf_card_with_guides (with, HF_PAGE_BACK, HF_GUIDES_X, places, G_N_ELEMENTS (places));
  g_autoptr (HfCard) without = hf_card_with_guides (with, HF_PAGE_BACK, HF_GUIDES_X, NULL, 0);
  const HfGuides *guides = hf_card_get_page (with, HF_PAGE_BACK)->guides;

  g_assert_cmpuint (guides[HF_GUIDES_X].n, ==, 3);
  g_assert_cmpfloat (guides[HF_GUIDES_X].at_mm[0], ==, -3);
  g_assert_cmpfloat (guides[HF_GUIDES_X].at_mm[1], ==, 12.5);
  g_assert_cmpfloat (guides[HF_GUIDES_X].at_mm[2], ==, 40);
  g_assert_cmpuint (guides[HF_GUIDES_Y].n, ==, 0);
  g_assert_cmpuint (hf_card_get_page (with, HF_PAGE_FRONT)->guides[HF_GUIDES_X].n, ==, 0);
  g_assert_true (same == with);
  g_assert_false (hf_page_equal (hf_card_get_page (with, HF_PAGE_BACK), hf_card_get_page (card, HF_PAGE_BACK)));
  g_assert_true (hf_page_equal (hf_card_get_page (without, HF_PAGE_BACK), hf_card_get_page (card, HF_PAGE_BACK)));
}

static void
shrink_to (HfTextDraft *text, gconstpointer size_pt)
{
  text->fit.mode = HF_FIT_SHRINK;
  text->fit.min_size_pt = *(const double *) size_pt;
}

static void
test_words_may_become_smaller (void)
{
  const double sizes_pt[] = { 12.0, HF_LEAST_SIZE_PT, 6.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes_pt); i++)
    {
      g_autoptr (HfCard) plain = fixture_card ("Thank you");
      g_autoptr (HfCard) card =
          hf_card_change_texts (plain, (const char *const[]){ "headline", NULL }, shrink_to, &sizes_pt[i]);
      g_autoptr (HfCard) smaller = hf_card_allow_smaller (card, "headline");

      g_assert_cmpint (hf_text_can_be_smaller (hf_card_find_item (card, "headline", NULL)->text), ==, i == 0);
      g_assert_false (hf_text_can_be_smaller (hf_card_find_item (smaller, "headline", NULL)->text));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change/changes-only-what-is-named", test_changes_only_what_is_named);
  g_test_add_func ("/change/the-same-again-is-the-same-card", test_the_same_again_is_the_same_card);
  g_test_add_func ("/change/texts-change-within-groups-and-other-kinds-do-not",
                   test_texts_change_within_groups_and_other_kinds_do_not);
  g_test_add_func ("/change/guides-are-sorted-and-stand-once", test_guides_are_sorted_and_stand_once);
  g_test_add_func ("/change/names-grounds-and-languages", test_names_grounds_and_languages);
  g_test_add_func ("/change/words-may-become-smaller", test_words_may_become_smaller);

  return g_test_run ();
}
