/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/wordings.h"

#include <string.h>

#include "card/fixture.h"
#include "file/error.h"
#include "library/two-folders.h"
#include "library/wordings-json.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  two_folders_set_up (fixture, "words");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  two_folders_tear_down (fixture, "words");
}

static void
write_file (Fixture *fixture, guint folder, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folders[folder], "words", "de.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The template `kite`, which says “Well done”. */
static HfCard *
make_template (void)
{
  g_autoptr (HfCard) card = fixture_card ("Well done");
  HfCardDraft *draft = hf_card_draft (card);

  hf_value_set_text (&draft->info.template_id, "kite");
  return hf_card_seal (draft);
}

static void
test_own_words_come_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCard) card = make_template ();
  g_autoptr (HfWordings) wordings = NULL;
  g_autoptr (GPtrArray) known = NULL;

  write_file (fixture, 1,
              "{\"language\": \"de\", \"texts\": {\"credit\": \"Für alle\"}, \"templates\": "
              "{\"kite\": {\"texts\": {\"headline\": \"Gut\\ngemacht\"}}}}");
  wordings = hf_wordings_load (fixture->library, NULL);
  known = hf_wordings_list (wordings, card);

  g_assert_cmpuint (known->len, ==, 2);
  g_assert_cmpstr (hf_wording_get_text (known->pdata[0], "headline"), ==, "Well done");
  g_assert_cmpstr (hf_wording_get_language (known->pdata[1]), ==, "de");
  g_assert_cmpstr (hf_wording_get_text (known->pdata[1], "headline"), ==, "Gut\ngemacht");
  g_assert_cmpstr (hf_wording_get_text (known->pdata[1], "credit"), ==, "Für alle");
  g_assert_cmpstr (hf_wording_get_title (known->pdata[1]), ==, "Gut gemacht");
}

static void
test_a_template_without_words_has_its_own_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCard) card = make_template ();
  g_autoptr (HfWordings) wordings = NULL;
  g_autoptr (GPtrArray) known = NULL;

  write_file (fixture, 1,
              "{\"language\": \"de\", \"texts\": {\"headline\": \"Danke\"}, \"templates\": {\"knot\": {}}}");
  wordings = hf_wordings_load (fixture->library, NULL);
  known = hf_wordings_list (wordings, card);

  g_assert_cmpuint (known->len, ==, 1);
}

static void
test_user_stands_for_ours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCard) card = make_template ();
  g_autoptr (HfWordings) wordings = NULL;
  g_autoptr (GPtrArray) known = NULL;

  write_file (fixture, 1,
              "{\"language\": \"de\", \"templates\": "
              "{\"kite\": {\"texts\": {\"headline\": \"Unseres\", \"subtitle\": \"bleibt\"}}}}");
  write_file (fixture, 0, "{\"language\": \"de\", \"templates\": {\"kite\": {\"texts\": {\"headline\": \"Meins\"}}}}");
  wordings = hf_wordings_load (fixture->library, NULL);
  known = hf_wordings_list (wordings, card);

  g_assert_cmpuint (known->len, ==, 2);
  g_assert_cmpstr (hf_wording_get_text (known->pdata[1], "headline"), ==, "Meins");
  g_assert_cmpstr (hf_wording_get_text (known->pdata[1], "subtitle"), ==, "bleibt");
  g_assert_cmpstr (hf_wording_get_title (known->pdata[1]), ==, "Meins");
}

static void
test_a_card_whose_template_is_gone_has_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCard) card = make_template ();
  g_autoptr (HfWordings) wordings = hf_wordings_load (fixture->library, NULL);
  g_autoptr (GPtrArray) known = hf_wordings_list_for_card (wordings, fixture->library, card);

  g_assert_cmpuint (known->len, ==, 0);
}

static void
test_broken_file_is_a_doubt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfWordings) wordings = NULL;
  const HfDoubt *doubt;

  write_file (fixture, 0, "{\"language\": \"de\", \"templates\": {\"kite\": {\"texts\": {\"headline\": 7}}}}");
  wordings = hf_wordings_load (fixture->library, doubts);

  g_assert_cmpuint (doubts->len, ==, 1);
  doubt = g_ptr_array_index (doubts, 0);
  g_assert_cmpstr (doubt->kind, ==, "broken-words");
  g_assert_nonnull (strstr (doubt->message, "de.json"));
  g_assert_nonnull (strstr (doubt->message, "templates.kite.texts.headline"));
}

static void
test_mistakes_are_told_with_their_place (void)
{
  static const char *const cases[][2] = {
    { "[]", "file.json" },
    { "{\"templates\": {}}", "language" },
    { "{\"language\": \"de\"}", "templates" },
    { "{\"language\": \"d!\", \"templates\": {}}", "no language" },
    { "{\"language\": \"de\", \"templates\": {\"kite\": 1}}", "templates.kite" },
    { "{\"language\": \"de\", \"texts\": {\"credit\": \" \"}, \"templates\": {}}", "texts.credit" },
    { "{\"language\": \"de\", \"texts\": [], \"templates\": {}}", "texts" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i][0], strlen (cases[i][0]));
      g_autoptr (HfWording) common = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_wordings_from_json (bytes, "file.json", &common, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "file.json"));
      g_assert_nonnull (strstr (error->message, cases[i][1]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/wordings/own-words-come-first", test_own_words_come_first);
  ADD ("/wordings/template-without-words-has-its-own-alone", test_a_template_without_words_has_its_own_alone);
  ADD ("/wordings/user-stands-for-ours", test_user_stands_for_ours);
  ADD ("/wordings/card-whose-template-is-gone-has-none", test_a_card_whose_template_is_gone_has_none);
  ADD ("/wordings/broken-file-is-a-doubt", test_broken_file_is_a_doubt);
  g_test_add_func ("/wordings/mistakes-are-told-with-their-place", test_mistakes_are_told_with_their_place);

  return g_test_run ();
}
