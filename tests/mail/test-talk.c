/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/error.h"
#include "mail/smtp-talk.h"

#include <string.h>

/* What is said: "C:" by the client, "S:" by the server, "E" where all of the message is said. */
typedef struct
{
  const char *name;
  const char *const said[10];
  CURLcode code;
  HfSmtpResult result;
  int error; /* an HfMailError of HF_SMTP_FAILED */
} Case;

#define HELLO "S:220 hi", "C:EHLO x", "S:250 hi"

static const Case cases[] = {
  { "sent",
    { "C:MAIL FROM:<a>", "S:250 ok", "C:RCPT TO:<b>", "S:250 ok", "C:DATA", "S:354 go", "E", "S:250 got it" },
    CURLE_OK,
    HF_SMTP_SENT },
  { "sent-by-another-code", { "C:MAIL FROM:<a>", "E", "S:251 got it" }, CURLE_WEIRD_SERVER_REPLY, HF_SMTP_SENT },
  { "no-answer", { "C:MAIL FROM:<a>", "S:250 ok", "C:DATA", "S:354 go", "E" }, CURLE_RECV_ERROR, HF_SMTP_UNSURE },
  { "half-an-answer", { "C:MAIL FROM:<a>", "E", "S:250-got" }, CURLE_RECV_ERROR, HF_SMTP_UNSURE },
  { "late-for-an-answer", { "C:MAIL FROM:<a>", "E" }, CURLE_OPERATION_TIMEDOUT, HF_SMTP_UNSURE },
  { "broken-before-the-end", { "C:RCPT TO:<b>", "S:250 ok", "C:DATA", "S:354 go" }, CURLE_SEND_ERROR, HF_SMTP_LATER },
  { "put-off-after-the-end", { "C:MAIL FROM:<a>", "E", "S:452 full" }, CURLE_WEIRD_SERVER_REPLY, HF_SMTP_DEFERRED },
  { "refused-after-the-end", { "C:MAIL FROM:<a>", "E", "S:552 huge" }, CURLE_WEIRD_SERVER_REPLY, HF_SMTP_REFUSED },
  { "shut-down-after-the-end", { "C:MAIL FROM:<a>", "E", "S:421 later" }, CURLE_WEIRD_SERVER_REPLY, HF_SMTP_LATER },
  { "refused-recipient", { HELLO, "C:RCPT TO:<b>", "S:550-no", "S:550 such" }, CURLE_SEND_ERROR, HF_SMTP_REFUSED },
  { "recipient-put-off", { HELLO, "C:RCPT TO:<b>", "S:451 later" }, CURLE_SEND_ERROR, HF_SMTP_DEFERRED },
  { "server-shut-down", { HELLO, "C:RCPT TO:<b>", "S:421 bye" }, CURLE_SEND_ERROR, HF_SMTP_LATER },
  { "good-bye-changes-nothing",
    { "C:RCPT TO:<b>", "S:550 no", "C:QUIT\r\n", "S:221 bye" },
    CURLE_SEND_ERROR,
    HF_SMTP_REFUSED },
  { "sender-refused",
    { HELLO, "C:MAIL FROM:<a>", "S:550 not you" },
    CURLE_SEND_ERROR,
    HF_SMTP_FAILED,
    HF_MAIL_ERROR_REFUSED },
  { "sender-put-off", { HELLO, "C:MAIL FROM:<a>", "S:450 slowly" }, CURLE_SEND_ERROR, HF_SMTP_LATER },
  { "too-large-by-its-size", { HELLO, "C:MAIL FROM:<a>", "S:552 too big" }, CURLE_SEND_ERROR, HF_SMTP_REFUSED },
  { "limit-of-a-day",
    { "C:RCPT TO:<b>", "S:550 5.4.5 daily limit" },
    CURLE_SEND_ERROR,
    HF_SMTP_FAILED,
    HF_MAIL_ERROR_REFUSED },
  { "wrong-password",
    { HELLO, "C:AUTH PLAIN", "S:334 ", "C:bWFpbA==", "S:535 no" },
    CURLE_LOGIN_DENIED,
    HF_SMTP_FAILED,
    HF_MAIL_ERROR_SIGN_IN },
  { "secret-like-a-command",
    { HELLO, "C:AUTH LOGIN", "S:334 ", "C:DATA", "S:334 ", "C:RCPT", "S:454 later" },
    CURLE_LOGIN_DENIED,
    HF_SMTP_LATER },
  { "sign-in-wanted",
    { HELLO, "C:MAIL FROM:<a>", "S:530 sign in" },
    CURLE_SEND_ERROR,
    HF_SMTP_FAILED,
    HF_MAIL_ERROR_SIGN_IN },
  { "no-way-to-sign-in", { HELLO }, CURLE_LOGIN_DENIED, HF_SMTP_FAILED, HF_MAIL_ERROR_SIGN_IN },
  { "certificate", { "S:220 hi" }, CURLE_PEER_FAILED_VERIFICATION, HF_SMTP_FAILED, HF_MAIL_ERROR_SECURITY },
  { "no-tls", { HELLO }, CURLE_USE_SSL_FAILED, HF_SMTP_FAILED, HF_MAIL_ERROR_SECURITY },
  { "turned-away", { "S:554 go away" }, CURLE_WEIRD_SERVER_REPLY, HF_SMTP_FAILED, HF_MAIL_ERROR_REFUSED },
  { "nobody-there", { NULL }, CURLE_COULDNT_CONNECT, HF_SMTP_LATER },
  { "no-such-host", { NULL }, CURLE_COULDNT_RESOLVE_HOST, HF_SMTP_LATER },
};

