/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accounts of the desktop (GNOME Online Accounts), which signs in for us: nobody types a password, and nothing is kept.
 * Everything here waits for a service; use it on a thread that may. */
#pragma once

#include "mail/account.h"
#include "mail/secret.h"

/**
 * hf_online_accounts_list: those mail can be sent from, each ready to be used, or to be set up by
 * hf_mail_account_save().
 *
 * Returns: (transfer full) (element-type HfMailAccount): empty where the desktop has none, or no such service
 */
GPtrArray *hf_online_accounts_list (GCancellable *cancellable);

/**
 * hf_online_account_find_secret: a fresh token of @account, or its password where the provider has no tokens.
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_MAIL_ERROR_SIGN_IN, or %G_IO_ERROR_CANCELLED
 */
HfMailSecret *hf_online_account_find_secret (const HfMailAccount *account, GCancellable *cancellable, GError **error);
