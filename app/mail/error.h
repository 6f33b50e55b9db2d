/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define HF_MAIL_ERROR (hf_mail_error_quark ())
GQuark hf_mail_error_quark (void);

/** HfMailError: why nothing, or nothing more, is sent. The message says what to do. */
typedef enum
{
  HF_MAIL_ERROR_ADDRESS,     /**< it is no address mail can be sent to */
  HF_MAIL_ERROR_ACCOUNT,     /**< an account is missing, or says what cannot be */
  HF_MAIL_ERROR_SIGN_IN,     /**< there is no password, or the server does not take it */
  HF_MAIL_ERROR_SECURITY,    /**< no safe connection: a certificate that cannot be trusted, or none at all */
  HF_MAIL_ERROR_UNREACHABLE, /**< the server is not there, or does not answer, however often it is asked */
  HF_MAIL_ERROR_REFUSED,     /**< the server takes nothing from this sender */
  HF_MAIL_ERROR_OUTBOX,      /**< what is sent cannot be written down */
  HF_MAIL_ERROR_BUSY,        /**< another Heartfelt is at this outbox */
  HF_MAIL_ERROR_CHANGED,     /**< some got another version of the card already */
} HfMailError;
