/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When mails go out: now, or on a day and at a time. */
#pragma once

#include <gtk/gtk.h>

#define HF_TYPE_MAIL_LATER (hf_mail_later_get_type ())
G_DECLARE_FINAL_TYPE (HfMailLater, hf_mail_later, HF, MAIL_LATER, GtkWidget)

/** hf_mail_later_get_time: Unix time; 0 for now. Emits `changed` when another is chosen. */
gint64 hf_mail_later_get_time (HfMailLater *self);

/** hf_mail_later_get_at_login: whether Heartfelt is to be started when the user logs in, until then. */
gboolean hf_mail_later_get_at_login (HfMailLater *self);

/** hf_mail_later_set_password_kept: whether the password that is needed then is kept; says so otherwise. */
void hf_mail_later_set_password_kept (HfMailLater *self, gboolean kept);

/** hf_mail_later_is_past: whether a time was chosen that is over. */
gboolean hf_mail_later_is_past (HfMailLater *self);
