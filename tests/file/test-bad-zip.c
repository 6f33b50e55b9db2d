/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <zip.h>

#include "base/limits.h"
#include "every-card.h"
#include "file/container.h"
#include "file/load.h"
#include "file/save.h"

/* An entry of a zip that a test makes. */
typedef struct
{
  const char *name;
  const char *content;
  gsize length;         /* 0: to its NUL */
  const char *password; /* NULL: not encrypted */
} Entry;

static GBytes *
make_zip (const Entry *entries, gsize count)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  zip_stat_t info;
  guint8 *buffer;

  zip_source_keep (source);
  for (gsize i = 0; i < count; i++)
    {
      gsize length = entries[i].length > 0 ? entries[i].length : strlen (entries[i].content);
      zip_int64_t index =
          zip_file_add (zip, entries[i].name, zip_source_buffer (zip, entries[i].content, length, 0), ZIP_FL_ENC_UTF_8);

      g_assert_cmpint (index, >=, 0);
      g_assert_cmpint (zip_set_file_compression (zip, (zip_uint64_t) index, ZIP_CM_DEFLATE, 9), ==, 0);
      if (entries[i].password != NULL)
        g_assert_cmpint (zip_file_set_encryption (zip, (zip_uint64_t) index, ZIP_EM_AES_256, entries[i].password), ==,
                         0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);

  zip_source_stat (source, &info);
  zip_source_open (source);
  buffer = g_malloc (info.size);
  g_assert_cmpint (zip_source_read (source, buffer, info.size), ==, (zip_int64_t) info.size);
  zip_source_close (source);
  zip_source_free (source);

  return g_bytes_new_take (buffer, info.size);
}

static HfCard *
load (GBytes *bytes, GError **error)
{
  return hf_file_load_bytes (bytes, "card.heartfelt", HF_FILE_LOAD_DEFAULT, NULL, error);
}

static void
assert_refused (GBytes *bytes, HfFileError code, const char *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = load (bytes, &error);

  g_assert_null (card);
  g_assert_error (error, HF_FILE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "card.heartfelt"));
  g_assert_nonnull (strstr (error->message, said));
}

static void
test_cut_anywhere (void)
{
  g_autoptr (HfCard) card = every_card ();
  g_autoptr (GBytes) whole = hf_file_to_bytes (card, NULL, NULL);

  for (gsize length = 0; length < g_bytes_get_size (whole); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (HfCard) loaded = load (cut, &error);

      g_assert_null (loaded);
      g_assert_cmpint (error->domain, ==, HF_FILE_ERROR);
      g_assert_cmpint (error->code, ==, (length < 4 ? HF_FILE_ERROR_NOT_CARD : HF_FILE_ERROR_DAMAGED));
    }
}

/* What a bit turned anywhere can do: nothing that matters, or an error; never another card. */
static void
test_changed_anywhere (void)
{
  g_autoptr (HfCard) card = fixture_card ("words");
  g_autoptr (GBytes) whole = hf_file_to_bytes (card, NULL, NULL);
  gsize length;
  const guint8 *data = g_bytes_get_data (whole, &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree guint8 *changed = g_memdup2 (data, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HfCard) loaded = NULL;

      changed[i] ^= 0x10;
      bytes = g_bytes_new (changed, length);
      loaded = load (bytes, &error);
      if (loaded == NULL)
        g_assert_cmpint (error->domain, ==, HF_FILE_ERROR);
      else
        g_assert_true (hf_card_equal (loaded, card));
    }
}

static void
test_names_that_lead_outside (void)
{
  static const char *const names[] = {
    "../card.json", "/etc/passwd", "assets/../../x.svg", "assets\\x.svg", "a//b.svg", "./x.svg", "x\ny.svg", "..",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const Entry entries[] = { { "card.json", "{}" }, { names[i], "x" } };
      g_autoptr (GBytes) bytes = make_zip (entries, G_N_ELEMENTS (entries));

      assert_refused (bytes, HF_FILE_ERROR_UNSAFE, "leads outside the card");
    }
}

