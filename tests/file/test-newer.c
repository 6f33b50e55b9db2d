/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards of a newer minor version: what is not understood survives. */
#include "json-fixture.h"

#include "base/limits.h"

static HfCard *
read_changed (const char *text)
{
  g_autoptr (GError) error = NULL;
  HfCard *card = json_fixture_read (text, strlen (text), &error);

  g_assert_no_error (error);
  return card;
}

static char *
write_card (HfCard *card)
{
  g_autoptr (GBytes) json = hf_card_to_json (card);

  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

/* Makes changes of @table in the kept card, one after the other. */
static char *
change_all (const char *const table[][2], gsize count)
{
  char *text = json_fixture_load ();

  for (gsize i = 0; i < count; i++)
    {
      char *changed = json_fixture_change (text, table[i][0], table[i][1]);

      g_free (text);
      text = changed;
    }

  return text;
}

static const char *const members[][2] = {
  { "\"version\": \"1.0\"", "\"version\": \"1.7\", \"feature\": [\"sound\"]" },
  { "\"needs\": \"0.1\"", "\"needs\": \"0.9\"" },
  { "\"title\"", "\"song\": {\"bars\": [0.1, [1, 2], {\"loud\": null}], \"title\": \"Zoë\"}, \"title\"" },
  { "\"theme\"", "\"season\": \"autumn\", \"theme\"" },
  { "\"title\": \"Marmalade\"", "\"shine\": 0.25, \"title\": \"Marmalade\"" },
  { "\"colors\": {", "\"colors\": {\"gold\": \"#FFD700\", " },
  { "\"weight\": 900", "\"weight\": 900, \"width\": 75" },
  { "\"background\"", "\"texture\": \"linen\", \"background\"" },
  { "\"type\": \"art\"", "\"type\": \"art\", \"shadow\": {\"blur_mm\": 1.5, \"paint\": \"ink\"}" },
  { "\"color\": \"#0000FF\"", "\"color\": \"#0000FF\", \"dash_mm\": [1, 2]" },
  { "\"bold\": true", "\"bold\": true, \"underline\": \"wavy\"" },
  { "\"mode\": \"ladder\"", "\"mode\": \"ladder\", \"columns\": 2" },
  { "\"gap_mm\": 4.5", "\"gap_mm\": 4.5, \"wrap\": false" },
};

static void
test_unknown_members_survive (void)
{
  static const char *const kept[] = {
    "\"version\": \"1.7\"",    "\"feature\": [\"sound\"]", "\"needs\": \"0.9\"", "\"bars\"",
    "\"loud\": null",          "\"season\": \"autumn\"",   "\"shine\": 0.25",    "\"gold\": \"#FFD700\"",
    "\"width\": 75",           "\"texture\": \"linen\"",   "\"blur_mm\": 1.5",   "\"dash_mm\": [1, 2]",
    "\"underline\": \"wavy\"", "\"columns\": 2",           "\"wrap\": false",
  };
  g_autofree char *text = change_all (members, G_N_ELEMENTS (members));
  g_autoptr (HfCard) card = read_changed (text);
  g_autofree char *written = write_card (card);
  g_autoptr (HfCard) again = read_changed (written);
  g_autofree char *written_again = write_card (again);

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_test_message ("%s", kept[i]);
      g_assert_nonnull (strstr (written, kept[i]));
    }
  g_assert_true (hf_card_equal (card, again));
  g_assert_cmpstr (written, ==, written_again);
}

static void
test_unknown_members_stay_where_they_belong (void)
{
  g_autofree char *text = change_all (members, G_N_ELEMENTS (members));
  g_autoptr (HfCard) card = read_changed (text);
  HfItem *art = hf_card_find_item (card, "art", NULL);
  HfItem *words = hf_card_find_item (card, "words", NULL);

  g_assert_nonnull (strstr (art->extras, "blur_mm"));
  g_assert_nonnull (strstr (words->text->runs[1].extras, "underline"));
  g_assert_nonnull (strstr (words->extras, "columns"));
  g_assert_nonnull (strstr (card->palette->extras, "gold"));
  g_assert_nonnull (strstr (card->pages[0]->extras, "linen"));
  g_assert_null (card->pages[1]->extras);
}

