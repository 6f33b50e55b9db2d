/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an account signs in with. It is never written to a file, a log or a command line, and forgotten when freed. */
#pragma once

#include "mail/account.h"

/** The variable a script gives the password in. */
#define HF_MAIL_PASSWORD_VARIABLE "HEARTFELT_SMTP_PASSWORD"

/** HfMailSecret: at most one of both. */
typedef struct
{
  char *password;
  char *token; /**< OAuth 2 */
} HfMailSecret;

/** hf_mail_has_session: whether a bus of a desktop's session is there, so that asking for one starts none. */
gboolean hf_mail_has_session (void);

/** hf_mail_secret_free: overwrites what it held. */
void hf_mail_secret_free (HfMailSecret *secret);

/**
 * HfMailAsk: asks the user for the password of @account.
 *
 * Returns: (transfer full) (nullable): %NULL where nobody can be asked, or did not say
 */
typedef char *(*HfMailAsk) (const HfMailAccount *account, gpointer data);

/**
 * hf_mail_secret_find: what @account signs in with: what the desktop says of its online account, or what its
 * token-command prints; else the password of
 * #HF_MAIL_PASSWORD_VARIABLE, of the secret service, or what @ask (nullable) says.
 *
 * A keyring that is locked is not unlocked, as that may wait for somebody who is not there. Waits for programs and
 * services.
 * Returns: (transfer full) (nullable): %NULL with %HF_MAIL_ERROR_SIGN_IN
 */
HfMailSecret *hf_mail_secret_find (const HfMailAccount *account, HfMailAsk ask, gpointer data,
                                   GCancellable *cancellable, GError **error);

/** hf_mail_password_free: frees @password (nullable), so that it stands nowhere in memory any more. */
void hf_mail_password_free (char *password);

/**
 * hf_mail_secret_is_at_hand: whether hf_mail_secret_find() has nobody to ask: there is a password of
 * #HF_MAIL_PASSWORD_VARIABLE or of the secret service, or @account takes none; what a program or the desktop gives is
 * taken to be there.
 */
gboolean hf_mail_secret_is_at_hand (const HfMailAccount *account, GCancellable *cancellable);

/** hf_mail_secret_store: keeps @password for @account in the secret service, which may ask to be unlocked. */
gboolean hf_mail_secret_store (const HfMailAccount *account, const char *password, GCancellable *cancellable,
                               GError **error);

/** hf_mail_secret_forget: lets the secret service forget the password of @account. */
gboolean hf_mail_secret_forget (const HfMailAccount *account, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMailSecret, hf_mail_secret_free)
