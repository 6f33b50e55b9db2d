/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spelling/spelling.h"

#include "roster/read.h"
#include "ui/spelling/dictionary.h"
#include "ui/spelling/words-worth.h"

#include <glib/gstdio.h>
#include <string.h>

static void
add_word (gsize start, gsize end, const char *word, gpointer data)
{
  g_string_append_printf (data, "%s|", word);
}

static void
test_words_worth_looking_up (void)
{
  static const struct
  {
    const char *words;
    const char *language;
    const char *worth;
  } cases[] = {
    { "Thank you, team!", "en", "Thank|you|team|" },
    { "It’s the team’s.", "en", "It's|the|team's|" },
    { "Dear {first_name|friend}, hi", "en", "Dear|hi|" },
    { "{first_name}s and un{role}", "en", "and|" },
    { "a {{brace}} stays", "en", "brace|stays|" },
    { "3rd floor, B2B, 2027", "en", "floor|" },
    { "ask ada@kestrel.example or www.kestrel.example, or kestrel.example. Thanks", "en", "ask|or|or|Thanks|" },
    { "one.\nTwo", "en", "one|Two|" },
    { "Schöne Grüße", "de", "Schöne|Grüße|" },
    { "l’équipe", "fr", "l'équipe|" },
    { "{unclosed", "en", "unclosed|" },
    { "", "en", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) worth = g_string_new (NULL);

      hf_words_visit (cases[i].words, cases[i].language, add_word, worth);
      g_assert_cmpstr (worth->str, ==, cases[i].worth);
    }
}

static void
test_the_nearest_dictionary (void)
{
  static const char *const tags[] = { "de_AT", "de_DE", "en_AU", "en_GB", "en_US", "fr", "pt_BR", "pt_PT", "tl", NULL };
  static const char *const american[] = { "en_US.UTF-8", "en_US", "en", "C", NULL };
  static const char *const german[] = { "de_DE", "de", "C", NULL };
  static const struct
  {
    const char *language;
    const char *const *locales;
    const char *tag;
  } cases[] = {
    { "en", german, "en_GB" },   { "en", american, "en_US" },  { "en-GB", american, "en_GB" },
    { "de", american, "de_DE" }, { "de-AT", german, "de_AT" }, { "de-CH", american, "de_DE" },
    { "fr-CA", german, "fr" },   { "pt", german, "pt_BR" },    { "pt-PT", german, "pt_PT" },
    { "fil", german, "tl" },     { "pl", german, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hf_dictionary_choose (tags, cases[i].language, cases[i].locales), ==, cases[i].tag);
}

static void
test_the_package_to_install (void)
{
  static const struct
  {
    const char *language;
    const char *system;
    const char *package;
  } cases[] = {
    { "de", "debian ", "hunspell-de-de" },
    { "de-AT", "ubuntu debian", "hunspell-de-at" },
    { "en-GB", "debian ", "hunspell-en-gb" },
    { "pt-BR", "debian ", "hunspell-pt-br" },
    { "fil", "debian ", "myspell-tl" },
    { "pl", "debian ", "hunspell-pl" },
    { "de-AT", "fedora ", "hunspell-de" },
    { "en", "arch ", "hunspell-en_gb" },
    { "de", NULL, "hunspell-de" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *package = hf_dictionary_name_package (cases[i].language, cases[i].system);

      g_assert_cmpstr (package, ==, cases[i].package);
    }
}

typedef struct
{
  HfSpeller *speller;
  HfDocument *document;
  HfSpelling *spelling;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfPalette) palette = hf_palette_seal (hf_palette_draft (NULL));
  g_autoptr (HfPairing) pairing = hf_pairing_seal (hf_pairing_draft (NULL));
  guint n_formats;
  HfCardDraft *draft = hf_card_draft_new (&hf_format_list (&n_formats)[0], palette, pairing);
  g_autoptr (HfCard) card = NULL;

  hf_value_set_text (&draft->language, "en-GB");
  hf_card_draft_set_samples (draft, g_variant_new_parsed ("{'name': 'Priya Raman-Okonkwo'}"));
  card = hf_card_seal (draft);
  fixture->speller = hf_speller_new ();
  fixture->document = hf_document_new (card, NULL);
  fixture->spelling = hf_spelling_new (fixture->document, fixture->speller);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->spelling);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->speller);
}

static HfText *
make_text (const char *words, const char *language)
{
  g_autoptr (HfText) blank = hf_text_seal (hf_text_draft (NULL));
  g_autoptr (HfText) said = hf_text_with_words (blank, words);
  HfTextDraft *draft = hf_text_draft (said);

  hf_value_set_text (&draft->language, language);
  return hf_text_seal (draft);
}

