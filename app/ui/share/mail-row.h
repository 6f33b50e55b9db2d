/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One person's message in the list: who, where to, how it stands, and what can be done about it. */
#pragma once

#include "mail/outbox.h"

#include <gtk/gtk.h>

#define HF_TYPE_MAIL (hf_mail_get_type ())
G_DECLARE_FINAL_TYPE (HfMail, hf_mail, HF, MAIL, GObject)

/** hf_mail_new: a message nothing is known of. Emits `changed`. Returns: (transfer full) */
HfMail *hf_mail_new (void);

/** hf_mail_set_entry: how it stands from now on. */
void hf_mail_set_entry (HfMail *self, const HfOutboxEntry *entry);

/** hf_mail_get_entry: Returns: (transfer none) */
const HfOutboxEntry *hf_mail_get_entry (HfMail *self);

#define HF_TYPE_MAIL_ROW (hf_mail_row_get_type ())
G_DECLARE_FINAL_TYPE (HfMailRow, hf_mail_row, HF, MAIL_ROW, GtkWidget)

/**
 * hf_mail_row_new: Emits `settle` with the key of the message and the #HfDispatchFlags it is sent with, and `mend` with
 * the key and another address.
 *
 * Returns: (transfer floating)
 */
GtkWidget *hf_mail_row_new (void);

/** hf_mail_row_set_mail: shows @mail (nullable). */
void hf_mail_row_set_mail (HfMailRow *self, HfMail *mail);

/** hf_mail_row_set_narrow: whether the address stands below the name, for want of room beside it. */
void hf_mail_row_set_narrow (HfMailRow *self, gboolean narrow);
