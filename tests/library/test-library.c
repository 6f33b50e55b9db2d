/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/library.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "card/fixture.h"
#include "file/load.h"
#include "file/save.h"
#include "library/paths.h"

/* Two data folders: what the first has stands for what the second has. */
typedef struct
{
  char *root;
  char *first;
  char *second;
  HfLibrary *library;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->root = g_dir_make_tmp ("heartfelt-library-XXXXXX", NULL);
  fixture->first = g_build_filename (fixture->root, "first", NULL);
  fixture->second = g_build_filename (fixture->root, "second", NULL);
  fixture->library = hf_library_new_for_folders ((const char *const[]){ fixture->first, fixture->second, NULL });
}

static void
remove_all (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_library_free (fixture->library);
  remove_all (fixture->root);
  g_free (fixture->root);
  g_free (fixture->first);
  g_free (fixture->second);
}

static void
write_text (const char *folder, const char *subfolder, const char *name, const char *text)
{
  g_autofree char *full = g_build_filename (folder, subfolder, NULL);
  g_autofree char *path = g_build_filename (full, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (full, 0755), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Saves a card titled @title as the template @name, a file where it ends so, otherwise a folder. */
static void
write_template (const char *folder, const char *name, const char *title)
{
  g_autoptr (HfCard) card = fixture_card ("Thank you, {name}");
  HfCardDraft *draft = hf_card_draft (card);
  g_autoptr (HfCard) titled = NULL;
  g_autofree char *templates = g_build_filename (folder, "templates", NULL);
  g_autofree char *path = g_build_filename (templates, name, NULL);
  g_autoptr (GError) error = NULL;

  hf_value_set_text (&draft->title, title);
  titled = hf_card_seal (draft);
  g_assert_cmpint (g_mkdir_with_parents (templates, 0755), ==, 0);
  if (g_str_has_suffix (name, ".heartfelt"))
    hf_file_save (titled, path, NULL, HF_SAVE_DEFAULT, &error);
  else
    hf_file_save_folder (titled, path, NULL, HF_SAVE_DEFAULT, &error);
  g_assert_no_error (error);
}

#define COLORS                                                                                                         \
  "\"colors\": {\"paper\": \"#FFFFFF\", \"ink\": \"#000000\", \"primary\": \"#000000\", \"accent\": \"#000000\", "     \
  "\"soft\": \"#000000\", \"deep\": \"#000000\"}"

static void
test_palettes_of_all_folders (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[][2] = { { "marmalade", "Ours instead" },
                                             { "seaglass", "Sea Glass" },
                                             { "acme", "Acme" } };
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) palettes = NULL;

  write_text (fixture->second, "palettes", "heartfelt.json",
              "{\"palettes\": [{\"id\": \"marmalade\", \"title\": \"Marmalade\", " COLORS
              "}, {\"id\": \"seaglass\", \"title\": \"Sea Glass\", " COLORS "}]}");
  write_text (fixture->first, "palettes", "acme.json",
              "{\"palettes\": [{\"id\": \"acme\", \"title\": \"Acme\", " COLORS
              "}, {\"id\": \"marmalade\", \"title\": \"Ours instead\", " COLORS "}]}");
  write_text (fixture->first, "palettes", "readme.txt", "not a palette");

  palettes = hf_library_list_palettes (fixture->library, doubts);
  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_cmpuint (palettes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);

      g_assert_cmpstr (palette->id, ==, expected[i][0]);
      g_assert_cmpstr (palette->title, ==, expected[i][1]);
    }
}

static void
test_broken_collection_is_a_doubt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) palettes = NULL;
  const HfDoubt *doubt;

  write_text (fixture->first, "palettes", "broken.json", "{\"palettes\": [{\"id\": \"red\", \"colors\": {}}]}");
  write_text (fixture->first, "palettes", "whole.json", "{\"palettes\": [{\"id\": \"acme\", " COLORS "}]}");

  palettes = hf_library_list_palettes (fixture->library, doubts);
  g_assert_cmpuint (palettes->len, ==, 1);
  g_assert_cmpuint (doubts->len, ==, 1);
  doubt = g_ptr_array_index (doubts, 0);
  g_assert_cmpstr (doubt->kind, ==, "broken-palette");
  g_assert_nonnull (strstr (doubt->message, "broken.json"));
  g_assert_nonnull (strstr (doubt->message, "palettes[0].colors"));
}

