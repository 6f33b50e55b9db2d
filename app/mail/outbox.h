/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who got what: what keeps a message from going out twice, whatever becomes of the program or the computer.
 *
 * A file of SQLite that one program holds at a time. Each change is on the disk when the function returns. */
#pragma once

#include <gio/gio.h>

/** HfMailState: how far the message to somebody is. */
typedef enum
{
  HF_MAIL_QUEUED,   /**< waits */
  HF_MAIL_SENDING,  /**< being handed over this moment; the server may have it */
  HF_MAIL_SENT,     /**< the server has it */
  HF_MAIL_REFUSED,  /**< the server does not take it */
  HF_MAIL_DEFERRED, /**< the server does not take it for now */
  HF_MAIL_HELD,     /**< held back by us: something is doubtful */
  HF_MAIL_UNSURE,   /**< handed over, and nobody knows whether it arrived */
  HF_N_MAIL_STATES,
} HfMailState;

/** hf_mail_state_name: `queued`, `sending`, `sent`, `refused`, `deferred`, `held`, `unsure`. */
const char *hf_mail_state_name (HfMailState state);

/** HfOutboxEntry: a row of the outbox; strings are owned and, but for @server and @message_id, never %NULL. */
typedef struct
{
  char *key; /**< who it is, whatever else of them changes: a folded address, and which one of several with it */
  guint row; /**< in the list, from 1 */
  char *name;
  char *email;      /**< a normal address, or what stands in the list */
  char *digest;     /**< of what is sent: hf_mail_message_digest(); empty for nothing yet */
  char *message_id; /**< nullable */
  gint64 date_s;    /**< of the message; 0 before it was first tried */
  HfMailState state;
  int code;         /**< of the server's answer; 0 for none */
  char *server;     /**< nullable: its answer, or why the message is held */
  gint64 when_s;    /**< of the last change, Unix time */
  gboolean changed; /**< not kept: they got another message than they would get now */
} HfOutboxEntry;

/** hf_outbox_entry_copy: Returns: (transfer full) */
HfOutboxEntry *hf_outbox_entry_copy (const HfOutboxEntry *entry);

void hf_outbox_entry_free (HfOutboxEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOutboxEntry, hf_outbox_entry_free)

typedef struct _HfOutbox HfOutbox;

/**
 * hf_outbox_dup_path: where the outbox of the card of @uuid is: in the user's state folder.
 *
 * Returns: (transfer full)
 */
char *hf_outbox_dup_path (const char *uuid);

/**
 * hf_outbox_open: opens, or makes, the outbox at @path for the card of @uuid, for this program alone.
 *
 * What was being sent when the last program ended is %HF_MAIL_UNSURE from now on.
 * Returns: (transfer full) (nullable): %NULL with %HF_MAIL_ERROR_BUSY where another program has it, or
 * %HF_MAIL_ERROR_OUTBOX where it cannot be used or is another card's
 */
HfOutbox *hf_outbox_open (const char *path, const char *uuid, GError **error);

void hf_outbox_free (HfOutbox *outbox);

/** hf_outbox_find: the row of @key. Returns: (transfer full) (nullable) */
HfOutboxEntry *hf_outbox_find (HfOutbox *outbox, const char *key);

/** hf_outbox_list: everybody, by row. Returns: (transfer full): a list of #HfOutboxEntry that owns them */
GPtrArray *hf_outbox_list (HfOutbox *outbox);

/** hf_outbox_put: writes @entry, in the place of the one with its key. Fails with %HF_MAIL_ERROR_OUTBOX */
gboolean hf_outbox_put (HfOutbox *outbox, const HfOutboxEntry *entry, GError **error);

/** hf_outbox_put_all: writes all of @entries (#HfOutboxEntry), or none. */
gboolean hf_outbox_put_all (HfOutbox *outbox, const GPtrArray *entries, GError **error);

/** hf_outbox_set_fact: keeps @value under @name, whatever it is; the names of this file's own facts are taken. */
gboolean hf_outbox_set_fact (HfOutbox *outbox, const char *name, GBytes *value, GError **error);

/** hf_outbox_get_fact: Returns: (transfer full) (nullable): %NULL where nothing was kept under @name */
GBytes *hf_outbox_get_fact (HfOutbox *outbox, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOutbox, hf_outbox_free)
