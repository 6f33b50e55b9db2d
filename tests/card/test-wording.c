/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/change.h"
#include "card/fixture.h"
#include "card/wording.h"

static HfWording *
make_wording (const char *language, const char *title, const char *headline, const char *name)
{
  HfWordingDraft *draft = hf_wording_draft_new (language);

  hf_wording_draft_set_title (draft, title);
  hf_wording_draft_set_text (draft, "headline", headline);
  hf_wording_draft_set_sample (draft, "name", name);
  return hf_wording_seal (draft);
}

/* What the template of fixture_card() says: English, German and Arabic. */
static GPtrArray *
make_known (void)
{
  GPtrArray *known = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_wording_unref);

  g_ptr_array_add (known, (gpointer) make_wording ("en", "Thank you", "Well done", "Ada"));
  g_ptr_array_add (known, (gpointer) make_wording ("de", "Danke", "Gut gemacht", "Franziska"));
  g_ptr_array_add (known, (gpointer) make_wording ("ar", "شكرًا", "أحسنت", "ليلى"));
  return known;
}

static HfCard *
make_card (const char *headline)
{
  g_autoptr (HfCard) card = fixture_card (headline);
  HfCardDraft *draft = hf_card_draft (card);
  const char *const sample[] = { "name", "Ada" };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", sample[0], sample[1]);
  hf_card_draft_set_samples (draft, g_variant_builder_end (&builder));
  return hf_card_seal (draft);
}

static void
assert_says (HfCard *card, const char *language, const char *title, const char *headline, const char *name)
{
  g_autofree char *words = hf_text_get_words (hf_card_find_item (card, "headline", NULL)->text);
  const char *sample = NULL;

  g_assert_cmpstr (card->language, ==, language);
  g_assert_cmpstr (card->title, ==, title);
  g_assert_cmpstr (words, ==, headline);
  g_assert_true (g_variant_lookup (card->samples, "name", "&s", &sample));
  g_assert_cmpstr (sample, ==, name);
}

static void
test_switches_whole_and_back (void)
{
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HfCard) card = make_card ("Well done");
  g_autoptr (HfCard) german = hf_card_in_language (card, "de-AT", known, kept);
  g_autoptr (HfCard) back = hf_card_in_language (german, "en", known, kept);

  assert_says (german, "de-AT", "Danke", "Gut gemacht", "Franziska");
  assert_says (back, "en", "Thank you", "Well done", "Ada");
  g_assert_true (hf_card_equal (card, back));
  g_assert_cmpuint (kept->len, ==, 0);
}

static void
test_the_same_language_is_the_same_card (void)
{
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (HfCard) card = make_card ("Well done");
  g_autoptr (HfCard) same = hf_card_in_language (card, "en", known, NULL);

  g_assert_true (card == same);
}

static void
test_words_somebody_wrote_stay_and_are_told (void)
{
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HfCard) card = make_card ("Bravo, all of you");
  g_autoptr (HfCard) titled = hf_card_with_title (card, "For Ben");
  g_autoptr (HfCard) german = hf_card_in_language (titled, "de", known, kept);

  assert_says (german, "de", "For Ben", "Bravo, all of you", "Franziska");
  g_assert_true (hf_card_find_item (german, "headline", NULL) == hf_card_find_item (card, "headline", NULL));
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (kept, 0), ==, "headline");
}

/* “Well done” with one word set bold is somebody's work, even if the words are the template's. */
static void
test_words_somebody_styled_stay (void)
{
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HfCard) card = make_card ("Well done");
  HfItem *headline = hf_card_find_item (card, "headline", NULL);
  HfTextDraft *text = hf_text_draft (headline->text);
  GArray *runs = hf_runs_new ();
  const HfRun bold = { .text = NULL, .bold = HF_TOGGLE_ON, .paint = headline->text->runs[0].paint };
  g_autoptr (HfText) styled = NULL;
  g_autoptr (HfCard) changed = NULL;
  g_autoptr (HfCard) german = NULL;

  hf_runs_add (runs, &bold, "Well", -1);
  hf_runs_add (runs, &headline->text->runs[0], " done", -1);
  hf_text_draft_take_runs (text, runs);
  styled = hf_text_seal (text);
  changed = hf_card_with_text (card, "headline", styled);

  german = hf_card_in_language (changed, "de", known, kept);
  assert_says (german, "de", "Danke", "Well done", "Franziska");
  g_assert_cmpuint (kept->len, ==, 1);
}

/* As cards were that only their language had been changed of. */
static void
test_words_of_another_language_than_the_card_come_along (void)
{
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (HfCard) card = make_card ("Gut gemacht");
  g_autoptr (HfCard) arabic = hf_card_in_language (card, "ar", known, NULL);

  assert_says (arabic, "ar", "شكرًا", "أحسنت", "ليلى");
}

static void
test_paragraphs_turn_with_the_language (void)
{
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (HfCard) card = make_card ("Well done");
  g_autoptr (HfCard) arabic = hf_card_in_language (card, "ar", known, NULL);
  g_autoptr (HfCard) german = hf_card_in_language (arabic, "de", known, NULL);

  g_assert_true (hf_card_is_rtl (arabic));
  g_assert_cmpint (hf_card_find_item (arabic, "headline", NULL)->text->direction, ==, HF_DIRECTION_RTL);
  g_assert_cmpint (hf_card_find_item (german, "headline", NULL)->text->direction, ==, HF_DIRECTION_AUTO);
}

static void
test_without_words_only_the_language_changes (void)
{
  g_autoptr (GPtrArray) known = make_known ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HfCard) card = make_card ("Well done");
  g_autoptr (HfCard) italian = hf_card_in_language (card, "it", known, kept);

  assert_says (italian, "it", "Thank you", "Well done", "Ada");
  g_assert_cmpuint (kept->len, ==, 0);
}

static void
test_a_card_is_its_own_wording (void)
{
  g_autoptr (HfCard) card = make_card ("Well done");
  g_autoptr (HfWording) wording = hf_wording_of_card (card);

  g_assert_cmpstr (hf_wording_get_language (wording), ==, "en");
  g_assert_cmpstr (hf_wording_get_title (wording), ==, "Thank you");
  g_assert_cmpstr (hf_wording_get_text (wording, "headline"), ==, "Well done");
  g_assert_null (hf_wording_get_text (wording, "nothing"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/switches-whole-and-back", test_switches_whole_and_back);
  g_test_add_func ("/wording/same-language-is-the-same-card", test_the_same_language_is_the_same_card);
  g_test_add_func ("/wording/words-somebody-wrote-stay-and-are-told", test_words_somebody_wrote_stay_and_are_told);
  g_test_add_func ("/wording/words-somebody-styled-stay", test_words_somebody_styled_stay);
  g_test_add_func ("/wording/words-of-another-language-come-along",
                   test_words_of_another_language_than_the_card_come_along);
  g_test_add_func ("/wording/paragraphs-turn-with-the-language", test_paragraphs_turn_with_the_language);
  g_test_add_func ("/wording/without-words-only-the-language-changes", test_without_words_only_the_language_changes);
  g_test_add_func ("/wording/a-card-is-its-own-wording", test_a_card_is_its_own_wording);

  return g_test_run ();
}
