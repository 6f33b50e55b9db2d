/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/error.h"

G_DEFINE_QUARK (hf_mail_error, hf_mail_error)
