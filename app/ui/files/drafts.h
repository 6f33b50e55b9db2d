/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work that is not in a file of the user's yet, kept so that neither closing nor a crash loses it. Without GTK.
 *
 * A draft is a card file in `$XDG_STATE_HOME/heartfelt/drafts` and what is known of it beside. Functions may be called
 * from any thread, for one draft by one at a time. */
#pragma once

#include "card/card.h"
#include "ui/files/file-print.h"

/** HfDraft: a draft, without its card. */
typedef struct
{
  char *id;          /**< of hf_draft_get_id() */
  char *path;        /**< the draft's own file */
  char *card_path;   /**< the file the card is to be saved in; %NULL: none yet */
  HfFilePrint print; /**< of that file, when it was read or saved last */
  gint64 kept_s;     /**< when it was written, in Unix time */
  gboolean open;     /**< whether a window had it when it was written: true after a crash */
} HfDraft;

void hf_draft_free (HfDraft *draft);

/** hf_draft_get_id: the draft of the card called @uuid of the file @card_path (nullable). Returns: (transfer full) */
char *hf_draft_get_id (const char *uuid, const char *card_path);

/**
 * hf_draft_keep: writes @card as the draft that @draft describes; its @id, @card_path, @print and @open count.
 *
 * The draft before is replaced at once and whole. Returns: %FALSE with #HF_SAVE_ERROR or #HF_FILE_ERROR
 */
gboolean hf_draft_keep (HfCard *card, const HfDraft *draft, GError **error);

/** hf_draft_close: no window has the draft @id any more; nothing if there is none. */
void hf_draft_close (const char *id);

/** hf_draft_discard: lets go of the draft @id, until hf_draft_restore() or the next hf_drafts_tidy(). */
void hf_draft_discard (const char *id);

/** hf_draft_restore: takes hf_draft_discard() back. Returns: whether that could be done */
gboolean hf_draft_restore (const char *id);

/** hf_draft_find: Returns: (transfer full) (nullable): %NULL where there is no draft @id */
HfDraft *hf_draft_find (const char *id);

/** hf_drafts_list: every draft, the newest first. Returns: (transfer full): of #HfDraft */
GPtrArray *hf_drafts_list (void);

/** hf_drafts_tidy: removes what was let go of. */
void hf_drafts_tidy (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDraft, hf_draft_free)
