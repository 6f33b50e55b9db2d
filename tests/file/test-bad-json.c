/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-fixture.h"

#include "base/limits.h"

/* Each changes the kept card at one place. */
static const struct
{
  const char *behaviour;
  const char *from;
  const char *to;
  HfFileError code;
  const char *said; /* part of the message */
} cases[] = {
#define INVALID HF_FILE_ERROR_INVALID
#define TOO_BIG HF_FILE_ERROR_TOO_BIG
  { "frame-of-texts", "[12.7, -3.175", "[\"12.7\", -3.175", INVALID, "pages[0].items[0].frame_mm" },
  { "frame-of-three", "[12.7, -3.175, 101.6, ", "[12.7, -3.175, ", INVALID, "list of 4 numbers" },
  { "frame-missing", "\"frame_mm\": [12.7, -3.175, 101.6, 0.30000000000000004],\n          \"asset\"", "\"asset\"",
    INVALID, "“frame_mm” is missing" },
  { "width-negative", "-3.175, 101.6", "-3.175, -101.6", INVALID, "must not be negative" },
  { "width-1e300", "-3.175, 101.6", "-3.175, 1e300", INVALID, "frame_mm" },
  { "width-1e999", "-3.175, 101.6", "-3.175, 1e999", INVALID, "too large to be kept" },
  { "width-nan", "-3.175, 101.6", "-3.175, NaN", INVALID, "neither a number nor" },
  { "width-infinity", "-3.175, 101.6", "-3.175, Infinity", INVALID, "neither a number nor" },
  { "width-beyond-64-bits", "-3.175, 101.6", "-3.175, 18446744073709551621", INVALID, "too large to be kept" },
  { "width-octal", "-3.175, 101.6", "-3.175, 0101", INVALID, "neither a number nor" },
  { "width-hexadecimal", "-3.175, 101.6", "-3.175, 0x10", INVALID, "neither a number nor" },
  { "width-plus", "-3.175, 101.6", "-3.175, +101.6", INVALID, "neither a number nor" },
  { "width-without-nought", "-3.175, 101.6", "-3.175, .6", INVALID, "neither a number nor" },
  { "width-without-decimals", "-3.175, 101.6", "-3.175, 101.", INVALID, "neither a number nor" },
  { "number-unknown-infinite", "\"title\"", "\"later\": 1e400, \"title\"", INVALID, "too large to be kept" },
  { "width-null", "-3.175, 101.6", "-3.175, null", INVALID, "frame_mm" },
  { "size-negative", "\"size_pt\": 14.5", "\"size_pt\": -14.5", INVALID, "pages[0].items[5].size_pt" },
  { "size-huge", "\"size_pt\": 14.5", "\"size_pt\": 2001", INVALID, "size_pt" },
  { "size-of-text", "\"size_pt\": 14.5", "\"size_pt\": \"big\"", INVALID, "size_pt" },
  { "size-of-list", "\"size_pt\": 14.5", "\"size_pt\": [14.5]", INVALID, "size_pt" },
  { "weight-of-half", "\"weight\": 700", "\"weight\": 700.5", INVALID, "weight" },
  { "opacity-over-one", "\"opacity\": 0.9", "\"opacity\": 1.1", INVALID, "opacity" },
  { "locked-of-number", "\"locked\": true", "\"locked\": 1", INVALID, "true or false" },
  { "word-unknown", "\"align\": \"justify\"", "\"align\": \"justified\"", INVALID, "start, center, end, justify" },
  { "word-of-object", "\"align\": \"justify\"", "\"align\": {}", INVALID, "align" },
  { "paint-unknown", "\"fill\": \"#FF0000\"", "\"fill\": \"crimson\"", INVALID, "crimson" },
  { "paint-of-number", "\"fill\": \"#FF0000\"", "\"fill\": 3", INVALID, "fill" },
  { "palette-color-missing", "\"accent\": \"#F2A531\",", "", INVALID, "“accent” is missing" },
  { "palette-color-translucent", "\"#F2A531\"", "\"#F2A53180\"", INVALID, "palette.colors.accent" },
  { "palette-role-of-role", "\"on_deep\": \"paper\"", "\"on_deep\": \"on-deep\"", INVALID, "palette.on_deep" },
  { "palette-missing", "\"palette\"", "\"pallete\"", INVALID, "“palette” is missing" },
  { "palette-of-list", "\"palette\": {", "\"palette\": [], \"p\": {", INVALID, "in braces" },
  { "face-missing", "\"signature\": {", "\"singature\": {", INVALID, "“signature” is missing" },
  { "tint-of-no-role", "\"#3366FF\": \"accent\"", "\"#3366FF\": \"crimson\"", INVALID, "“crimson” is no role" },
  { "tint-of-no-colour", "\"#3366FF\": \"accent\"", "\"blue\": \"accent\"", INVALID, "must be written as #RRGGBB" },
  { "tint-of-number", "\"#3366FF\": \"accent\"", "\"#3366FF\": 3", INVALID, "tints" },
  { "turn-of-text", "\"turn_deg\": -90", "\"turn_deg\": \"left\"", INVALID, "turn_deg" },
  { "member-twice", "\"title\":", "\"title\": \"Other\",\n  \"title\":", INVALID, "“title” is there twice" },
  { "member-twice-within", "\"size_pt\": 14.5", "\"size_pt\": 14.5, \"size_pt\": 15", INVALID,
    "“size_pt” is there twice" },
  { "member-twice-otherwise-spelt", "\"title\":", "\"t\\u0069tle\": \"Other\", \"title\":", INVALID,
    "“title” is there twice" },
  { "member-twice-unknown", "\"title\":", "\"later\": 1, \"later\": {}, \"title\":", INVALID,
    "“later” is there twice" },
  { "two-marks", "{", "\xEF\xBB\xBF\xEF\xBB\xBF{", INVALID, "does not belong there" },
  { "id-twice", "\"id\": \"photo\"", "\"id\": \"art\"", INVALID, "“art” is the id of two items" },
  { "id-twice-in-group", "\"id\": \"plain\"", "\"id\": \"art\"", INVALID, "pages[0].items[9].items[1].id" },
  { "id-empty", "\"id\": \"photo\"", "\"id\": \"\"", INVALID, "must not be empty" },
  { "id-missing", "\"id\": \"photo\",", "", INVALID, "“id” is missing" },
  { "type-unknown", "\"type\": \"picture\"", "\"type\": \"sticker\"", INVALID, "“sticker” is no kind of item" },
  { "type-missing", "\"type\": \"picture\",", "", INVALID, "“type” is missing" },
  { "item-of-number", "\"items\": [\n            {", "\"items\": [\n            3, {", INVALID, "items[0]" },
  { "items-of-object", "\"items\": [", "\"items\": {}, \"x\": [", INVALID, "in brackets" },
  { "own-of-nobody", "\"person\": {\n                \"name\"", "\"parson\": {\n                \"name\"", INVALID,
    "items[5].own[1]: “person” is missing" },
  { "own-without-name", "\"name\": \"54ebe1fae9f4a284d633a18fbc4c28d7\",", "", INVALID, "“name” is missing" },
  { "own-digest-cut", "54ebe1fae9f4a284d633a18fbc4c28d7", "54ebe1fae9f4a284", INVALID, "32 hexadecimal digits" },
  { "own-digest-of-number", "\"54ebe1fae9f4a284d633a18fbc4c28d7\"", "54", INVALID, "name" },
  { "own-given-cut", "\"given\": \"055d", "\"given\": \"", INVALID, "own[0].given: this must be 32" },
  { "own-zoom", "\"zoom\": 2", "\"zoom\": 0.5", INVALID, "own[0].zoom" },
  { "page-twice", "\"page\": \"back\"", "\"page\": \"front\"", INVALID, "is there twice" },
  { "page-unknown", "\"page\": \"back\"", "\"page\": \"rear\"", INVALID, "no page “rear”" },
  { "page-of-other-format", "\"5x7-folded\"", "\"5x7-flat\"", INVALID, "no page “inside-left”" },
  { "format-unknown", "\"5x7-folded\"", "\"5x8-folded\"", INVALID, "“5x8-folded” is no format" },
  { "uuid-wrong", "\"0d3f2a52-", "\"0d3f2a5-", INVALID, "is no UUID" },
  { "uuid-missing", "\"uuid\"", "\"guid\"", INVALID, "“uuid” is missing" },
  { "date-wrong", "2026-11-22T", "2026-13-22T", INVALID, "modified" },
  { "sample-of-number", "\"Maya Okafor\"", "7", INVALID, "samples.name" },
  { "text-and-runs", "\"runs\": [", "\"text\": \"x\", \"runs\": [", INVALID, "either a text or runs" },
  { "ladder-upwards", "16, 14.5", "14.5, 16", INVALID, "from large to small" },
  { "ladder-empty", "\"sizes_pt\": [16, 14.5, 13, 12, 11],", "", INVALID, "“sizes_pt” is missing" },
  { "stroke-of-numbers", "\"0.1,2,0.5 0.33333334,-4,1\",", "[1, 2, 3],", INVALID, "a text, in quotes" },
  { "stroke-cut", "\"0.1,2,0.5 0.33333334,-4,1\",", "\"0.1,2\",", INVALID, "a stroke must be points" },
  { "stroke-pressure", "\"0.1,2,0.5 0.33333334,-4,1\",", "\"0.1,2,1.5\",", INVALID, "a stroke must be points" },
  { "stroke-nan", "\"0.1,2,0.5 0.33333334,-4,1\",", "\"nan,2,0.5\",", INVALID, "a stroke must be points" },
  { "version-missing", "\"version\": \"1.0\",", "", INVALID, "“version” is missing" },
  { "version-wrong", "\"version\": \"1.0\"", "\"version\": \"one\"", INVALID, "“one” is no version" },
  { "version-of-number", "\"version\": \"1.0\"", "\"version\": 1.0", INVALID, "heartfelt.version" },
  { "version-newer", "\"version\": \"1.0\",\n    \"needs\": \"0.1\"", "\"version\": \"2.0\", \"needs\": \"3.2\"",
    HF_FILE_ERROR_NEWER, "needs Heartfelt 3.2 or newer" },
  { "version-newer-untold", "\"version\": \"1.0\",\n    \"needs\": \"0.1\"", "\"version\": \"2.0\", \"needs\": \"<b>\"",
    HF_FILE_ERROR_NEWER, "a newer Heartfelt" },
  { "comment", "{", "{ /* \" */", INVALID, "line 1" },
  { "assignment", "{", "var card = {", INVALID, "line 1" },
  { "half-a-pair", "Everything", "\\ud83d", INVALID, "line 7" },
  { "nul", "Everything", "\\u0000", INVALID, "line 7" },
  { "not-utf-8", "Everything", "\xff", INVALID, "not UTF-8" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = json_fixture_load ();
  g_autofree char *changed = json_fixture_change (text, cases[i].from, cases[i].to);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = json_fixture_read (changed, strlen (changed), &error);

  g_assert_null (card);
  g_assert_error (error, HF_FILE_ERROR, (int) cases[i].code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "card.heartfelt"));
  g_assert_nonnull (strstr (error->message, cases[i].said));
}

