/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a card's files lie in: a zip file or a folder. For use inside file/. */
#pragma once

#include <gio/gio.h>

typedef struct _HfContainer HfContainer;

/**
 * hf_container_open: opens the card file or folder at @path, told apart by content.
 *
 * Returns: (transfer full) (nullable)
 */
HfContainer *hf_container_open (const char *path, GError **error);

/** hf_container_open_bytes: opens a card file in memory; messages call it @file. Returns: (transfer full) (nullable) */
HfContainer *hf_container_open_bytes (GBytes *bytes, const char *file, GError **error);

void hf_container_free (HfContainer *container);

/** hf_container_get_file: how messages call it. */
const char *hf_container_get_file (const HfContainer *container);

/**
 * hf_container_read: the file @name inside, of at most @most_bytes and of what all files may still take.
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_FILE_ERROR_NOT_FOUND where there is none, or another
 * error of #HF_FILE_ERROR.
 */
GBytes *hf_container_read (HfContainer *container, const char *name, gsize most_bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfContainer, hf_container_free)
