/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/asset.h"

#include <string.h>

static const struct
{
  const char *media_type;
  const char *extension;
} types[] = {
  { "image/svg+xml", "svg" }, { "image/png", "png" },   { "image/jpeg", "jpg" },
  { "image/webp", "webp" },   { "image/heic", "heic" },
};

static gboolean
has_at (const guint8 *data, gsize length, gsize offset, const char *magic, gsize magic_length)
{
  return length >= offset + magic_length && memcmp (data + offset, magic, magic_length) == 0;
}

/* ISO/IEC 23008-12: a HEIF file starts with a box "ftyp" whose major brand is one of these. */
static gboolean
is_heic (const guint8 *data, gsize length)
{
  static const char *const brands[] = { "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif" };

  if (!has_at (data, length, 4, "ftyp", 4))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (brands); i++)
    if (has_at (data, length, 8, brands[i], 4))
      return TRUE;

  return FALSE;
}

/* The root element may stand behind a declaration, a document type and comments. */
static gboolean
is_svg (const guint8 *data, gsize length)
{
  gsize looked_at = MIN (length, 4096);

  if (length == 0)
    return FALSE;
  for (gsize i = 0; i < looked_at; i++)
    if (data[i] == 0)
      return FALSE;

  return g_strstr_len ((const char *) data, (gssize) looked_at, "<svg") != NULL ||
         g_strstr_len ((const char *) data, (gssize) looked_at, ":svg") != NULL;
}

static const char *
guess_media_type (const guint8 *data, gsize length)
{
  if (has_at (data, length, 0, "\x89PNG\r\n\x1a\n", 8))
    return "image/png";
  if (has_at (data, length, 0, "\xff\xd8\xff", 3))
    return "image/jpeg";
  if (has_at (data, length, 0, "RIFF", 4) && has_at (data, length, 8, "WEBP", 4))
    return "image/webp";
  if (is_heic (data, length))
    return "image/heic";
  if (is_svg (data, length))
    return "image/svg+xml";

  return "application/octet-stream";
}

HfAsset *
hf_asset_new (const char *name, GBytes *bytes)
{
  HfAssetDraft *asset = g_atomic_rc_box_new0 (HfAssetDraft);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  asset->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  asset->name = g_strdup (name);
  asset->media_type = guess_media_type (data, length);
  asset->bytes = g_bytes_ref (bytes);

  return asset;
}

HfAsset *
hf_asset_new_missing (const char *name, const char *sha256)
{
  HfAssetDraft *asset = g_atomic_rc_box_new0 (HfAssetDraft);

  asset->sha256 = g_strdup (sha256 != NULL ? sha256 : "");
  asset->name = g_strdup (name);
  asset->media_type = "application/octet-stream";

  return asset;
}

static void
clear (gpointer data)
{
  HfAssetDraft *asset = data;

  g_free ((char *) asset->sha256);
  g_free ((char *) asset->name);
  g_clear_pointer (&asset->bytes, g_bytes_unref);
}

HfAsset *
hf_asset_ref (HfAsset *asset)
{
  return hf_value_ref (asset);
}

void
hf_asset_unref (HfAsset *asset)
{
  g_atomic_rc_box_release_full ((gpointer) asset, clear);
}

gboolean
hf_asset_equal (HfAsset *a, HfAsset *b)
{
  return a == b || (g_str_equal (a->sha256, b->sha256) && g_strcmp0 (a->name, b->name) == 0 &&
                    (a->bytes == NULL) == (b->bytes == NULL));
}

const char *
hf_asset_get_extension (HfAsset *asset)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].media_type, asset->media_type))
      return types[i].extension;

  return "bin";
}