static void
wait_for_dictionary (Fixture *fixture, const char *language)
{
  while (hf_speller_ask (fixture->speller, language) == HF_SPELLER_COMING)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_misspelt (Fixture *fixture, const char *words, gsize caret, const char *expected)
{
  g_autoptr (HfText) text = make_text (words, NULL);
  g_autoptr (GArray) found = hf_spelling_find (fixture->spelling, text, caret);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const HfMisspelt *misspelt = &g_array_index (found, HfMisspelt, i);

      g_string_append_len (said, words + misspelt->start, (gssize) (misspelt->end - misspelt->start));
      g_string_append_c (said, '|');
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_what_is_misspelt (Fixture *fixture, gconstpointer data)
{
  assert_misspelt (fixture, "Thnak you", HF_SPELLING_NO_CARET, ""); /* as long as nothing is known */
  wait_for_dictionary (fixture, "en-GB");
  g_assert_cmpint (hf_speller_ask (fixture->speller, "en-GB"), ==, HF_SPELLER_READY);
  assert_misspelt (fixture, "Thnak you for the colour and the flavur", HF_SPELLING_NO_CARET, "Thnak|flavur|");
  assert_misspelt (fixture, "Thnak", 5, "");
  assert_misspelt (fixture, "Thnak", 2, "Thnak|");
  assert_misspelt (fixture, "Okonkwo, Raman’s and PRIYA, but Okonkw", HF_SPELLING_NO_CARET, "Okonkw|");
}

static void
test_names_of_the_list (Fixture *fixture, gconstpointer data)
{
  static const char list[] = "name,team\nMaximiliane Featherstonhaugh,Zwickqa\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (list, strlen (list));
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRoster) roster = NULL;

  wait_for_dictionary (fixture, "en-GB");
  assert_misspelt (fixture, "Maximiliane and Zwickqa", HF_SPELLING_NO_CARET, "Maximiliane|Zwickqa|");
  roster = hf_roster_read_bytes (bytes, "team.csv", NULL, NULL, &error);
  g_assert_no_error (error);
  hf_document_set_roster (fixture->document, roster);
  assert_misspelt (fixture, "Maximiliane and Zwickqa, Zwickq", HF_SPELLING_NO_CARET, "Zwickq|");
}

static void
test_suggestions_and_own_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfText) text = make_text ("so Thnak it’sz heartfully", NULL);
  HfMisspelt misspelt;
  g_auto (GStrv) suggestions = NULL;

  wait_for_dictionary (fixture, "en-GB");
  g_assert_false (hf_spelling_find_at (fixture->spelling, text, 1, &misspelt));
  g_assert_true (hf_spelling_find_at (fixture->spelling, text, 5, &misspelt));
  g_assert_cmpuint (misspelt.start, ==, 3);
  suggestions = hf_spelling_suggest (fixture->spelling, text, &misspelt);
  g_assert_true (g_strv_contains ((const char *const *) suggestions, "Thank"));

  assert_misspelt (fixture, "heartfuly", HF_SPELLING_NO_CARET, "heartfuly|");
  hf_speller_learn (fixture->speller, "en-GB", "heartfuly");
  assert_misspelt (fixture, "heartfuly Heartfuly", HF_SPELLING_NO_CARET, "");
}

static void
test_no_dictionary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfText) cornish = make_text ("Meur ras", "kw");
  g_autoptr (HfText) japanese = make_text ("ありがとう", "ja");
  g_autoptr (GArray) found = NULL;
  g_autofree char *said = NULL;
  g_autofree char *nothing = NULL;

  wait_for_dictionary (fixture, "kw");
  wait_for_dictionary (fixture, "ja");
  said = hf_spelling_describe (fixture->spelling, cornish);
  g_assert_nonnull (strstr (said, "hunspell-kw"));
  found = hf_spelling_find (fixture->spelling, cornish, HF_SPELLING_NO_CARET);
  g_assert_cmpuint (found->len, ==, 0);
  nothing = hf_spelling_describe (fixture->spelling, japanese);
  g_assert_null (nothing);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("spelling-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (folder, "en_GB.dic", NULL);
  g_autofree char *left_out = g_build_filename (folder, "en_GB.exc", NULL);
  int result;

  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/spelling/words-worth-looking-up", test_words_worth_looking_up);
  g_test_add_func ("/ui/spelling/the-nearest-dictionary", test_the_nearest_dictionary);
  g_test_add_func ("/ui/spelling/the-package-to-install", test_the_package_to_install);
  g_test_add ("/ui/spelling/what-is-misspelt", Fixture, NULL, set_up, test_what_is_misspelt, tear_down);
  g_test_add ("/ui/spelling/names-of-the-list", Fixture, NULL, set_up, test_names_of_the_list, tear_down);
  g_test_add ("/ui/spelling/suggestions-and-own-words", Fixture, NULL, set_up, test_suggestions_and_own_words,
              tear_down);
  g_test_add ("/ui/spelling/no-dictionary", Fixture, NULL, set_up, test_no_dictionary, tear_down);

  result = g_test_run ();
  (void) g_unlink (own);
  (void) g_unlink (left_out);
  (void) g_rmdir (folder);
  return result;
}
