/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/asset.h"

static void
test_type_is_told_by_content (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *media_type;
    const char *extension;
  } cases[] = {
    { "\x89PNG\r\n\x1a\n rest", 13, "image/png", "png" },
    { "\xff\xd8\xff\xe0 rest", 9, "image/jpeg", "jpg" },
    { "RIFF\x10\0\0\0WEBPVP8 ", 16, "image/webp", "webp" },
    { "\0\0\0\x18"
      "ftypheic",
      12, "image/heic", "heic" },
    { "<svg xmlns='http://www.w3.org/2000/svg'/>", 41, "image/svg+xml", "svg" },
    { "<?xml version='1.0'?>\n<!-- drawn -->\n<svg/>", 43, "image/svg+xml", "svg" },
    { "<s:svg xmlns:s='http://www.w3.org/2000/svg'/>", 45, "image/svg+xml", "svg" },
    { "\0<svg/>", 7, "application/octet-stream", "bin" },
    { "GIF89a", 6, "application/octet-stream", "bin" },
    { "", 0, "application/octet-stream", "bin" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (HfAsset) asset = hf_asset_new ("file", bytes);

      g_assert_cmpstr (asset->media_type, ==, cases[i].media_type);
      g_assert_cmpstr (hf_asset_get_extension (asset), ==, cases[i].extension);
    }
}

static void
test_named_by_sha256 (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (HfAsset) asset = hf_asset_new ("abc.txt", bytes);

  /* FIPS 180-2, appendix B.1. */
  g_assert_cmpstr (asset->sha256, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_missing_is_not_empty (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  g_autoptr (HfAsset) empty = hf_asset_new ("front.svg", bytes);
  g_autoptr (HfAsset) missing = hf_asset_new_missing ("front.svg", empty->sha256);

  g_assert_nonnull (empty->bytes);
  g_assert_null (missing->bytes);
  g_assert_false (hf_asset_equal (empty, missing));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/asset/type-is-told-by-content", test_type_is_told_by_content);
  g_test_add_func ("/asset/named-by-sha256", test_named_by_sha256);
  g_test_add_func ("/asset/missing-is-not-empty", test_missing_is_not_empty);
  return g_test_run ();
}
