/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Setting up the address cards are sent from: known servers are filled in, and it is tried before it is kept. */
#pragma once

#include <adwaita.h>

#define HF_TYPE_MAIL_ACCOUNT_WINDOW (hf_mail_account_window_get_type ())
G_DECLARE_FINAL_TYPE (HfMailAccountWindow, hf_mail_account_window, HF, MAIL_ACCOUNT_WINDOW, AdwWindow)

/**
 * hf_mail_account_window_new: for @parent. Emits `kept` with the name of the account and, where no keyring takes the
 * password, the password, or else %NULL. Returns: (transfer full)
 */
GtkWidget *hf_mail_account_window_new (GtkWindow *parent);
