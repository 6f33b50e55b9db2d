/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/fixture.h"
#include "card/language.h"
#include "card/new-card.h"

#define NOW_S 1764000000

static void
test_is_another_card_that_says_the_same (void)
{
  g_autoptr (HfCard) model = fixture_card ("Hello {name}");
  g_autoptr (HfCard) card = hf_new_card (model, &(HfNewCard){ NULL }, NOW_S);

  g_assert_cmpstr (card->uuid, !=, model->uuid);
  g_assert_true (g_uuid_string_is_valid (card->uuid));
  g_assert_cmpint (card->modified_s, ==, NOW_S);
  g_assert_cmpstr (card->title, ==, model->title);
  g_assert_true (card->pages[0] == model->pages[0]);
}

static void
test_differs_as_wished (void)
{
  g_autoptr (HfCard) model = fixture_card ("Hello");
  g_autoptr (HfPalette) other = NULL;
  g_autoptr (HfCard) card = NULL;
  HfPaletteDraft *draft = hf_palette_draft (model->palette);

  hf_value_set_text (&draft->id, "other");
  other = hf_palette_seal (draft);
  card = hf_new_card (model, &(HfNewCard){ other, NULL, "pt-BR" }, NOW_S);

  g_assert_true (card->palette == other);
  g_assert_cmpstr (card->language, ==, "pt-BR");
  g_assert_true (card->format == model->format);
}

static void
test_blank_has_the_pages_of_its_format (void)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfPairing) pairing = fixture_pairing ();
  g_autoptr (HfCard) card = hf_new_blank_card (hf_format_from_id ("postcard-a6"), palette, pairing, NOW_S);

  g_assert_cmpuint (card->format->n_pages, ==, 2);
  g_assert_cmpuint (card->pages[1]->n_items, ==, 0);
  g_assert_cmpint (card->modified_s, ==, NOW_S);
}

static void
test_formats_alike (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gboolean like;
  } cases[] = {
    { "5x7-folded", "5x7-folded", TRUE }, { "a6-folded", "a4-quarter", TRUE },
    { "5x7-folded", "5x7-flat", FALSE }, /* other pages */
    { "a6-flat", "postcard-a6", FALSE }, /* turned */
    { "5x7-flat", "a5-flat", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hf_format_is_like (hf_format_from_id (cases[i].from), hf_format_from_id (cases[i].to)), ==,
                     cases[i].like);
}

static void
test_language_tags (void)
{
  static const char *const tags[] = { "en", "pt-BR", "zh-Hant", "de-CH-1996" };
  static const char *const others[] = { "", "e", "english language", "pt_BR", "en-", "en\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    g_assert_true (hf_language_is_tag (tags[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (hf_language_is_tag (others[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card/new-card/is-another-card-that-says-the-same", test_is_another_card_that_says_the_same);
  g_test_add_func ("/card/new-card/differs-as-wished", test_differs_as_wished);
  g_test_add_func ("/card/new-card/blank-has-the-pages-of-its-format", test_blank_has_the_pages_of_its_format);
  g_test_add_func ("/card/format/alike-are-those-cut-alike", test_formats_alike);
  g_test_add_func ("/card/language/a-tag-has-its-shape", test_language_tags);

  return g_test_run ();
}
