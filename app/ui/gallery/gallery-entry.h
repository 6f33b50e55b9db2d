/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of the gallery: a template, or a card worked on of late. For the main thread. */
#pragma once

#include "library/wordings.h"

#define HF_TYPE_GALLERY_ENTRY (hf_gallery_entry_get_type ())
G_DECLARE_FINAL_TYPE (HfGalleryEntry, hf_gallery_entry, HF, GALLERY_ENTRY, GObject)

/** HfEntryKind: what the card is, and for cards of late, how it is kept. */
typedef enum
{
  HF_ENTRY_TEMPLATE,
  HF_ENTRY_SAVED,   /**< in the file at its path */
  HF_ENTRY_EDITED,  /**< in a file, with a draft that is newer */
  HF_ENTRY_UNSAVED, /**< in a draft alone */
  HF_ENTRY_MISSING, /**< its file was moved or deleted */
} HfEntryKind;

/** Signal `loaded`: the card is there now, with its pictures, or can not be had. */

/**
 * hf_gallery_entry_new: an entry for the card at @path.
 * @sketch: (nullable): the card without its pictures, %NULL for %HF_ENTRY_MISSING
 * @search_text: (nullable): as of hf_gallery_search_text()
 *
 * Returns: (transfer full)
 */
HfGalleryEntry *hf_gallery_entry_new (HfEntryKind kind, const char *path, HfCard *sketch, const char *search_text);

/** hf_gallery_entry_set_wordings: what the template says in each language, @known (transfer none) of #HfWording. */
void hf_gallery_entry_set_wordings (HfGalleryEntry *self, GPtrArray *known);

/** hf_gallery_entry_get_wordings: Returns: (transfer none) (nullable): %NULL where only the card itself is known */
const GPtrArray *hf_gallery_entry_get_wordings (HfGalleryEntry *self);

/** hf_gallery_entry_get_kind: what it is, and how it is kept. */
HfEntryKind hf_gallery_entry_get_kind (HfGalleryEntry *self);

/** hf_gallery_entry_is_template: whether new cards are made from it. */
gboolean hf_gallery_entry_is_template (HfGalleryEntry *self);

/** hf_gallery_entry_get_path: the file or folder it is read from. Returns: (transfer none) */
const char *hf_gallery_entry_get_path (HfGalleryEntry *self);

/** hf_gallery_entry_set_draft: it is read from the draft @id of the card in @card_path (nullable). */
void hf_gallery_entry_set_draft (HfGalleryEntry *self, const char *id, const char *card_path);

/** hf_gallery_entry_get_draft_id: Returns: (transfer none) (nullable): %NULL for what is no draft */
const char *hf_gallery_entry_get_draft_id (HfGalleryEntry *self);

/** hf_gallery_entry_get_card_path: the file the card is saved in. Returns: (transfer none) (nullable) */
const char *hf_gallery_entry_get_card_path (HfGalleryEntry *self);

/** hf_gallery_entry_get_time: Returns: what hf_gallery_entry_set_time() was told, or 0 */
gint64 hf_gallery_entry_get_time (HfGalleryEntry *self);

/** hf_gallery_entry_set_time: when it was last worked on, in seconds of Unix time. */
void hf_gallery_entry_set_time (HfGalleryEntry *self, gint64 time_s);

/** hf_gallery_entry_get_sketch: the card without its pictures. Returns: (transfer none) (nullable) */
HfCard *hf_gallery_entry_get_sketch (HfGalleryEntry *self);

/** hf_gallery_entry_get_card: the whole card. Returns: (transfer none) (nullable): %NULL until it is loaded */
HfCard *hf_gallery_entry_get_card (HfGalleryEntry *self);

/** hf_gallery_entry_say: @card, which is this one, in @language (nullable: its own). Returns: (transfer full) */
HfCard *hf_gallery_entry_say (HfGalleryEntry *self, HfCard *card, const char *language);

/**
 * hf_gallery_entry_show: the whole card with its sample values, in @palette where its art suits that, and in @language;
 * both nullable: its own.
 *
 * The same card for the same palette and language, so that pictures know it again.
 * Returns: (transfer full) (nullable): %NULL until it is loaded
 */
HfCard *hf_gallery_entry_show (HfGalleryEntry *self, HfPalette *palette, const char *language);

/** hf_gallery_entry_get_search_text: Returns: (transfer none) */
const char *hf_gallery_entry_get_search_text (HfGalleryEntry *self);

/** hf_gallery_entry_get_title: what it is called in @language (nullable: its own). Returns: (transfer none) */
const char *hf_gallery_entry_get_title (HfGalleryEntry *self, const char *language);

/**
 * hf_gallery_entry_describe: the line below the title: the format of a template, or how a card of late is kept.
 *
 * Returns: (transfer full)
 */
char *hf_gallery_entry_describe (HfGalleryEntry *self);

/** hf_gallery_entry_load_async: reads the whole card, unless that was done. */
void hf_gallery_entry_load_async (HfGalleryEntry *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data);

/** hf_gallery_entry_load_finish: Returns: (transfer none) (nullable): %NULL with @error as of hf_file_load() */
HfCard *hf_gallery_entry_load_finish (HfGalleryEntry *self, GAsyncResult *result, GError **error);