static void
test_palette_near_miss (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPalette) palette = NULL;

  write_text (fixture->first, "palettes", "acme.json", "{\"palettes\": [{\"id\": \"marmalade\", " COLORS "}]}");
  palette = hf_library_find_palette (fixture->library, "marmalade", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (palette->id, ==, "marmalade");

  g_assert_null (hf_library_find_palette (fixture->library, "marmelade", &error));
  g_assert_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "did you mean “marmalade”"));
}

static void
test_pairings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPairing) pairing = NULL;

  write_text (fixture->first, "pairings", "acme.json",
              "{\"pairings\": [{\"id\": \"acme\", \"headline\": {\"family\": \"Lato\", \"weight\": 900}, "
              "\"body\": {\"family\": \"Lato\"}, \"signature\": {\"family\": \"Lato\", \"italic\": true}}]}");
  pairing = hf_library_find_pairing (fixture->library, "acme", &error);
  g_assert_no_error (error);
  g_assert_cmpint (pairing->faces[HF_FONT_ROLE_HEADLINE].weight, ==, 900);
  g_assert_true (pairing->faces[HF_FONT_ROLE_SIGNATURE].italic);
  g_assert_null (hf_library_find_pairing (fixture->library, "nothing-alike", &error));
  g_assert_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND);
}

static void
test_templates_of_all_folders (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[][2] = { { "birds", "Birds, by the user" },
                                             { "lighthouse", "Lighthouse" },
                                             { "ours", "A file" } };
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) templates = NULL;

  write_template (fixture->second, "lighthouse", "Lighthouse");
  write_template (fixture->second, "birds", "Birds");
  write_template (fixture->first, "birds.heartfelt", "Birds, by the user");
  write_template (fixture->first, "ours.heartfelt", "A file");
  write_text (fixture->first, "templates/drafts", "notes.txt", "no card");

  templates = hf_library_list_templates (fixture->library, doubts);
  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_cmpuint (templates->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (templates, i);

      g_assert_cmpstr (template->id, ==, expected[i][0]);
      g_assert_cmpstr (template->sketch->title, ==, expected[i][1]);
    }
}

static void
test_broken_template_is_a_doubt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) templates = NULL;
  const HfDoubt *doubt;

  write_template (fixture->second, "birds", "Birds");
  write_text (fixture->second, "templates/broken", "card.json", "{\"title\": \"Broken\"");

  templates = hf_library_list_templates (fixture->library, doubts);
  g_assert_cmpuint (templates->len, ==, 1);
  g_assert_cmpuint (doubts->len, ==, 1);
  doubt = g_ptr_array_index (doubts, 0);
  g_assert_cmpstr (doubt->kind, ==, "broken-template");
  g_assert_nonnull (strstr (doubt->message, "broken"));
}

static void
test_card_is_file_folder_or_template (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->first, "templates", "ours.heartfelt", NULL);
  g_autofree char *folder = g_build_filename (fixture->second, "templates", "birds", NULL);
  const char *const arguments[] = { file, folder, "ours", "birds" };
  const char *const titles[] = { "A file", "Birds", "A file", "Birds" };

  write_template (fixture->second, "birds", "Birds");
  write_template (fixture->first, "ours.heartfelt", "A file");
  for (gsize i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HfCard) card = hf_library_load_card (fixture->library, arguments[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (card->title, ==, titles[i]);
    }
}

static void
test_folder_without_a_card_does_not_hide_a_template (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (HfCard) card = NULL;

  write_template (fixture->second, "birds", "Birds");
  write_text (fixture->root, "birds", "01.png", "a picture");
  g_assert_cmpint (chdir (fixture->root), ==, 0);
  card = hf_library_load_card (fixture->library, "birds", NULL, NULL);
  g_assert_cmpint (chdir (before), ==, 0);

  g_assert_nonnull (card);
  g_assert_cmpstr (card->title, ==, "Birds");
}

static void
test_what_is_not_there (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *argument;
    const char *said;
  } cases[] = {
    { "lighthose", "did you mean “lighthouse”?" },
    { "nothing-of-the-kind", "no file and no template" },
    { "gone.heartfelt", "gone.heartfelt" },
    { "gone/lighthouse", "gone/lighthouse" },
    { "", "no file and no template" },
  };

  write_template (fixture->second, "lighthouse", "Lighthouse");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_library_load_card (fixture->library, cases[i].argument, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

static void
test_our_palettes (void)
{
  static const char *const ids[] = { "marmalade", "seaglass", "orangery", "plumfizz", "russet",   "nightpost",
                                     "lantern",   "inksaver", "harbour",  "lavender", "boldtype", "bluepencil" };
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ data, NULL });
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, doubts);

  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_cmpuint (palettes->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);
      HfColor paper = hf_palette_get_color (palette, HF_COLOR_ROLE_PAPER);
      HfColor ink = hf_palette_get_color (palette, HF_COLOR_ROLE_INK);
      HfColor headline = hf_palette_get_color (palette, HF_COLOR_ROLE_HEADLINE);

      /* What the art relies on: words can be read on paper. */
      g_assert_cmpstr (palette->id, ==, ids[i]);
      g_assert_cmpfloat (hf_color_contrast (&ink, &paper), >=, 12.0);
      g_assert_cmpfloat (hf_color_contrast (&headline, &paper), >=, 5.2);
      g_assert_cmpint (palette->dark, ==, i == 5 || i == 6);
    }
}

