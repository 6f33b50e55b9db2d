/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An offer to send what an earlier start of the program did not. */
#pragma once

#include "ui/share/mail-planned.h"
#include "ui/window.h"

/** HfMailOffer: what a question is about. */
typedef struct
{
  HfWindow *window; /**< a weak pointer */
  HfPlannedMails *planned;
  GPtrArray *unsure; /**< nullable: #HfOutboxEntry of those who perhaps have theirs */
} HfMailOffer;

/** hf_mail_offer_new: @planned: (transfer full). Returns: (transfer full) */
HfMailOffer *hf_mail_offer_new (HfWindow *window, HfPlannedMails *planned);

void hf_mail_offer_free (HfMailOffer *offer);

/** hf_mail_offer_steal: what @offer, which is about to go, is about, for another question. Returns: (transfer full) */
HfMailOffer *hf_mail_offer_steal (HfMailOffer *offer);

/** HfMailOfferAnswered: is told the answer, such as `later`, `send` and `forget`. */
typedef void (*HfMailOfferAnswered) (GtkWidget *dialog, const char *answer, HfMailOffer *offer);

/**
 * hf_mail_offer_ask: asks @body about @offer (transfer full); what is not answered is as `later`, “Ask Again Next
 * Time”.
 *
 * Returns: (transfer none): the dialog, to which other answers are to be added
 */
AdwMessageDialog *hf_mail_offer_ask (HfMailOffer *offer, const char *title, const char *body,
                                     HfMailOfferAnswered answered);

/** hf_mail_offer_send: sends it now. */
void hf_mail_offer_send (const HfMailOffer *offer);

/** hf_mail_offer_forget: it is not sent, and not asked about any more. */
void hf_mail_offer_forget (const HfMailOffer *offer);

/**
 * hf_mail_offer_resume: goes on with @planned; says above @window (nullable) where that cannot be.
 *
 * Returns: whether it is under way
 */
gboolean hf_mail_offer_resume (HfWindow *window, const HfPlannedMails *planned);

/** hf_planned_mails_get_title: of the card of @planned, or a word for none. Returns: (transfer none) */
const char *hf_planned_mails_get_title (const HfPlannedMails *planned);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMailOffer, hf_mail_offer_free)
