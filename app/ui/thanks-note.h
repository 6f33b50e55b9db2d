/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards that went out, to be written into the ledger. Without GTK. */
#pragma once

#include "ledger/ledger.h"
#include "merge/crowd.h"

#include <gio/gio.h>

typedef struct _HfThanksNote HfThanksNote;

/**
 * hf_thanks_note_new: now, people of @crowd get @card.
 * @people: (nullable) (element-type guint): places in @crowd; %NULL: everybody
 *
 * Returns: (transfer full)
 */
HfThanksNote *hf_thanks_note_new (HfCard *card, HfCrowd *crowd, const GArray *people, HfLedgerWay way);

void hf_thanks_note_free (HfThanksNote *note);

/**
 * hf_thanks_note_write: writes @note into the ledger at @path; everybody's card is made once more, which takes a while.
 */
gboolean hf_thanks_note_write (HfThanksNote *note, const char *path, GError **error);

/** hf_thanks_note_write_async: the same for @note (transfer full), on a thread; @done gets a GTask of a gboolean. */
void hf_thanks_note_write_async (HfThanksNote *note, const char *path, GAsyncReadyCallback done, gpointer data);
