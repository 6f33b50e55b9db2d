/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file inside a card: SVG art or a picture. Items hold their assets, so what no item uses is gone. */
#pragma once

#include "base/value.h"

typedef struct _HfAsset HfAssetDraft;
typedef const struct _HfAsset HfAsset;

struct _HfAsset
{
  const char *sha256;     /**< of the bytes, in hexadecimal; for a missing asset as its card named it, or "" */
  const char *name;       /**< for people: the file it came from */
  const char *media_type; /**< such as `image/svg+xml`, told by content; not owned */
  GBytes *bytes;          /**< NULL when the card's file lacks it */
};

/**
 * hf_asset_new: an asset of @bytes (transfer none).
 *
 * The media type is told from the first bytes: SVG, PNG, JPEG, WebP, HEIC, else `application/octet-stream`.
 * Returns: (transfer full)
 */
HfAsset *hf_asset_new (const char *name, GBytes *bytes);

/** hf_asset_new_missing: stands for an asset that could not be found. @sha256 is nullable. Returns: (transfer full) */
HfAsset *hf_asset_new_missing (const char *name, const char *sha256);

HfAsset *hf_asset_ref (HfAsset *asset);
void hf_asset_unref (HfAsset *asset);

/** hf_asset_equal: whether both are the same file under the same name; missing ones by name alone. */
gboolean hf_asset_equal (HfAsset *a, HfAsset *b);

/** hf_asset_get_extension: the usual ending of its file name, without a dot: `svg`, `png`, … */
const char *hf_asset_get_extension (HfAsset *asset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfAsset, hf_asset_unref)