static void
test_cut_anywhere (void)
{
  g_autofree char *text = json_fixture_load ();
  gsize length = strlen (g_strchomp (text));

  for (gsize i = 0; i < length; i += 13)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HfCard) card = json_fixture_read (text, i, &error);

      g_assert_null (card);
      g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID);
    }
}

/* Puts @count groups into the list of the last page: beside each other, or each inside the one before. */
static char *
fill_back (const char *text, guint count, gboolean nested)
{
  GString *items = g_string_new ("\"page\": \"back\", \"items\": [");
  g_autofree char *filled = NULL;

  for (guint i = 0; i < count; i++)
    g_string_append_printf (items, "%s{\"type\": \"group\", \"id\": \"g%u\", \"frame_mm\": [0, 0, 1, 1]%s",
                            !nested && i > 0 ? "," : "", i, nested ? ", \"items\": [" : "}");
  for (guint i = 0; nested && i < count; i++)
    g_string_append (items, "]}");
  g_string_append_c (items, ']');
  filled = g_string_free (items, FALSE);

  return json_fixture_change (text, "\"page\": \"back\"", filled);
}

static void
test_deep_groups (void)
{
  static const struct
  {
    guint depth;
    gboolean opens;
  } depths[] = {
    { HF_LIMIT_GROUP_DEPTH, TRUE },
    { HF_LIMIT_GROUP_DEPTH + 1, FALSE },
    { 100, FALSE },
    { 10000, FALSE },
  };
  g_autofree char *text = json_fixture_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autofree char *deep = fill_back (text, depths[i].depth, TRUE);
      g_autoptr (GError) error = NULL;
      g_autoptr (HfCard) card = json_fixture_read (deep, strlen (deep), &error);

      g_assert_cmpint (card != NULL, ==, depths[i].opens);
      if (card == NULL)
        g_assert_cmpint (error->domain, ==, HF_FILE_ERROR);
    }
}

