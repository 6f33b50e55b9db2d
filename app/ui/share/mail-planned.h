/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sendings that wait for their time or are under way, kept so that neither quitting nor a crash loses one. Without GTK.
 *
 * One is a card file with its people in `$XDG_STATE_HOME/heartfelt/planned`, by the card's UUID, and what was ordered
 * beside it, without any secret. Functions may be called from any thread, for one card by one at a time. */
#pragma once

#include "card/card.h"
#include "roster/people.h"
#include "ui/share/mail-order.h"

/** HfPlannedMails: one of them; all of it is its own. */
typedef struct
{
  char *uuid;        /**< of the card */
  char *title;       /**< nullable: of the card */
  HfMailOrder order; /**< without a password */
  GDate day;         /**< the one the card calls today */
  guint n_mails;     /**< how many go out; 0 where that is not known yet */
  gboolean decided;  /**< nothing has to be asked before it goes out */
  gint64 begun_s;    /**< when it began to go out; 0: not yet. Found at a start, it was cut off */
  char *failure;     /**< nullable: why it did not go out when it was time */
} HfPlannedMails;

void hf_planned_mails_free (HfPlannedMails *planned);

/**
 * hf_planned_mails_keep: keeps @planned for @card and @people, in the place of any other of that card.
 *
 * Returns: %FALSE with @error
 */
gboolean hf_planned_mails_keep (const HfPlannedMails *planned, HfCard *card, HfPeople *people, GError **error);

/** hf_planned_mails_update: keeps what @planned says by now of the same card and people. */
gboolean hf_planned_mails_update (const HfPlannedMails *planned, GError **error);

/** hf_planned_mails_fail: says of the one of the card of @uuid that @failure kept it from going out. */
void hf_planned_mails_fail (const char *uuid, const char *failure);

/** hf_planned_mails_forget: keeps the one of the card of @uuid no more, if there is one. */
void hf_planned_mails_forget (const char *uuid);

/** hf_planned_mails_any_at_login: whether Heartfelt is to be started for one of them when the user logs in. */
gboolean hf_planned_mails_any_at_login (void);

/** hf_planned_mails_list: all there are, the first to go out first. Returns: (transfer full): of #HfPlannedMails */
GPtrArray *hf_planned_mails_list (void);

/**
 * hf_planned_mails_open: the card and the people of @planned, as they were when it was kept.
 * @out_people: (transfer full)
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_FILE_ERROR
 */
HfCard *hf_planned_mails_open (const HfPlannedMails *planned, HfPeople **out_people, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPlannedMails, hf_planned_mails_free)
