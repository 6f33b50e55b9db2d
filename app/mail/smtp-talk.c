/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/smtp-talk.h"

#include "mail/error.h"
#include "mail/line.h"

#include <glib/gi18n.h>
#include <string.h>

/* More of an answer is not worth keeping. */
#define ANSWER_BYTES 600u

void
hf_smtp_talk_begin (HfSmtpTalk *talk)
{
  if (talk->text == NULL)
    talk->text = g_string_new (NULL);
  g_string_truncate (talk->text, 0);
  talk->step = HF_SMTP_STEP_CONNECT;
  talk->over = FALSE;
  talk->code = 0;
}

void
hf_smtp_talk_clear (HfSmtpTalk *talk)
{
  if (talk->text != NULL)
    g_string_free (talk->text, TRUE);
  talk->text = NULL;
}

static gboolean
begins (const char *line, gsize length, const char *words)
{
  return length >= strlen (words) && g_ascii_strncasecmp (line, words, strlen (words)) == 0;
}

/* What signs in goes over several lines, and any of them may look like anything; only what comes next, with a colon, is
 * no base64. */
static HfSmtpStep
find_step (const HfSmtpTalk *talk, const char *line, gsize length)
{
  if (begins (line, length, "MAIL FROM:"))
    return HF_SMTP_STEP_MAIL;
  if (begins (line, length, "RCPT TO:"))
    return HF_SMTP_STEP_RCPT;
  if (talk->step == HF_SMTP_STEP_RCPT && begins (line, length, "DATA"))
    return HF_SMTP_STEP_DATA;
  if (begins (line, length, "AUTH "))
    return HF_SMTP_STEP_AUTH;

  return talk->step;
}

static void
forget_answer (HfSmtpTalk *talk)
{
  talk->code = 0;
  g_string_truncate (talk->text, 0);
}

void
hf_smtp_talk_command (HfSmtpTalk *talk, const char *line, gsize length)
{
  talk->over = talk->over || begins (line, length, "QUIT\r\n");
  if (talk->over)
    return;

  talk->step = find_step (talk, line, length);
  forget_answer (talk);
}

void
hf_smtp_talk_end (HfSmtpTalk *talk)
{
  talk->step = HF_SMTP_STEP_END;
  forget_answer (talk);
}

/* `250-one`, `250 two`: the last line of an answer has a space, or nothing, after its code. */
void
hf_smtp_talk_answer (HfSmtpTalk *talk, const char *line, gsize length)
{
  g_autofree char *raw = g_strndup (line, length);
  g_autofree char *clean = hf_mail_line_clean (raw);

  if (talk->over || length < 3 || !g_ascii_isdigit (line[0]) || !g_ascii_isdigit (line[1]) ||
      !g_ascii_isdigit (line[2]))
    return;

  /* An answer that was whole is followed by another one that nobody asked for. */
  if (talk->code != 0)
    forget_answer (talk);
  if (talk->text->len == 0)
    g_string_append_len (talk->text, clean, 3);
  if (talk->text->len < ANSWER_BYTES && strlen (clean) > 4)
    g_string_append_printf (talk->text, " %s", clean + 4);
  if (length == 3 || line[3] != '-')
    talk->code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

/* @message: (transfer full) */
static HfSmtpResult
fail (HfSmtpAnswer *answer, HfMailError code, char *message)
{
  answer->error = g_error_new_literal (HF_MAIL_ERROR, (int) code, message);
  g_free (message);
  return HF_SMTP_FAILED;
}

/* What the server said is about who sends, or how, and not about this message. */
static gboolean
is_about_sign_in (int code)
{
  return code == 530 || code == 534 || code == 535 || code == 538;
}

static HfSmtpResult
judge_answer (const HfSmtpTalk *talk, const HfMailAccount *account, HfSmtpAnswer *answer)
{
  gboolean for_good = talk->code >= 500;

  if (is_about_sign_in (talk->code))
    return fail (answer, HF_MAIL_ERROR_SIGN_IN,
                 g_strdup_printf (_ ("%s does not let us sign in: %s"), account->server, talk->text->str));
  if (talk->code == 421)
    return HF_SMTP_LATER;
  /* The limit of a day (RFC 3463, 3.5): nobody else gets anything either. */
  if (for_good && strstr (talk->text->str, " 5.4.5") != NULL)
    return fail (answer, HF_MAIL_ERROR_REFUSED,
                 g_strdup_printf (_ ("%s takes nothing more for now: %s"), account->server, talk->text->str));

  switch (talk->step)
    {
    case HF_SMTP_STEP_RCPT:
    case HF_SMTP_STEP_DATA:
    case HF_SMTP_STEP_END:
      return for_good ? HF_SMTP_REFUSED : HF_SMTP_DEFERRED;
    case HF_SMTP_STEP_MAIL:
      /* The one answer there that is about the size of a message (RFC 1870). */
      if (talk->code == 552)
        return HF_SMTP_REFUSED;
      if (for_good)
        return fail (answer, HF_MAIL_ERROR_REFUSED,
                     g_strdup_printf (_ ("%s takes no mail from this sender: %s"), account->server, talk->text->str));
      return HF_SMTP_LATER;
    case HF_SMTP_STEP_AUTH:
    case HF_SMTP_STEP_CONNECT:
    default:
      if (for_good)
        return fail (answer, HF_MAIL_ERROR_REFUSED,
                     g_strdup_printf (_ ("%s turns us away: %s"), account->server, talk->text->str));
      return HF_SMTP_LATER;
    }
}

static HfSmtpResult
judge_connection (CURLcode code, const char *says, const HfMailAccount *account, HfSmtpAnswer *answer)
{
  switch (code)
    {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      return fail (answer, HF_MAIL_ERROR_SECURITY,
                   g_strdup_printf (_ ("The certificate of %s cannot be trusted, so nothing was sent: %s"),
                                    account->server, says));
    case CURLE_USE_SSL_FAILED:
      return fail (
          answer, HF_MAIL_ERROR_SECURITY,
          g_strdup_printf (_ ("%s offers no safe connection, so nothing was sent: %s"), account->server, says));
    case CURLE_SSL_CONNECT_ERROR:
      return fail (answer, HF_MAIL_ERROR_SECURITY,
                   g_strdup_printf (_ ("There is no safe connection to %s; are port and security= right? %s"),
                                    account->server, says));
    case CURLE_LOGIN_DENIED:
      return fail (answer, HF_MAIL_ERROR_SIGN_IN,
                   g_strdup_printf (_ ("%s does not let us sign in: %s"), account->server, says));
    default:
      return HF_SMTP_LATER;
    }
}

HfSmtpResult
hf_smtp_talk_judge (const HfSmtpTalk *talk, CURLcode code, const char *says, const HfMailAccount *account,
                    HfSmtpAnswer *out_answer)
{
  HfSmtpResult result;

  *out_answer = (HfSmtpAnswer){ talk->code, NULL, NULL };
  if (code == CURLE_OK || (talk->step == HF_SMTP_STEP_END && talk->code >= 200 && talk->code < 300))
    result = HF_SMTP_SENT;
  else if (talk->code >= 400)
    result = judge_answer (talk, account, out_answer);
  else if (talk->step == HF_SMTP_STEP_END)
    result = HF_SMTP_UNSURE;
  else
    result = judge_connection (code, says, account, out_answer);

  if (result == HF_SMTP_UNSURE)
    says = _ ("all was handed over, and no answer came");
  out_answer->text =
      hf_mail_line_clean (talk->code != 0 && (result == HF_SMTP_SENT || talk->code >= 400) ? talk->text->str : says);
  return result;
}
