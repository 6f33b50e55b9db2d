/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mail server that messages are handed to, one after the other over one connection. Everything here waits for the
 * server; use it on one thread, which may. */
#pragma once

#include "mail/account.h"
#include "mail/secret.h"

/** HfSmtpResult: what became of a message. */
typedef enum
{
  HF_SMTP_SENT,     /**< the server has it */
  HF_SMTP_REFUSED,  /**< the server will never take it for this person (5xx) */
  HF_SMTP_DEFERRED, /**< the server does not take it for this person now (4xx) */
  HF_SMTP_LATER,    /**< the server takes nothing now, or went away; it has not got this message */
  HF_SMTP_UNSURE,   /**< all was handed over, and no answer came: the server may have it or not */
  HF_SMTP_STOPPED,  /**< cancelled, or @before_end said no; the server has not got it */
  HF_SMTP_FAILED,   /**< the same would happen to every message */
} HfSmtpResult;

/** HfSmtpAnswer: what the server said last. */
typedef struct
{
  int code;      /**< such as 250; 0 for nothing */
  char *text;    /**< (nullable): the whole answer on one line, or what else went wrong */
  GError *error; /**< of %HF_SMTP_FAILED, an #HF_MAIL_ERROR, or what @before_end said */
} HfSmtpAnswer;

/** hf_smtp_answer_clear: frees what @answer holds. */
void hf_smtp_answer_clear (HfSmtpAnswer *answer);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfSmtpAnswer, hf_smtp_answer_clear)

/**
 * HfSmtpBeforeEnd: called when all of a message but its end was handed over. Until then the server cannot have it;
 * afterwards it may. %FALSE with @error ends the connection instead.
 */
typedef gboolean (*HfSmtpBeforeEnd) (gpointer data, GError **error);

/** HfSmtp: a connection, made when it is needed and kept. */
typedef struct _HfSmtp HfSmtp;

/**
 * hf_smtp_new: @account and @secret are borrowed.
 * @cancellable: (nullable): cancelled, what is going on ends within a second
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_MAIL_ERROR_ACCOUNT where certificates cannot be read
 */
HfSmtp *hf_smtp_new (const HfMailAccount *account, const HfMailSecret *secret, GCancellable *cancellable,
                     GError **error);

/** hf_smtp_free: says good-bye to the server. */
void hf_smtp_free (HfSmtp *smtp);

/**
 * hf_smtp_check: connects and signs in, and sends nothing.
 *
 * Returns: %FALSE with #HF_MAIL_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean hf_smtp_check (HfSmtp *smtp, GError **error);

/**
 * hf_smtp_send: hands @message, whose lines end in CRLF, over for @to; addresses are normal ones. Nothing is tried
 * again.
 */
HfSmtpResult hf_smtp_send (HfSmtp *smtp, const char *from, const char *to, GBytes *message, HfSmtpBeforeEnd before_end,
                           gpointer data, HfSmtpAnswer *out_answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSmtp, hf_smtp_free)