static void
test_other_documents (void)
{
  static const Entry document[] = { { "mimetype", "application/vnd.oasis.opendocument.text" }, { "content.xml", "" } };
  static const Entry plain[] = { { "readme.txt", "Hello" } };
  g_autoptr (GBytes) text = g_bytes_new_static ("Hello, PK\5\6", 11);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) document_zip = make_zip (document, G_N_ELEMENTS (document));
  g_autoptr (GBytes) plain_zip = make_zip (plain, G_N_ELEMENTS (plain));
  g_autoptr (GError) error = NULL;

  /* A name that ends as a card's should is no advice to give. */
  assert_refused (text, HF_FILE_ERROR_NOT_CARD, "something else");
  assert_refused (empty, HF_FILE_ERROR_NOT_CARD, "something else");
  g_assert_null (hf_container_open_bytes (text, "notes.txt", &error));
  g_assert_error (error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_CARD);
  g_assert_nonnull (strstr (error->message, "ends in .heartfelt"));
  assert_refused (document_zip, HF_FILE_ERROR_NOT_CARD, "another kind");
  assert_refused (plain_zip, HF_FILE_ERROR_NOT_CARD, "no card.json");
}

static void
test_encrypted (void)
{
  static const Entry entries[] = { { "card.json", "{}", 0, "secret" } };
  g_autoptr (GBytes) bytes = make_zip (entries, G_N_ELEMENTS (entries));

  assert_refused (bytes, HF_FILE_ERROR_NOT_CARD, "encrypted");
}

static void
test_bomb_of_text (void)
{
  gsize length = HF_LIMIT_CARD_JSON_BYTES + 1;
  g_autofree char *spaces = g_strnfill (length, ' ');
  const Entry entries[] = { { "card.json", spaces, length } };
  g_autoptr (GBytes) bytes = make_zip (entries, G_N_ELEMENTS (entries));

  g_assert_cmpuint (g_bytes_get_size (bytes), <, 100000);
  assert_refused (bytes, HF_FILE_ERROR_TOO_BIG, "card.json");
}

static void
test_bomb_of_files (void)
{
  gsize length = 48u << 20;
  g_autofree char *spaces = g_strnfill (length, ' ');
  const Entry entries[] = {
    { "card.json", "{}" },       { "a.svg", spaces, length }, { "b.svg", spaces, length }, { "c.svg", spaces, length },
    { "d.svg", spaces, length }, { "e.svg", spaces, length }, { "f.svg", spaces, length },
  };
  g_autoptr (GBytes) bytes = make_zip (entries, G_N_ELEMENTS (entries));

  assert_refused (bytes, HF_FILE_ERROR_TOO_BIG, "unpacked");
}

/* Sets the four bytes at @offset behind each @signature: the size an entry declares. */
static GBytes *
declare_size (GBytes *zip, const char *signature, gsize offset, guint32 size)
{
  gsize length;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (zip, NULL), g_bytes_get_size (zip));

  length = g_bytes_get_size (zip);
  size = GUINT32_TO_LE (size);
  for (gsize i = 0; i + offset + 4 <= length; i++)
    if (memcmp (data + i, signature, 4) == 0)
      memcpy (data + i + offset, &size, sizeof size);

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.12: the size lies at 22 of the local and 24 of the central header. */
static void
test_declared_size_is_not_trusted (void)
{
  static const guint32 sizes[] = { 1, 99, 101, 1000, HF_LIMIT_CARD_JSON_BYTES, 0xFFFFFFF0u };
  g_autofree char *spaces = g_strnfill (100, ' ');
  const Entry entries[] = { { "card.json", spaces } };
  g_autoptr (GBytes) honest = make_zip (entries, G_N_ELEMENTS (entries));

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) half = declare_size (honest, "PK\3\4", 22, sizes[i]);
      g_autoptr (GBytes) lying = declare_size (half, "PK\1\2", 24, sizes[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (load (lying, &error));
      g_test_message ("%s", error->message);
      g_assert_true (g_error_matches (error, HF_FILE_ERROR, HF_FILE_ERROR_DAMAGED) ||
                     g_error_matches (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG));
    }
}

