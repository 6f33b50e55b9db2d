/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which account mails go out from, and setting up another. */
#pragma once

#include <gtk/gtk.h>

#define HF_TYPE_MAIL_FROM (hf_mail_from_get_type ())
G_DECLARE_FINAL_TYPE (HfMailFrom, hf_mail_from, HF, MAIL_FROM, GtkWidget)

/**
 * hf_mail_from_get_account: the name of the account chosen. Emits `changed` when another is.
 *
 * Returns: (transfer none) (nullable): %NULL while there is none
 */
const char *hf_mail_from_get_account (HfMailFrom *self);

/** hf_mail_from_get_password: of the account that no keyring keeps one for. Returns: (transfer none) (nullable) */
const char *hf_mail_from_get_password (HfMailFrom *self);

/**
 * hf_mail_from_keeps_password: whether something on this computer keeps the password of the account chosen, or none is
 * needed; taken to be so until it is known. Emits `changed` when that is another than was said.
 */
gboolean hf_mail_from_keeps_password (HfMailFrom *self);

/** hf_mail_from_set_up: lets the user set an account up. */
void hf_mail_from_set_up (HfMailFrom *self);
