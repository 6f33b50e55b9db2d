/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document is kept: its file, which others may write to as well, and the draft that nothing is lost without.
 * Without GTK. */
#pragma once

#include "base/save.h"
#include "ui/document.h"
#include "ui/files/file-print.h"

#define HF_TYPE_CARD_FILE (hf_card_file_get_type ())
G_DECLARE_FINAL_TYPE (HfCardFile, hf_card_file, HF, CARD_FILE, GObject)

#define HF_CARD_FILE_ERROR (hf_card_file_error_quark ())
GQuark hf_card_file_error_quark (void);

/** HfCardFileError: why a card was not saved though it could have been. */
typedef enum
{
  HF_CARD_FILE_ERROR_CHANGED, /**< somebody else wrote to its file: hf_card_file_keep_mine() first */
} HfCardFileError;

/**
 * hf_card_file_new: keeps @document from now on: a few seconds after an edit its draft is written.
 *
 * Signals: `kept` when drafts changed; `keep-failed` (GError) when a draft could not be written; `changed-on-disk`
 * and `vanished` when somebody else wrote to, or took away, its file. Returns: (transfer full)
 */
HfCardFile *hf_card_file_new (HfDocument *document);

/** hf_card_file_get_draft_id: of the draft the document has, or would have. Returns: (transfer full) */
char *hf_card_file_get_draft_id (HfCardFile *self);

/**
 * hf_card_file_adopt: the document is work even where it was never edited: a copy, or what the draft @id (nullable)
 * held.
 */
void hf_card_file_adopt (HfCardFile *self, const char *id);

/** hf_card_file_expect: the file is what it was when @print was taken; looks at once whether it still is. */
void hf_card_file_expect (HfCardFile *self, const HfFilePrint *print);

/**
 * hf_card_file_found_people: the people in the file have the digest @base, where what is kept says @kept_base; both
 * nullable.
 */
void hf_card_file_found_people (HfCardFile *self, const char *kept_base, const char *base);

/** hf_card_file_keep_mine: what somebody else wrote may be replaced. */
void hf_card_file_keep_mine (HfCardFile *self);

/** hf_card_file_set_interval: keeps drafts @seconds after an edit; 0: only when the document is let go of. */
void hf_card_file_set_interval (HfCardFile *self, guint seconds);

/** hf_card_file_save_async: saves the card as it is now to @path, with a small picture, on a thread of its own. */
void hf_card_file_save_async (HfCardFile *self, const char *path, HfSaveFlags flags, GAsyncReadyCallback callback,
                              gpointer data);

/** hf_card_file_save_finish: Returns: %FALSE with #HF_CARD_FILE_ERROR, #HF_SAVE_ERROR or #HF_FILE_ERROR */
gboolean hf_card_file_save_finish (HfCardFile *self, GAsyncResult *result, GError **error);

/**
 * hf_card_file_close_async: the document is let go of: whatever is not in its file is in its draft once this is done.
 */
void hf_card_file_close_async (HfCardFile *self, GAsyncReadyCallback callback, gpointer data);

/** hf_card_file_close_finish: Returns: %FALSE where the draft could not be written; the document is open still */
gboolean hf_card_file_close_finish (HfCardFile *self, GAsyncResult *result, GError **error);
