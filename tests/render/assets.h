/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Art and pictures for tests, from texts and from files. */
#pragma once

#include "card/asset.h"

#include <string.h>

/** asset_from_text: Returns: (transfer full) */
static inline HfAsset *
asset_from_text (const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hf_asset_new (name, bytes);
}

/** asset_from_file: the file @name of @folder, a path from tests/. Returns: (transfer full) */
static inline HfAsset *
asset_from_file (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);

  return hf_asset_new (name, bytes);
}
