/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/find.h"

#include "base/limits.h"
#include "card/wear.h"
#include "cards.h"

/* @words with what is found in [brackets]. */
static char *
mark (const char *words, const char *sought, HfFindFlags flags)
{
  g_autoptr (GArray) all = hf_find_in_words (words, sought, flags);
  GString *marked = g_string_new (words);

  for (guint left = all->len; left > 0; left--)
    {
      const HfFound *found = &g_array_index (all, HfFound, left - 1);

      g_string_insert (marked, (gssize) found->end, "]");
      g_string_insert (marked, (gssize) found->start, "[");
    }

  return g_string_free (marked, FALSE);
}

static void
test_what_is_found (void)
{
  static const struct
  {
    const char *words;
    const char *sought;
    HfFindFlags flags;
    const char *marked;
  } cases[] = {
    { "Thanks, thanks", "thanks", HF_FIND_ANY_CASE, "[Thanks], [thanks]" },
    { "Thanks, thanks", "thanks", HF_FIND_MATCH_CASE, "Thanks, [thanks]" },
    { "aaaa", "aa", HF_FIND_ANY_CASE, "[aa][aa]" },
    { "thank thanks", "thank", HF_FIND_WHOLE_WORDS, "[thank] thanks" },
    { "GRÜSSE Grüße", "grü", HF_FIND_ANY_CASE, "[GRÜ]SSE [Grü]ße" },
    { "It’s “so”", "it's \"so\"", HF_FIND_ANY_CASE, "[It’s “so”]" },
    { "«\xC2\xA0oui", "\" oui", HF_FIND_MATCH_CASE, "[«\xC2\xA0oui]" },
    { "e\xCC\x81lan", "e", HF_FIND_ANY_CASE, "e\xCC\x81lan" },
    { "none", "", HF_FIND_ANY_CASE, "none" },
    { "", "none", HF_FIND_ANY_CASE, "" },
    /* Fields are whole. */
    { "Dear {name}, name", "name", HF_FIND_ANY_CASE, "Dear {name}, [name]" },
    { "Dear {name}!", "Dear {name}", HF_FIND_ANY_CASE, "[Dear {name}]!" },
    { "Dear {name}!", "Dear {", HF_FIND_ANY_CASE, "Dear {name}!" },
    { "{name} {name}", "} {", HF_FIND_ANY_CASE, "{name} {name}" },
    { "{name|friend} friend", "friend", HF_FIND_ANY_CASE, "{name|[friend]} [friend]" },
    { "{name|friend}", "friend}", HF_FIND_ANY_CASE, "{name|friend}" },
    { "a {{b}}", "{", HF_FIND_ANY_CASE, "a {{b}}" },
    { "a {{b}}", "{{", HF_FIND_ANY_CASE, "a [{{]b}}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (cases[i].words, cases[i].sought, cases[i].flags);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_what_is_replaced (void)
{
  static const struct
  {
    const char *words;
    const char *sought;
    const char *by;
    const char *result;
    guint count;
  } cases[] = {
    { "Thanks, thanks", "thanks", "cheers", "cheers, cheers", 2 },
    { "one one", "one", "one one", "one one one one", 2 },
    { "one two", "one ", "", "two", 1 },
    { "Dear {name}", "{name}", "{first_name}", "Dear {first_name}", 1 },
    { "{name|friend}, friend", "friend", "pal", "{name|pal}, pal", 2 },
    { "{name|friend}, friend", "friend", "{team}", "{name|friend}, {team}", 1 },
    { "{name|friend}", "friend", "f{", "{name|f{{}", 1 },
    { "{name|friend}", "friend", "a}b", "{name|friend}", 0 },
    { "nothing", "else", "here", "nothing", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) before = make_card_saying (cases[i].words);
      guint count;
      g_autoptr (HfCard) after = hf_replace_words (before, cases[i].sought, HF_FIND_ANY_CASE, cases[i].by, &count);
      g_autofree char *words = hf_text_get_words (hf_card_find_item (after, "words", NULL)->text);

      g_assert_cmpuint (count, ==, cases[i].count);
      g_assert_cmpstr (words, ==, cases[i].result);
      g_assert_true ((after == before) == (count == 0));
    }
}

static HfItem *
make_text_at (const char *id, const char *words, double y_mm, gboolean locked)
{
  g_autoptr (HfItem) item = make_text_item (id, &words, 1);
  HfItemDraft *draft = hf_item_draft (item);

  draft->frame.y_mm = y_mm;
  draft->locked = locked;
  return hf_item_seal (draft);
}

static void
test_locked_texts_stay (void)
{
  HfItem *items[] = { make_text_at ("low", "one", 50, FALSE), make_text_at ("high", "one and one", 10, FALSE),
                      make_text_at ("middle", "one", 30, TRUE) };
  static const char *const order[] = { "high", "high", "middle", "low" };
  g_autoptr (HfCard) card = make_card (items, G_N_ELEMENTS (items));
  g_autoptr (GArray) all = hf_find_words (card, "one", HF_FIND_ANY_CASE);
  guint count;
  g_autoptr (HfCard) after = hf_replace_words (card, "one", HF_FIND_ANY_CASE, "two", &count);
  g_autoptr (HfCard) same = NULL;

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < all->len; i++)
    {
      g_assert_cmpstr (g_array_index (all, HfFound, i).id, ==, order[i]);
      g_assert_cmpint (g_array_index (all, HfFound, i).locked, ==, i == 2);
    }
  g_assert_cmpuint (count, ==, 3);
  g_assert_true (hf_card_find_item (after, "middle", NULL) == hf_card_find_item (card, "middle", NULL));
  same = hf_found_replace (card, &g_array_index (all, HfFound, 2), "two");
  g_assert_true (same == card);
}

static void
test_styles_stay (void)
{
  static const char *const runs[] = { "Dear ", "friend", ", hi" };
  HfItem *item = make_text_item ("words", runs, 3);
  g_autoptr (HfCard) card = make_card (&item, 1);
  guint count;
  g_autoptr (HfCard) after = hf_replace_words (card, "friend", HF_FIND_ANY_CASE, "team", &count);
  HfText *text = front_item (after, 0)->text;

  g_assert_cmpuint (text->n_runs, ==, 3);
  g_assert_cmpstr (text->runs[1].text, ==, "team");
  g_assert_cmpint (text->runs[1].bold, ==, HF_TOGGLE_ON);
}

static void
test_own_words_too (void)
{
  g_autoptr (HfCard) card = make_card_saying ("one");
  HfClaim ada = { 0 };
  HfClaim ben = { 0 };
  g_autoptr (HfCard) many = NULL;
  g_autoptr (HfCard) replaced = NULL;
  g_autoptr (GArray) everyones = NULL;
  g_autoptr (GArray) all = NULL;
  g_autofree char *said = NULL;
  g_autofree char *to_ada = NULL;
  g_autofree char *to_ben = NULL;
  const HfFound *found;
  HfItem *item;
  guint count;

  hf_owner_init (&ada.owner, card->uuid, NULL, "Ada", NULL);
  hf_owner_init (&ben.owner, card->uuid, NULL, "Ben", NULL);
  many = hf_card_with_own_words (card, "words", (const HfClaim[]){ ada, ben },
                                 (const char *const[]){ "one and one", "none" }, 2);
  everyones = hf_find_words (many, "one", HF_FIND_WHOLE_WORDS);
  all = hf_find_words (many, "one", HF_FIND_WHOLE_WORDS | HF_FIND_OWN);
  replaced = hf_replace_words (many, "one", HF_FIND_WHOLE_WORDS | HF_FIND_OWN, "two", &count);
  item = hf_card_find_item (replaced, "words", NULL);
  said = hf_text_get_words (item->text);
  to_ada = hf_text_get_words (hf_item_find_own (item, &ada)->text);
  to_ben = hf_text_get_words (hf_item_find_own (item, &ben)->text);

  g_assert_cmpuint (everyones->len, ==, 1);
  g_assert_cmpuint (all->len, ==, 3);
  found = &g_array_index (all, HfFound, 2);
  g_assert_cmpuint (found->own, ==, 1);
  g_assert_cmpuint (found->start, ==, 8);
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpstr (said, ==, "two");
  g_assert_cmpstr (to_ada, ==, "two and two");
  g_assert_cmpstr (to_ben, ==, "none");
}

/* What has no room is left as it is, whole. */
static void
test_a_text_has_so_much_room (void)
{
  g_autofree char *long_words = g_strnfill (HF_LIMIT_TEXT_BYTES - 3, 'a');
  g_autofree char *words = g_strconcat ("b", long_words, "b", NULL);
  g_autoptr (HfCard) card = make_card_saying (words);
  guint count;
  g_autoptr (HfCard) after = hf_replace_words (card, "b", HF_FIND_ANY_CASE, "cc", &count);
  g_autofree char *said = hf_text_get_words (front_item (after, 0)->text);

  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (strlen (said), ==, HF_LIMIT_TEXT_BYTES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/find/what-is-found", test_what_is_found);
  g_test_add_func ("/merge/find/what-is-replaced", test_what_is_replaced);
  g_test_add_func ("/merge/find/locked-texts-stay", test_locked_texts_stay);
  g_test_add_func ("/merge/find/styles-stay", test_styles_stay);
  g_test_add_func ("/merge/find/own-words-too", test_own_words_too);
  g_test_add_func ("/merge/find/a-text-has-so-much-room", test_a_text_has_so_much_room);

  return g_test_run ();
}
