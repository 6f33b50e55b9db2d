/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom messages go to: everybody's address, and what is doubtful about it. */
#pragma once

#include "mail/outbox.h"
#include "merge/crowd.h"
#include "roster/slice.h"

/** HfRecipient: strings are owned. */
typedef struct
{
  guint index; /**< in the crowd, from 0 */
  guint row;   /**< from 1 */
  char *name;
  char *email;     /**< normal, or what stands in the list where that is no address */
  char *key;       /**< the folded address and which one with it this is: the same whatever part of the list is sent */
  gboolean usable; /**< whether a message can be sent there at all */
  char *doubt;     /**< (nullable): why it had better not */
} HfRecipient;

/**
 * hf_recipients_list: the people of @people, part of @crowd, in its order.
 *
 * Doubtful is nobody's address, what is no address, one that goes by the name of somebody else (batch/addressee.h), and
 * one that several people have: as it may be somebody else's, all of them, but of one person listed twice only the
 * second.
 * Returns: (transfer full) (element-type HfRecipient)
 */
GPtrArray *hf_recipients_list (HfCrowd *crowd, HfSlice people);

/** hf_recipients_keep_new: takes out those @outbox (nullable) knows of, so that who joined later is left. */
void hf_recipients_keep_new (GPtrArray *recipients, HfOutbox *outbox);

/** hf_recipients_redirect: what the first @most of them would get goes to @address, for a look before they do. */
void hf_recipients_redirect (GPtrArray *recipients, const char *address, guint most);

void hf_recipient_free (HfRecipient *recipient);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRecipient, hf_recipient_free)