static void
test_judge (gconstpointer data)
{
  const Case *one = data;
  const HfMailAccount account = { .server = (char *) "mail.example.org" };
  HfSmtpTalk talk = { 0 };
  g_auto (HfSmtpAnswer) answer = { 0 };

  hf_smtp_talk_begin (&talk);
  for (guint i = 0; i < G_N_ELEMENTS (one->said) && one->said[i] != NULL; i++)
    {
      const char *line = one->said[i];

      if (line[0] == 'C')
        hf_smtp_talk_command (&talk, line + 2, strlen (line + 2));
      else if (line[0] == 'S')
        hf_smtp_talk_answer (&talk, line + 2, strlen (line + 2));
      else
        hf_smtp_talk_end (&talk);
    }

  g_assert_cmpint (hf_smtp_talk_judge (&talk, one->code, "curl says", &account, &answer), ==, one->result);
  g_assert_nonnull (answer.text);
  if (one->result == HF_SMTP_FAILED)
    g_assert_error (answer.error, HF_MAIL_ERROR, one->error);
  else
    g_assert_no_error (answer.error);
  hf_smtp_talk_clear (&talk);
}

static void
test_answer_text (void)
{
  const HfMailAccount account = { .server = (char *) "mail.example.org" };
  HfSmtpTalk talk = { 0 };
  g_auto (HfSmtpAnswer) answer = { 0 };

  hf_smtp_talk_begin (&talk);
  hf_smtp_talk_command (&talk, "RCPT TO:<b>\r\n", 13);
  hf_smtp_talk_answer (&talk, "550-5.1.1 no such\r\n", 19);
  hf_smtp_talk_answer (&talk, "550 5.1.1 user\033[1m\r\n", 20);
  hf_smtp_talk_judge (&talk, CURLE_SEND_ERROR, "", &account, &answer);
  g_assert_cmpstr (answer.text, ==, "550 5.1.1 no such 5.1.1 user[1m");
  g_assert_cmpint (answer.code, ==, 550);
  hf_smtp_talk_clear (&talk);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/mail/talk/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_judge);
    }
  g_test_add_func ("/mail/talk/answer-on-one-line", test_answer_text);
  return g_test_run ();
}
