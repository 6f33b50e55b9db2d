/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "batch/dispatch.h"
#include "batch/recipients.h"
#include "mail/smtp.h"

struct _HfDispatch
{
  const HfDispatchOptions *options;
  const HfDispatchObserver *observer;
  GPtrArray *entries;  /* HfOutboxEntry, one for each recipient */
  GHashTable *places;  /* index in the crowd → place among the recipients */
  guint n_got;         /* people who got, or perhaps got, some version */
  guint n_other;       /* those of them who got another one */
  guint64 total_bytes; /* of what is to be sent */
  gsize largest;       /* of one of those */

  /* While it is sent. */
  const HfDispatchSender *sender;
  GCancellable *cancellable;
  HfMailSecret *secret;
  HfSmtp *smtp;
  gint64 next_us; /* when the next may go */
  guint n_sent;
  guint n_since_sign_in;
  guint n_done;
  guint n_waiting;

  GMutex lock;
  GCond changed;
  gboolean paused;
};

/** hf_dispatch_get_recipient: whom the entry at @place is about. */
const HfRecipient *hf_dispatch_get_recipient (const HfDispatch *dispatch, guint place);

/** hf_dispatch_find_place: which of the recipients is at @index in the crowd. */
guint hf_dispatch_find_place (const HfDispatch *dispatch, guint index);

/** hf_dispatch_digest: of @message, whatever case its address is in. Returns: (transfer full) */
char *hf_dispatch_digest (const HfMailMessage *message);

/** hf_dispatch_pin: @entry is about the message of @digest from now on; another one gets another id. */
void hf_dispatch_pin (const HfDispatch *dispatch, HfOutboxEntry *entry, const char *digest, const char *from_address);

/** hf_dispatch_list: the places in the crowd of those in @state. Returns: (transfer full) (element-type guint) */
GArray *hf_dispatch_list (const HfDispatch *dispatch, HfMailState state);

/** hf_dispatch_tell: tells the observer of @entry. */
void hf_dispatch_tell (const HfDispatch *dispatch, const HfOutboxEntry *entry);

/** hf_dispatch_now_s: Unix time. */
gint64 hf_dispatch_now_s (void);