static gboolean
has_its_asset (HfItem *item, gpointer data)
{
  HfAsset *asset = hf_item_get_asset (item);

  return asset == NULL || asset->bytes != NULL;
}

static void
test_our_templates (void)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ data, NULL });
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) templates = hf_library_list_templates (library, doubts);

  for (guint i = 0; i < doubts->len; i++)
    g_test_message ("%s", ((const HfDoubt *) g_ptr_array_index (doubts, i))->message);
  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_cmpuint (templates->len, >, 0);
  for (guint i = 0; i < templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (templates, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (HfCard) card = hf_library_load_card (library, template->id, NULL, &error);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HfCard) again = NULL;

      g_assert_no_error (error);
      bytes = hf_file_to_bytes (card, NULL, &error);
      g_assert_no_error (error);
      again = hf_file_load_bytes (bytes, template->id, HF_FILE_LOAD_DEFAULT, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (hf_card_equal (card, again));
      for (guint page = 0; page < card->format->n_pages; page++)
        g_assert_true (hf_page_visit (card->pages[page], has_its_asset, NULL));
    }
}

static void
test_paths_of_a_checkout_and_of_a_prefix (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *data;
    const char *programs;
  } layouts[] = { { "checkout/data", "checkout/build" }, { "usr/share/heartfelt", "usr/bin" } };
  g_autofree char *nowhere = hf_paths_find_own (fixture->root);

  g_assert_null (nowhere);
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *expected = g_build_filename (fixture->root, layouts[i].data, NULL);
      g_autofree char *programs = g_build_filename (fixture->root, layouts[i].programs, NULL);
      g_autofree char *own = NULL;

      write_text (expected, "templates", "readme.txt", "");
      g_assert_cmpint (g_mkdir_with_parents (programs, 0755), ==, 0);
      own = hf_paths_find_own (programs);
      g_assert_cmpstr (own, ==, expected);
    }
}

static void
test_paths_follow_the_environment (void)
{
  g_auto (GStrv) folders = NULL;

  g_setenv ("HEARTFELT_DATA_DIR", "one:two", TRUE);
  folders = hf_paths_find ();
  g_unsetenv ("HEARTFELT_DATA_DIR");

  g_assert_cmpuint (g_strv_length (folders), ==, 2);
  g_assert_cmpstr (folders[0], ==, "one");
  g_assert_cmpstr (folders[1], ==, "two");
}

static void
test_paths_ask_the_user_first (void)
{
  g_auto (GStrv) folders = hf_paths_find ();
  g_autofree char *user = g_build_filename (g_get_user_data_dir (), "heartfelt", NULL);

  g_assert_cmpstr (folders[0], ==, user);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/library/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("palettes-of-all-folders", test_palettes_of_all_folders);
  ADD ("broken-collection-is-a-doubt", test_broken_collection_is_a_doubt);
  ADD ("palette-near-miss", test_palette_near_miss);
  ADD ("pairings", test_pairings);
  ADD ("templates-of-all-folders", test_templates_of_all_folders);
  ADD ("broken-template-is-a-doubt", test_broken_template_is_a_doubt);
  ADD ("card-is-file-folder-or-template", test_card_is_file_folder_or_template);
  ADD ("folder-without-a-card-does-not-hide-a-template", test_folder_without_a_card_does_not_hide_a_template);
  ADD ("what-is-not-there", test_what_is_not_there);
  ADD ("paths-of-a-checkout-and-of-a-prefix", test_paths_of_a_checkout_and_of_a_prefix);
  g_test_add_func ("/library/our-palettes", test_our_palettes);
  g_test_add_func ("/library/our-templates", test_our_templates);
  g_test_add_func ("/library/paths-follow-the-environment", test_paths_follow_the_environment);
  g_test_add_func ("/library/paths-ask-the-user-first", test_paths_ask_the_user_first);
  return g_test_run ();
}