static void
test_unknown_words_survive (void)
{
  static const char *const words[][2] = {
    { "\"version\": \"1.0\"", "\"version\": \"1.1\"" },
    { "\"align\": \"justify\"", "\"align\": \"distribute\"" },
    { "\"fill\": \"#FF0000\"", "\"fill\": \"rainbow\"" },
    { "\"mode\": \"ladder\"", "\"mode\": \"magic\"" },
  };
  g_autofree char *text = change_all (words, G_N_ELEMENTS (words));
  g_autoptr (HfCard) card = read_changed (text);
  g_autofree char *written = write_card (card);
  g_autoptr (HfCard) again = read_changed (written);

  g_assert_cmpint (hf_card_find_item (card, "words", NULL)->text->align, ==, HF_ALIGN_START);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (written, words[i][1]));
  g_assert_true (hf_card_equal (card, again));
}

static void
test_what_is_set_here_wins (void)
{
  static const char *const words[][2] = {
    { "\"version\": \"1.0\"", "\"version\": \"1.1\"" },
    { "\"shape\": \"bubble\"", "\"shape\": \"star\"" },
  };
  g_autofree char *text = change_all (words, G_N_ELEMENTS (words));
  g_autoptr (HfCard) card = read_changed (text);
  HfItem *star = hf_card_find_item (card, "bubble", NULL);
  HfItemDraft *item = hf_item_draft (star);
  HfPageDraft *page = hf_page_draft (card->pages[0]);
  HfCardDraft *draft = hf_card_draft (card);
  GPtrArray *items = hf_item_list_new ();
  g_autoptr (HfCard) edited = NULL;
  g_autofree char *written = NULL;

  item->shape.kind = HF_SHAPE_ELLIPSE;
  g_ptr_array_add (items, (gpointer) hf_item_seal (item));
  hf_page_draft_take_items (page, items);
  hf_card_draft_take_page (draft, hf_page_seal (page));
  edited = hf_card_seal (draft);
  written = write_card (edited);

  g_assert_nonnull (strstr (written, "\"shape\": \"ellipse\""));
  g_assert_null (strstr (written, "star"));
}

static void
test_unknown_item_keeps_its_place (void)
{
  static const char *const kinds[][2] = {
    { "\"version\": \"1.0\"", "\"version\": \"1.1\"" },
    { "\"type\": \"shape\"", "\"type\": \"table\", \"items\": [1, 2], \"arrange\": \"rows\", \"rows\": 3" },
  };
  g_autofree char *text = change_all (kinds, G_N_ELEMENTS (kinds));
  g_autoptr (HfCard) card = read_changed (text);
  g_autofree char *written = write_card (card);
  g_autoptr (HfCard) again = read_changed (written);
  HfItem *table = card->pages[0]->items[4];

  g_assert_cmpstr (table->id, ==, "bubble");
  g_assert_cmpint (table->kind, ==, HF_ITEM_GROUP);
  g_assert_cmpuint (table->group.n_items, ==, 0);
  g_assert_nonnull (strstr (written, "\"type\": \"table\""));
  g_assert_nonnull (strstr (written, "\"items\": [1, 2]"));
  g_assert_nonnull (strstr (written, "\"rows\": 3"));
  g_assert_true (hf_card_equal (card, again));
}

static void
test_same_version_is_written_as_ours (void)
{
  g_autofree char *text = json_fixture_load ();
  g_autofree char *unknown = json_fixture_change (text, "\"title\"", "\"note\": \"by hand\", \"title\"");
  g_autoptr (HfCard) card = read_changed (unknown);
  g_autofree char *written = write_card (card);

  g_assert_nonnull (strstr (written, "\"version\": \"1.0\""));
  g_assert_nonnull (strstr (written, "\"note\": \"by hand\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/newer/unknown-members-survive", test_unknown_members_survive);
  g_test_add_func ("/file/newer/unknown-members-stay-where-they-belong", test_unknown_members_stay_where_they_belong);
  g_test_add_func ("/file/newer/unknown-words-survive", test_unknown_words_survive);
  g_test_add_func ("/file/newer/what-is-set-here-wins", test_what_is_set_here_wins);
  g_test_add_func ("/file/newer/unknown-item-keeps-its-place", test_unknown_item_keeps_its_place);
  g_test_add_func ("/file/newer/same-version-is-written-as-ours", test_same_version_is_written_as_ours);
  return g_test_run ();
}
