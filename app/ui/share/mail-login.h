/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heartfelt is started when the user logs in, for as long as what is planned says so. For the main thread. */
#pragma once

#include <glib.h>

/** hf_mail_login_begin: when the program starts; @service: whether it was started when the user logged in */
void hf_mail_login_begin (gboolean service);

/** hf_mail_login_update: what is planned has changed. */
void hf_mail_login_update (void);

/** hf_mail_login_starts: whether Heartfelt will be started, as far as is known by now. */
gboolean hf_mail_login_starts (void);
