/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files a saved card consists of, for use inside file/. */
#pragma once

#include "card/card.h"

/** HfContents: what is to be written; names are those of docs/file-format.md. */
typedef struct
{
  GBytes *json;
  GBytes *thumbnail_png; /**< nullable */
  GBytes *people;        /**< nullable */
  GPtrArray *assets;     /**< #HfAsset with bytes, each once, by SHA-256 */
} HfContents;

/** hf_contents_new: Returns: (transfer full) (nullable): %NULL with @error where it could not be read again. */
HfContents *hf_contents_new (HfCard *card, GBytes *thumbnail_png, GError **error);

void hf_contents_free (HfContents *contents);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfContents, hf_contents_free)
