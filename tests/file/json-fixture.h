/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards read from texts that tests change. */
#pragma once

#include <string.h>

#include "file/card-json.h"

static inline HfAsset *
json_fixture_find (gpointer data, const char *path, const char *name, GError **error)
{
  return hf_asset_new_missing (name != NULL ? name : path, NULL);
}

/** json_fixture_load: the kept card's text. Returns: (transfer full) */
static inline char *
json_fixture_load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "file", "data", "every.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/** json_fixture_change: @text with the first @from, which must be there, become @to. Returns: (transfer full) */
static inline char *
json_fixture_change (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strconcat (parts[0], to, parts[1], NULL);
}

/** json_fixture_read: the card @text says. Returns: (transfer full) (nullable) */
static inline HfCard *
json_fixture_read (const char *text, gsize length, GError **error)
{
  const HfAssetSource source = { json_fixture_find, NULL };
  g_autoptr (GBytes) json = g_bytes_new (text, length);

  return hf_card_from_json (json, "card.heartfelt", &source, error);
}
