/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "every-card.h"
#include "file/card-json.h"
#include "file/json-number.h"
#include "file/load.h"
#include "file/save.h"

#include <json-glib/json-glib.h>
#include <math.h>

static void
assert_bytes_equal (GBytes *a, GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL), g_bytes_get_size (b));
}

static HfCard *
reload (HfCard *card)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hf_file_to_bytes (card, NULL, &error);
  HfCard *again;

  g_assert_no_error (error);
  again = hf_file_load_bytes (bytes, "card.heartfelt", HF_FILE_LOAD_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  return again;
}

static void
test_read_equals_written (void)
{
  g_autoptr (HfCard) every = every_card ();
  g_autoptr (HfCard) plain = fixture_card ("Thank you, {name}");
  g_autoptr (HfCard) every_again = reload (every);
  g_autoptr (HfCard) plain_again = reload (plain);

  g_assert_true (hf_card_equal (every, every_again));
  g_assert_true (hf_card_equal (plain, plain_again));
  g_assert_false (hf_card_equal (every, plain_again));
}

static void
test_saving_twice_gives_identical_bytes (void)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (HfCard) again = reload (card);
  g_autoptr (GBytes) thumbnail = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
  g_autoptr (GBytes) first = hf_file_to_bytes (card, thumbnail, NULL);
  g_autoptr (GBytes) second = hf_file_to_bytes (again, thumbnail, NULL);

  assert_bytes_equal (first, second);
}

/* The date of every entry is the card's own. APPNOTE.TXT 6.3.10, 4.4.6: 2026-11-22 10:00:00. */
static void
test_stamp_is_the_cards (void)
{
  static const guint8 stamp[] = { 0x00, 0x50, 0x76, 0x5d };
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (GBytes) bytes = hf_file_to_bytes (card, NULL, NULL);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data + 10, sizeof stamp, stamp, sizeof stamp);
}

/* The written card is kept beside this test: it shows what the format looks like, and is held against the schema. */
static void
test_json_is_as_kept (void)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (GBytes) json = hf_card_to_json (card);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "file", "data", "every.json", NULL);
  g_autofree char *kept = NULL;
  gsize length;

  if (g_getenv ("HF_REFTEST_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json), NULL));

  g_assert_true (g_file_get_contents (path, &kept, &length, NULL));
  g_assert_cmpint (length, ==, g_bytes_get_size (json));
  g_assert_cmpmem (kept, length, g_bytes_get_data (json, NULL), length);
}

static void
test_same_file_is_one_asset (void)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (HfCard) again = reload (card);
  HfItem *art = hf_card_find_item (again, "art", NULL);
  HfItem *art_again = hf_card_find_item (again, "art-again", NULL);

  g_assert_true (art->art.asset == art_again->art.asset);
  g_assert_nonnull (art->art.asset->bytes);
}

static void
test_missing_asset_stays_missing (void)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (HfCard) again = reload (card);
  HfItem *lost = hf_card_find_item (again, "lost", NULL);

  g_assert_null (lost->art.asset->bytes);
  g_assert_cmpstr (lost->art.asset->name, ==, "lost.svg");
}

static void
test_sketch_knows_everything_but_bytes (void)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (GBytes) bytes = hf_file_to_bytes (card, NULL, NULL);
  g_autoptr (HfCard) sketch = hf_file_load_bytes (bytes, "card.heartfelt", HF_FILE_LOAD_SKETCH, NULL, NULL);
  HfItem *photo = hf_card_find_item (sketch, "photo", NULL);
  HfItem *original = hf_card_find_item (card, "photo", NULL);

  g_assert_null (photo->picture.asset->bytes);
  g_assert_cmpstr (photo->picture.asset->sha256, ==, original->picture.asset->sha256);
  g_assert_cmpstr (photo->alt_text, ==, "Four people waving");
}

static void
test_numbers_are_short (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 0.1, "0.1" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
    { 101.6, "101.6" },
    { -2.5, "-2.5" },
    { 1e21, "1e+21" },
    { 123456789, "123456789" },
    { 5e-324, "4.94065645841247e-324" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      hf_json_append_number (text, cases[i].value);
      g_assert_cmpstr (text->str, ==, cases[i].text);
      g_assert_cmpfloat (g_ascii_strtod (text->str, NULL), ==, cases[i].value);
    }
}

static void
test_number_beyond_reading_is_not_saved (void)
{
  static const double lengths_mm[] = { NAN, INFINITY, -INFINITY, 1e300, -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths_mm); i++)
    {
      g_autoptr (HfCard) card = fixture_card ("words");
      HfItemDraft *item = hf_item_draft (card->pages[0]->items[0]);
      HfPageDraft *page = hf_page_draft (card->pages[0]);
      HfCardDraft *draft = hf_card_draft (card);
      GPtrArray *items = hf_item_list_new ();
      g_autoptr (HfCard) bad = NULL;
      g_autoptr (GError) error = NULL;

      item->frame.width_mm = lengths_mm[i];
      g_ptr_array_add (items, (gpointer) hf_item_seal (item));
      hf_page_draft_take_items (page, items);
      hf_card_draft_take_page (draft, hf_page_seal (page));
      bad = hf_card_seal (draft);

      g_assert_null (hf_file_to_bytes (bad, NULL, &error));
      g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID);
    }
}

static void
test_zip_starts_with_its_media_type (void)
{
  static const char name[] = "mimetypeapplication/vnd.heartfelt.card+zip";
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (GBytes) bytes = hf_file_to_bytes (card, NULL, NULL);
  const char *data = g_bytes_get_data (bytes, NULL);

  /* As in OpenDocument: name at 30, content at 38, so that file(1) knows it. */
  g_assert_cmpmem (data + 30, sizeof name - 1, name, sizeof name - 1);
}

/* The schema is written by hand; what it names must be what there is. */
static void
test_schema_knows_every_format (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "card.schema.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonNode) found = NULL;
  JsonArray *ids;
  guint count;
  const HfFormat *formats = hf_format_list (&count);

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  found = json_path_query ("$.properties.format.enum", json_parser_get_root (parser), NULL);
  ids = json_array_get_array_element (json_node_get_array (found), 0);
  g_assert_cmpuint (json_array_get_length (ids), ==, count);
  for (guint i = 0; i < count; i++)
    g_assert_cmpstr (json_array_get_string_element (ids, i), ==, formats[i].id);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/read-equals-written", test_read_equals_written);
  g_test_add_func ("/file/saving-twice-gives-identical-bytes", test_saving_twice_gives_identical_bytes);
  g_test_add_func ("/file/stamp-is-the-cards", test_stamp_is_the_cards);
  g_test_add_func ("/file/json-is-as-kept", test_json_is_as_kept);
  g_test_add_func ("/file/same-file-is-one-asset", test_same_file_is_one_asset);
  g_test_add_func ("/file/missing-asset-stays-missing", test_missing_asset_stays_missing);
  g_test_add_func ("/file/sketch-knows-everything-but-bytes", test_sketch_knows_everything_but_bytes);
  g_test_add_func ("/file/numbers-are-short", test_numbers_are_short);
  g_test_add_func ("/file/number-beyond-reading-is-not-saved", test_number_beyond_reading_is_not_saved);
  g_test_add_func ("/file/zip-starts-with-its-media-type", test_zip_starts_with_its_media_type);
  g_test_add_func ("/file/schema-knows-every-format", test_schema_knows_every_format);
  return g_test_run ();
}
