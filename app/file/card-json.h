/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards as JSON. docs/file-format.md describes it. */
#pragma once

#include "card/card.h"
#include "file/error.h"

/** The version of the format that is written. A newer minor version only adds; a newer major one changes. */
#define HF_FORMAT_MAJOR 1
#define HF_FORMAT_MINOR 0

/** The oldest Heartfelt that opens what is written, told to those who have an older one. */
#define HF_FORMAT_NEEDS "0.1"

/**
 * HfAssetSource:
 *
 * Where a card's assets come from. @find gives the asset at @path inside the card (transfer full), known to
 * people as @name; a missing one where there is no such file; or %NULL with an error.
 */
typedef struct
{
  HfAsset *(*find) (gpointer data, const char *path, const char *name, GError **error);
  gpointer data;
} HfAssetSource;

/**
 * hf_card_from_json: the card that @json says.
 *
 * @file: how messages call it.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_FILE_ERROR, or what @assets gave.
 */
HfCard *hf_card_from_json (GBytes *json, const char *file, const HfAssetSource *assets, GError **error);

/** hf_card_to_json: @card in the one canonical way of writing it. Returns: (transfer full) */
GBytes *hf_card_to_json (HfCard *card);

/** hf_asset_get_path: where @asset lies inside a card: `assets/<sha256>.<ending>`. Returns: (transfer full) */
char *hf_asset_get_path (HfAsset *asset);
