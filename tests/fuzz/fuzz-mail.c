/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text from a list as an address and as a line of a message's head, and whatever a server may say. */
#include "fuzz.h"

#include "mail/address.h"
#include "mail/line.h"
#include "mail/smtp-talk.h"

#include <string.h>

static void
check_line (const char *text)
{
  g_autofree char *line = hf_mail_line_clean (text);
  g_autofree char *again = hf_mail_line_clean (line);

  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_null (strpbrk (line, "\r\n\t"));
  g_assert_cmpstr (line, ==, again);
}

/* What is taken stands on one line, between angles, and means the same once more. */
static void
check_address (const char *text)
{
  g_autofree char *normal = hf_mail_address_normalize (text, NULL);
  g_autofree char *again = normal != NULL ? hf_mail_address_normalize (normal, NULL) : NULL;

  if (normal == NULL)
    return;

  g_assert_null (strpbrk (normal, "\r\n\t <>,;"));
  g_assert_cmpstr (normal, ==, again);
}

static void
check_talk (const char *data, gsize length)
{
  const HfMailAccount account = { .server = (char *) "mail.example.org" };
  HfSmtpTalk talk = { 0 };
  g_auto (HfSmtpAnswer) answer = { 0 };

  hf_smtp_talk_begin (&talk);
  hf_smtp_talk_end (&talk);
  while (length > 0)
    {
      const char *feed = memchr (data, '\n', length);
      gsize line = feed != NULL ? (gsize) (feed - data) + 1 : length;

      hf_smtp_talk_answer (&talk, data, line);
      data += line;
      length -= line;
    }
  hf_smtp_talk_judge (&talk, CURLE_RECV_ERROR, "", &account, &answer);
  g_assert_nonnull (answer.text);
  hf_smtp_talk_clear (&talk);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  check_line (text);
  check_address (text);
  check_talk ((const char *) data, size);
  return 0;
}
