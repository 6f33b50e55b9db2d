/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palettes as files: shared between people, and kept among somebody's own.
 *
 * A file is one of `palettes/`, {"palettes": [PALETTE, …]}; one that is a single palette is read, too. */
#pragma once

#include <gio/gio.h>

#include "card/palette.h"
#include "file/json-reader.h"

/**
 * hf_palettes_parse: the palettes in @length bytes of a file that may come from anyone.
 * @file: how messages call it
 *
 * Returns: (transfer full) (nullable): #HfPalette, one at least; %NULL with @error of #HF_FILE_ERROR, which names the
 * file, the member and what has to stand there
 */
GPtrArray *hf_palettes_parse (const char *text, gsize length, const char *file, GError **error);

/**
 * hf_palettes_load: the palettes of the file at @path, errors as above, or of #HF_FILE_ERROR where it cannot be read.
 *
 * Returns: (transfer full) (nullable)
 */
GPtrArray *hf_palettes_load (const char *path, GError **error);

/** hf_palette_to_file: a file that holds @palette alone. Returns: (transfer full) */
GBytes *hf_palette_to_file (HfPalette *palette);

/**
 * hf_palette_keep: keeps @palette among those of the data folder @folder, such as hf_paths_get_user(), which is made if
 * need be.
 *
 * One of the same id gives way to it. Returns: %FALSE with @error of #HF_SAVE_ERROR
 */
gboolean hf_palette_keep (const char *folder, HfPalette *palette, GError **error);

/** hf_palette_find_kept: the palette of @id that hf_palette_keep() put there. Returns: (transfer full) (nullable) */
HfPalette *hf_palette_find_kept (const char *folder, const char *id);

/** hf_palette_forget: takes away what hf_palette_keep() put there. Returns: %FALSE with @error of %G_IO_ERROR */
gboolean hf_palette_forget (const char *folder, const char *id, GError **error);
