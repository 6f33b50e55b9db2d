/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An account mail is sent from: a server, and who signs in there. Never a password: those are in mail/secret.h. */
#pragma once

#include <gio/gio.h>

/** HfMailSecurity: how the connection is kept from others. */
typedef enum
{
  HF_MAIL_STARTTLS, /**< TLS once the server has greeted */
  HF_MAIL_TLS,      /**< TLS from the start */
  HF_MAIL_PLAIN,    /**< none at all: only for a server on this very computer */
} HfMailSecurity;

/** The words of account files for these, in their order, ended by %NULL. */
extern const char *const hf_mail_security_words[];

/** HfMailAccount: strings are owned. */
typedef struct
{
  char *name;         /**< as the user calls it, or the file */
  char *from_name;    /**< nullable */
  char *from_address; /**< normal (mail/address.h) */
  char *server;
  guint port;
  HfMailSecurity security;
  char *user;           /**< nullable: nobody signs in */
  char *ca_file;        /**< nullable: certificates to trust besides the system's */
  char *token_command;  /**< nullable: a program that prints an OAuth 2 access token */
  char *online_account; /**< nullable: the id of the desktop's account that signs in (mail/online-account.h) */
  double per_minute;    /**< messages at most; 0 for no limit */
  guint retry_after_s;  /**< before what was put off is tried again; each time four times as long */
  guint retries;        /**< how often that is done */
  guint timeout_s;      /**< how long the server may think about an answer */
} HfMailAccount;

/**
 * hf_mail_account_load: the account of a file, or the one set up under that name.
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_MAIL_ERROR_ACCOUNT naming the file, the key and what to do
 */
HfMailAccount *hf_mail_account_load (const char *name_or_file, GError **error);

/** hf_mail_account_new: a blank account with what is usual. Returns: (transfer full) */
HfMailAccount *hf_mail_account_new (void);

/** hf_mail_account_copy: Returns: (transfer full) */
HfMailAccount *hf_mail_account_copy (const HfMailAccount *account);

/** hf_mail_account_check: whether mail can be sent from @account, else %HF_MAIL_ERROR_ACCOUNT. */
gboolean hf_mail_account_check (const HfMailAccount *account, GError **error);

/**
 * hf_mail_account_save: sets @account up under its name, for every Heartfelt of this user. Fails with #HF_SAVE_ERROR
 */
gboolean hf_mail_account_save (const HfMailAccount *account, GError **error);

/** hf_mail_account_list: the names of the accounts that are set up, sorted. Returns: (transfer full) */
GPtrArray *hf_mail_account_list (void);

void hf_mail_account_free (HfMailAccount *account);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMailAccount, hf_mail_account_free)
