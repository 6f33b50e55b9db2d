/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Servers whose settings need not be asked for. */
#pragma once

#include "mail/account.h"

/** HfSignInKind: what a provider lets programs sign in with. */
typedef enum
{
  HF_SIGN_IN_PASSWORD,     /**< the password one has */
  HF_SIGN_IN_APP_PASSWORD, /**< a password made for one program only, in the settings of the account */
  HF_SIGN_IN_NO_PASSWORD,  /**< none: drafts, or a token, are the way */
} HfSignInKind;

/**
 * hf_known_server_fill: sets server, port, security and user of @account to what mail of @address goes out through.
 *
 * Of hosts nobody knows it is a guess. @out_kind: how one signs in there
 * Returns: whether the host is a known one
 */
gboolean hf_known_server_fill (HfMailAccount *account, const char *address, HfSignInKind *out_kind);
