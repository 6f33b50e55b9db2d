/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/fixture.h"
#include "ui/gallery/gallery-filter.h"
#include "ui/gallery/gallery-words.h"

static HfCard *
make_card (const char *words, const char *theme, const char *mood)
{
  g_autoptr (HfCard) plain = fixture_card (words);
  HfCardDraft *draft = hf_card_draft (plain);

  hf_value_set_text (&draft->title, "Café Society");
  hf_value_set_text (&draft->info.theme, theme);
  hf_value_set_text (&draft->info.mood, mood);
  hf_value_set_text (&draft->info.description, "Two birds on a wire.");
  return hf_card_seal (draft);
}

static void
test_finds_words (void)
{
  g_autoptr (HfCard) card = make_card ("Dear {first_name}, you’re ÜBER-patient", "solving-problems", "light");
  g_autofree char *text = hf_gallery_search_text (card, NULL);
  static const struct
  {
    const char *words;
    gboolean found;
  } cases[] = {
    { "", TRUE },
    { "   ", TRUE },
    { "cafe", TRUE },         /* title, without its accent */
    { "SOCIETY café", TRUE }, /* in any order, in capitals */
    { "birds", TRUE },        /* the description */
    { "uber", TRUE },         /* the words on it */
    { "pat", TRUE },          /* the beginning of one */
    { "you're", TRUE },       /* as typed on a keyboard */
    { "solving problems", TRUE },
    { "folded", TRUE },         /* the format */
    { "birds penguin", FALSE }, /* each of them */
    { "xyz", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfGalleryFilter filter = { 0 };

      hf_gallery_filter_set_words (&filter, cases[i].words);
      g_test_message ("“%s”", cases[i].words);
      g_assert_cmpint (hf_gallery_filter_matches (&filter, card, NULL, text), ==, cases[i].found);
      hf_gallery_filter_clear (&filter);
    }
}

static void
test_asks_for_every_facet (void)
{
  g_autoptr (HfCard) card = make_card ("Hello", "trust", "dark");
  HfGalleryFilter filter = { 0 };

  g_assert_false (hf_gallery_filter_has_facets (&filter));
  g_assert_true (hf_gallery_filter_set (&filter, HF_FACET_THEME, "trust"));
  g_assert_false (hf_gallery_filter_set (&filter, HF_FACET_THEME, "trust"));
  g_assert_true (hf_gallery_filter_has_facets (&filter));
  g_assert_true (hf_gallery_filter_matches (&filter, card, NULL, ""));
  hf_gallery_filter_set (&filter, HF_FACET_FORMAT, "5x7-folded");
  hf_gallery_filter_set (&filter, HF_FACET_LANGUAGE, "en");
  g_assert_true (hf_gallery_filter_matches (&filter, card, NULL, ""));
  hf_gallery_filter_set (&filter, HF_FACET_MOOD, "light");
  g_assert_false (hf_gallery_filter_matches (&filter, card, NULL, ""));
  hf_gallery_filter_clear (&filter);
  g_assert_false (hf_gallery_filter_has_facets (&filter));
}

static void
test_a_card_without_a_theme_is_not_of_one (void)
{
  g_autoptr (HfCard) card = make_card ("Hello", NULL, NULL);
  HfGalleryFilter filter = { 0 };

  hf_gallery_filter_set (&filter, HF_FACET_THEME, "trust");
  g_assert_false (hf_gallery_filter_matches (&filter, card, NULL, ""));
  hf_gallery_filter_clear (&filter);
}

static void
test_night_art_takes_night_colours (void)
{
  g_autoptr (HfPalette) day = fixture_palette ();
  g_autoptr (HfPalette) night = NULL;
  HfPaletteDraft *draft = hf_palette_draft (day);
  static const struct
  {
    const char *mood;
    gboolean by_day;
  } cases[] = { { "light", TRUE }, { "ink-saving", TRUE }, { NULL, TRUE }, { "dark", FALSE } };

  draft->dark = TRUE;
  night = hf_palette_seal (draft);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) card = make_card ("Hello", "trust", cases[i].mood);

      g_assert_cmpint (hf_gallery_suits (card, day), ==, cases[i].by_day);
      g_assert_cmpint (hf_gallery_suits (card, night), ==, !cases[i].by_day);
    }
}

static void
test_says_it_in_words (void)
{
  g_autofree char *theme = hf_theme_title ("solving-problems");
  g_autofree char *other_theme = hf_theme_title ("thank-you-dad");
  g_autofree char *field = hf_field_title ("first_name");
  g_autofree char *other_field = hf_field_title ("favourite_tea");

  g_assert_cmpstr (theme, ==, "Solving problems");
  g_assert_cmpstr (other_theme, ==, "Thank you dad");
  g_assert_cmpstr (field, ==, "first name");
  g_assert_cmpstr (other_field, ==, "favourite tea");
  g_assert_cmpstr (hf_language_title ("pt-BR"), ==, "Português");
  g_assert_cmpstr (hf_language_title ("xx"), ==, "xx");
}

/* Times are of UTC, which the test runs in. */
static void
test_days (void)
{
  const gint64 now_s = 1764086400; /* Tuesday 25 November 2025, 16:00 */
  const gint64 day_s = 24 * 60 * 60;
  const struct
  {
    gint64 time_s;
    const char *title;
  } cases[] = {
    { now_s, "Today" },
    { now_s + day_s, "Today" }, /* a clock that went wrong */
    { now_s - 15 * 60 * 60, "Today" },
    { now_s - 17 * 60 * 60, "Yesterday" },
    { now_s - 2 * day_s, "Sunday" },
    { now_s - 6 * day_s, "Wednesday" },
    { now_s - 7 * day_s, "18 November" },
    { now_s - 365 * day_s, "November 2024" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = hf_day_title (cases[i].time_s, now_s);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/gallery-filter/finds-words", test_finds_words);
  g_test_add_func ("/ui/gallery-filter/asks-for-every-facet", test_asks_for_every_facet);
  g_test_add_func ("/ui/gallery-filter/a-card-without-a-theme-is-not-of-one",
                   test_a_card_without_a_theme_is_not_of_one);
  g_test_add_func ("/ui/gallery-filter/night-art-takes-night-colours", test_night_art_takes_night_colours);
  g_test_add_func ("/ui/gallery-words/says-it-in-words", test_says_it_in_words);
  g_test_add_func ("/ui/gallery-words/days", test_days);

  return g_test_run ();
}
