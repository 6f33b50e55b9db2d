/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a client and a server said to each other about one message, and what that means for it. Private to mail/. */
#pragma once

#include "mail/smtp.h"

#include <curl/curl.h>

/** HfSmtpStep: what the client said last. */
typedef enum
{
  HF_SMTP_STEP_CONNECT, /**< nothing, a greeting, or a wish for TLS */
  HF_SMTP_STEP_AUTH,
  HF_SMTP_STEP_MAIL,
  HF_SMTP_STEP_RCPT,
  HF_SMTP_STEP_DATA,
  HF_SMTP_STEP_END, /**< all of the message, and perhaps its end */
} HfSmtpStep;

/** HfSmtpTalk: how far it got. */
typedef struct
{
  HfSmtpStep step;
  gboolean over; /**< good-bye was said, and what follows is about nothing else */
  int code;      /**< of the whole answer to what was said last; 0 while there is none */
  GString *text; /**< that answer, code and all, on one line */
} HfSmtpTalk;

/** hf_smtp_talk_begin: another message, over a new connection or the one there is. */
void hf_smtp_talk_begin (HfSmtpTalk *talk);

/** hf_smtp_talk_clear: frees what @talk holds. */
void hf_smtp_talk_clear (HfSmtpTalk *talk);

/** hf_smtp_talk_command: the client said @line, which may be a secret and is not kept. */
void hf_smtp_talk_command (HfSmtpTalk *talk, const char *line, gsize length);

/** hf_smtp_talk_answer: the server said @line, one of an answer. */
void hf_smtp_talk_answer (HfSmtpTalk *talk, const char *line, gsize length);

/** hf_smtp_talk_end: the client has said all of a message. */
void hf_smtp_talk_end (HfSmtpTalk *talk);

/**
 * hf_smtp_talk_judge: what became of the message when curl ended with @code, and @says of it.
 * @account: for messages
 *
 * @out_answer comes with code, text, and of %HF_SMTP_FAILED the error.
 */
HfSmtpResult hf_smtp_talk_judge (const HfSmtpTalk *talk, CURLcode code, const char *says, const HfMailAccount *account,
                                 HfSmtpAnswer *out_answer);