static void
test_many_items (void)
{
  g_autofree char *text = json_fixture_load ();
  g_autofree char *many = fill_back (text, HF_LIMIT_ITEMS, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = json_fixture_read (many, strlen (many), &error);

  g_assert_null (card);
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG);
}

static void
test_many_values (void)
{
  g_autoptr (GString) text = g_string_new ("{\"heartfelt\": [");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < HF_LIMIT_JSON_VALUES; i++)
    g_string_append (text, "{},");
  g_string_append (text, "{}]}");

  g_assert_null (json_fixture_read (text->str, text->len, &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID);
}

static void
test_many_points (void)
{
  g_autofree char *text = json_fixture_load ();
  g_autoptr (GString) stroke = g_string_new (NULL);
  g_autofree char *many = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < HF_LIMIT_INK_POINTS; i++)
    g_string_append (stroke, "1,1,1 ");
  g_string_append (stroke, "1,1,1");
  many = json_fixture_change (text, "0.1,2,0.5 0.33333334,-4,1", stroke->str);

  g_assert_null (json_fixture_read (many, strlen (many), &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG);
}

static void
test_long_text (void)
{
  g_autofree char *text = json_fixture_load ();
  g_autofree char *words = g_strnfill (HF_LIMIT_TEXT_BYTES + 1, 'x');
  g_autofree char *longer = json_fixture_change (text, "Zoë", words);
  g_autoptr (GError) error = NULL;

  g_assert_null (json_fixture_read (longer, strlen (longer), &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG);
}

static void
test_page_left_out_is_empty (void)
{
  g_autofree char *text = json_fixture_load ();
  g_autofree char *without = json_fixture_change (text, ",\n    {\n      \"page\": \"back\"\n    }", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = json_fixture_read (without, strlen (without), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (card->pages[3]->kind, ==, HF_PAGE_BACK);
  g_assert_cmpuint (card->pages[3]->n_items, ==, 0);
}

static void
test_byte_order_mark_is_ignored (void)
{
  g_autofree char *text = json_fixture_load ();
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", text, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = json_fixture_read (marked, strlen (marked), &error);

  g_assert_no_error (error);
  g_assert_nonnull (card);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/file/bad-json/", cases[i].behaviour, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/file/bad-json/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/file/bad-json/deep-groups", test_deep_groups);
  g_test_add_func ("/file/bad-json/many-items", test_many_items);
  g_test_add_func ("/file/bad-json/many-values", test_many_values);
  g_test_add_func ("/file/bad-json/many-points", test_many_points);
  g_test_add_func ("/file/bad-json/long-text", test_long_text);
  g_test_add_func ("/file/byte-order-mark-is-ignored", test_byte_order_mark_is_ignored);
  g_test_add_func ("/file/page-left-out-is-empty", test_page_left_out_is_empty);
  return g_test_run ();
}
