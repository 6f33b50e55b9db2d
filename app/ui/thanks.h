/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nobody forgotten: the window's side of the ledger of who got which card when. For the main thread.
 *
 * Whatever gives cards to people tells it (hf_thanks_note()); nothing is kept before somebody agreed, who is asked
 * once. */
#pragma once

#include "ledger/ledger.h"
#include "merge/crowd.h"

#include <gtk/gtk.h>

#define HF_TYPE_THANKS (hf_thanks_get_type ())
G_DECLARE_FINAL_TYPE (HfThanks, hf_thanks, HF, THANKS, GObject)

/**
 * hf_thanks_get_default: that of this user, in the state directory.
 *
 * Emits `changed` when somebody else counts as thanked, or it is kept no longer. Returns: (transfer none)
 */
HfThanks *hf_thanks_get_default (void);

/**
 * hf_thanks_note: writes down, on a thread of its own, that people got @card.
 * @widget: (nullable): in a window, where the question is asked and what fails is told; %NULL: nobody is asked
 * @card: as it went out, fields unfilled
 * @people: (nullable) (element-type guint): places in @crowd of those who got theirs; %NULL: everybody
 *
 *     hf_thanks_note (GTK_WIDGET (self), card, crowd, NULL, HF_LEDGER_PRINTED);
 */
void hf_thanks_note (GtkWidget *widget, HfCard *card, HfCrowd *crowd, const GArray *people, HfLedgerWay way);

/* What the question can be answered with. */
#define HF_THANKS_REMEMBER "remember-thanks"
#define HF_THANKS_NEVER "never-thanks"

/** hf_thanks_answer: takes the answer to the question. @widget: as above. Returns: whether @answer is one */
gboolean hf_thanks_answer (HfThanks *self, GtkWidget *widget, const char *answer);

/** hf_thanks_is_kept: whether somebody agreed to keep a ledger. */
gboolean hf_thanks_is_kept (HfThanks *self);

/** hf_thanks_has: whether @person counts as thanked; @card is the UUID of the card one works on. */
gboolean hf_thanks_has (HfThanks *self, HfPerson *person, const char *card);

/** hf_thanks_save: writes all that is kept to @path, as CSV. */
gboolean hf_thanks_save (HfThanks *self, const char *path, GError **error);

/** hf_thanks_forget: forgets everybody, and every card. */
gboolean hf_thanks_forget (HfThanks *self, GError **error);
