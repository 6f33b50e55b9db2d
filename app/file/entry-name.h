/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of files inside a card, for use inside file/. */
#pragma once

#include <glib.h>

#define HF_ENTRY_MIMETYPE "mimetype"
#define HF_ENTRY_CARD "card.json"
#define HF_ENTRY_PEOPLE "people.jsonl"
#define HF_ENTRY_THUMBNAIL "thumbnail.png"
#define HF_CARD_MEDIA_TYPE "application/vnd.heartfelt.card+zip"

/**
 * hf_entry_name_is_safe: whether @name stays inside its card wherever that is unpacked: a relative path of
 * plain parts, with `/` between them.
 */
gboolean hf_entry_name_is_safe (const char *name);

/** hf_entry_name_get_sha256: the sum in a name such as `assets/<sha256>.svg`. Returns: (transfer full) (nullable) */
char *hf_entry_name_get_sha256 (const char *name);
