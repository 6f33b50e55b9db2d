/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cards are made from and printed on: templates, palettes, font pairings and sheets.
 *
 * Each comes from folders that are asked in order: the user's, the company's and ours (library/paths.h).
 * What has the same id in several of them is the one of the first. A library only knows its folders, and may
 * be used by many threads at once. */
#pragma once

#include <gio/gio.h>

#include "base/doubt.h"
#include "card/card.h"
#include "library/error.h"
#include "sheet/sheet.h"

typedef struct _HfLibrary HfLibrary;

/** hf_library_new: the library of hf_paths_find(). Returns: (transfer full) */
HfLibrary *hf_library_new (void);

/**
 * hf_library_new_for_folders: a library of @folders, %NULL-terminated, most important first.
 *
 * Returns: (transfer full)
 */
HfLibrary *hf_library_new_for_folders (const char *const *folders);

void hf_library_free (HfLibrary *library);

/** hf_library_get_folders: Returns: (transfer none): %NULL-terminated */
const char *const *hf_library_get_folders (const HfLibrary *library);

/**
 * hf_library_list_palettes: every palette, in the order of the collections, ours first.
 *
 * @doubts: (nullable): where a collection that cannot be read is told, as a warning; the others are listed.
 *
 * Returns: (transfer full): #HfPalette
 */
GPtrArray *hf_library_list_palettes (const HfLibrary *library, GPtrArray *doubts);

/** hf_library_find_palette: Returns: (transfer full) (nullable): %NULL with @error of #HF_LIBRARY_ERROR. */
HfPalette *hf_library_find_palette (const HfLibrary *library, const char *id, GError **error);

/** hf_library_list_pairings: as hf_library_list_palettes(). Returns: (transfer full): #HfPairing */
GPtrArray *hf_library_list_pairings (const HfLibrary *library, GPtrArray *doubts);

/** hf_library_find_pairing: Returns: (transfer full) (nullable): %NULL with @error of #HF_LIBRARY_ERROR. */
HfPairing *hf_library_find_pairing (const HfLibrary *library, const char *id, GError **error);

/** hf_library_list_sheets: as hf_library_list_palettes(). Returns: (transfer full): #HfSheet */
GPtrArray *hf_library_list_sheets (const HfLibrary *library, GPtrArray *doubts);

/** hf_library_find_sheet: Returns: (transfer full) (nullable): %NULL with @error of #HF_LIBRARY_ERROR. */
HfSheet *hf_library_find_sheet (const HfLibrary *library, const char *id, GError **error);

/** HfTemplate: a card that others are made from. */
typedef struct
{
  char *id;       /**< of its folder or file, without `.heartfelt` */
  char *path;     /**< of its folder or file */
  HfCard *sketch; /**< the card without its pictures */
} HfTemplate;

/**
 * hf_library_list_templates: every template, by id. Cheap: pictures are not read.
 *
 * @doubts: (nullable): where a template that cannot be read is told, as a warning; the others are listed.
 *
 * Returns: (transfer full): #HfTemplate
 */
GPtrArray *hf_library_list_templates (const HfLibrary *library, GPtrArray *doubts);

/**
 * hf_library_find_template: the path of the template @id.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_LIBRARY_ERROR, which names the nearest id.
 */
char *hf_library_find_template (const HfLibrary *library, const char *id, GError **error);

/**
 * hf_library_load_card: the card that @argument means: a `.heartfelt` file, a card folder, or the id of a template.
 *
 * A file or a card folder of that name comes before a template.
 *
 * Returns: (transfer full) (nullable): %NULL with @error of #HF_FILE_ERROR, #HF_LIBRARY_ERROR, or
 * %G_IO_ERROR_CANCELLED.
 */
HfCard *hf_library_load_card (const HfLibrary *library, const char *argument, GCancellable *cancellable,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLibrary, hf_library_free)