static void
test_one_name_twice (void)
{
  static const Entry entries[] = { { "card.json", "{}" }, { "card.jsom", "{}" } };
  g_autoptr (GBytes) honest = make_zip (entries, G_N_ELEMENTS (entries));
  gsize length = g_bytes_get_size (honest);
  g_autofree char *data = g_memdup2 (g_bytes_get_data (honest, NULL), length);
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i + 9 <= length; i++)
    if (memcmp (data + i, "card.jsom", 9) == 0)
      data[i + 8] = 'n';
  bytes = g_bytes_new (data, length);
  assert_refused (bytes, HF_FILE_ERROR_DAMAGED, "damaged");
}

static void
test_many_entries (void)
{
  g_autofree Entry *entries = g_new0 (Entry, HF_LIMIT_CARD_ENTRIES + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i <= HF_LIMIT_CARD_ENTRIES; i++)
    {
      char *name = g_strdup_printf ("%u.svg", i);

      g_ptr_array_add (names, name);
      entries[i] = (Entry){ name, "" };
    }
  bytes = make_zip (entries, HF_LIMIT_CARD_ENTRIES + 1);
  assert_refused (bytes, HF_FILE_ERROR_TOO_BIG, "files");
}

/* The sum of a named asset is checked, and so is where it lies. */
static void
test_assets (void)
{
  static const struct
  {
    const char *path;
    HfFileError code;
    const char *said;
  } cases[] = {
    { "assets/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ae.svg", HF_FILE_ERROR_DAMAGED,
      "pages[0].items[0].asset" },
    { "../front.svg", HF_FILE_ERROR_UNSAFE, "leads outside the card" },
    { "/front.svg", HF_FILE_ERROR_UNSAFE, "leads outside the card" },
    { "", HF_FILE_ERROR_UNSAFE, "leads outside the card" },
    { "a\\\\b", HF_FILE_ERROR_UNSAFE, "leads outside the card" },
  };
  g_autoptr (HfPalette) palette = fixture_palette ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{\"heartfelt\": {\"version\": \"1.0\"}, \"uuid\": \"0d3f2a52-6c1e-4b3a-9f4d-2b7e5a1c9e10\","
          "\"format\": \"5x7-flat\", \"palette\": {\"id\": \"p\", \"colors\": {\"paper\": \"#FFFFFF\", \"ink\": \"#000000\","
          "\"primary\": \"#000000\", \"accent\": \"#000000\", \"soft\": \"#000000\", \"deep\": \"#000000\"}},"
          "\"fonts\": {\"id\": \"f\", \"headline\": {\"family\": \"Lato\"}, \"body\": {\"family\": \"Lato\"},"
          "\"signature\": {\"family\": \"Lato\"}}, \"pages\": [{\"page\": \"front\", \"items\": ["
          "{\"type\": \"art\", \"id\": \"a\", \"frame_mm\": [0, 0, 1, 1], \"asset\": \"%s\"}]}]}",
          cases[i].path);
      const Entry entries[] = { { "card.json", json }, { cases[0].path, "abc" } };
      g_autoptr (GBytes) bytes = make_zip (entries, G_N_ELEMENTS (entries));

      assert_refused (bytes, cases[i].code, cases[i].said);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/bad-zip/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/file/bad-zip/changed-anywhere", test_changed_anywhere);
  g_test_add_func ("/file/bad-zip/names-that-lead-outside", test_names_that_lead_outside);
  g_test_add_func ("/file/bad-zip/other-documents", test_other_documents);
  g_test_add_func ("/file/bad-zip/encrypted", test_encrypted);
  g_test_add_func ("/file/bad-zip/bomb-of-text", test_bomb_of_text);
  g_test_add_func ("/file/bad-zip/bomb-of-files", test_bomb_of_files);
  g_test_add_func ("/file/bad-zip/declared-size-is-not-trusted", test_declared_size_is_not_trusted);
  g_test_add_func ("/file/bad-zip/one-name-twice", test_one_name_twice);
  g_test_add_func ("/file/bad-zip/many-entries", test_many_entries);
  g_test_add_func ("/file/bad-zip/assets", test_assets);
  return g_test_run ();
}
