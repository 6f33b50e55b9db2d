/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sending everybody their card by mail: first planned, then sent, from the outbox that knows who has it. */
#pragma once

#include "batch/letters.h"
#include "mail/outbox.h"
#include "mail/secret.h"

/** HfDispatchFlags: what is sent that would otherwise be left. */
typedef enum
{
  HF_DISPATCH_DEFAULT = 0,
  HF_DISPATCH_DOUBTFUL = 1 << 0,      /**< cards with errors, and doubtful addresses that can be sent to at all */
  HF_DISPATCH_REFUSED = 1 << 1,       /**< what the server refused before */
  HF_DISPATCH_UNSURE = 1 << 2,        /**< what perhaps arrived */
  HF_DISPATCH_UNSURE_SENT = 1 << 3,   /**< what perhaps arrived is taken to have arrived */
  HF_DISPATCH_OTHER_VERSION = 1 << 4, /**< another card, or other words, than some got already */
  HF_DISPATCH_CHANGED = 1 << 5,       /**< once more to those who got another card, or other words */
} HfDispatchFlags;

/** HfDispatchOptions: everything is borrowed. */
typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  const GPtrArray *recipients; /**< #HfRecipient, who it is about */
  const HfLetterOptions *letters;
  HfOutbox *outbox; /**< nullable: nothing is known, and nothing is written down */
  HfDispatchFlags flags;
} HfDispatchOptions;

/** HfDispatchObserver: told on the thread of the caller; functions may be %NULL. */
typedef struct
{
  void (*doubts) (const GPtrArray *doubts, gpointer data);      /**< of one card */
  void (*state) (const HfOutboxEntry *entry, gpointer data);    /**< somebody's message is further */
  void (*progress) (guint n_done, guint n_all, gpointer data);  /**< of making, then of sending */
  void (*wait) (guint seconds, const char *why, gpointer data); /**< nothing is sent for so long */
  gpointer data;
} HfDispatchObserver;

/** HfDispatch: one sending. */
typedef struct _HfDispatch HfDispatch;

/** HF_DISPATCH_LARGE_BYTES: of a message; more than that, many servers do not take. */
#define HF_DISPATCH_LARGE_BYTES (10u << 20)

/** hf_dispatch_new: all of @options and @observer must outlive it. Returns: (transfer full) */
HfDispatch *hf_dispatch_new (const HfDispatchOptions *options, const HfDispatchObserver *observer);

void hf_dispatch_free (HfDispatch *dispatch);

/**
 * hf_dispatch_plan: makes every message once, looks it over, and settles who gets one; a message of more than
 * %HF_DISPATCH_LARGE_BYTES is a warning of kind `large`. Nothing is written to the outbox yet.
 *
 * Returns: %FALSE with %HF_MAIL_ERROR_CHANGED where some got another version, or %G_IO_ERROR_CANCELLED
 */
gboolean hf_dispatch_plan (HfDispatch *dispatch, GCancellable *cancellable, GError **error);

/**
 * hf_dispatch_get_entries: how everybody's message stands, in the order of the recipients.
 *
 * Returns: (transfer none): #HfOutboxEntry
 */
const GPtrArray *hf_dispatch_get_entries (const HfDispatch *dispatch);

/** hf_dispatch_get_n_waiting: how many messages are to be sent. */
guint hf_dispatch_get_n_waiting (const HfDispatch *dispatch);

/** hf_dispatch_get_n_other: how many people got another card than they would get now. */
guint hf_dispatch_get_n_other (const HfDispatch *dispatch);

/**
 * hf_dispatch_is_other_version: whether all who got one got another, and somebody waits: then somebody has to say which
 * one the rest get.
 */
gboolean hf_dispatch_is_other_version (const HfDispatch *dispatch);

/** hf_dispatch_get_largest: bytes of the largest message that is to be sent. */
gsize hf_dispatch_get_largest (const HfDispatch *dispatch);

/**
 * hf_dispatch_list_all: how everybody's message stands, those included whom only the outbox knows by now.
 *
 * Returns: (transfer full) (element-type HfOutboxEntry)
 */
GPtrArray *hf_dispatch_list_all (const HfDispatch *dispatch);

/** hf_dispatch_get_bytes: how large all those are together, as they go out. */
guint64 hf_dispatch_get_bytes (const HfDispatch *dispatch);

/** HfDispatchSender: from where, and how fast; borrowed. */
typedef struct
{
  const HfMailAccount *account;
  HfMailAsk ask; /**< nullable */
  gpointer data;
  guint most; /**< how many messages are sent this time; 0 for all */
} HfDispatchSender;

/**
 * hf_dispatch_send: sends what is to be sent, once and only once, writing down every step before it is taken, and which
 * version of the card people get (batch/version.h).
 *
 * What the server puts off is tried again as the account says; what it refuses is not. Pausing goes on where it
 * stopped.
 * Returns: %FALSE with #HF_MAIL_ERROR where nothing more can be sent, or %G_IO_ERROR_CANCELLED; then the rest waits
 */
gboolean hf_dispatch_send (HfDispatch *dispatch, const HfDispatchSender *sender, GCancellable *cancellable,
                           GError **error);

/** hf_dispatch_pause: from any thread: begins no further message until called again with %FALSE. */
void hf_dispatch_pause (HfDispatch *dispatch, gboolean paused);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDispatch, hf_dispatch_free)
