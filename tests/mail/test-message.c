/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other programs make of messages is judged in tests/cli/test_drafts.py and test_send.py. */
#include "mail/mbox.h"
#include "mail/message.h"

#include <glib/gstdio.h>
#include <string.h>

static HfMailMessage
make (const HfMailFile *file)
{
  return (HfMailMessage){
    .from_name = "Team",
    .from_address = "team@example.org",
    .to_name = "Zo\303\253 \"Z\"\r\nBcc: all@example.org",
    .to_address = "zoe@example.org",
    .subject = "Danke,\nX-Evil: 1\342\200\256 Zo\303\253",
    .language = "de",
    .text = "Hallo\n\nFrom here on\n.\nund <b>Schluss</b>\n",
    .files = file,
    .n_files = 1,
    .id = "1@example.org",
    .date_s = 1700000000,
  };
}

static char *
build_text (const HfMailMessage *message)
{
  g_autoptr (GBytes) bytes = hf_mail_message_build (message);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GBytes *
make_file (void)
{
  return g_bytes_new_static ("%PDF-1.7\nnot really\n", 20);
}

static void
test_lines (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  const HfMailFile file = { "Zo\303\253.pdf", "application/pdf", bytes };
  HfMailMessage message = make (&file);
  g_autofree char *text = build_text (&message);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen (lines[i]);

      g_assert_cmpuint (length, <=, 999);
      for (gsize j = 0; j < length; j++)
        g_assert_cmpint (lines[i][j] & 0x80, ==, 0);
      if (lines[i + 1] != NULL)
        g_assert_cmpint (lines[i][length - 1], ==, '\r');
      g_assert_false (g_str_has_prefix (lines[i], "Bcc"));
      g_assert_false (g_str_has_prefix (lines[i], "X-Evil"));
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  const HfMailFile file = { "Zo\303\253.pdf", "application/pdf", bytes };
  HfMailMessage message = make (&file);
  g_autofree char *first = build_text (&message);
  g_autofree char *second = build_text (&message);

  g_assert_cmpstr (first, ==, second);
}

static void
test_digest (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  const HfMailFile file = { "Zo\303\253.pdf", "application/pdf", bytes };
  const HfMailFile other_file = { "Zoe.pdf", "application/pdf", bytes };
  HfMailMessage message = make (&file);
  g_autofree char *digest = hf_mail_message_digest (&message);
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *id = hf_mail_message_make_id ("u", "k", digest, "team@example.org");

  message.id = "2@example.org";
  message.date_s = 1;
  same = hf_mail_message_digest (&message);
  g_assert_cmpstr (digest, ==, same);

  message.files = &other_file;
  other = hf_mail_message_digest (&message);
  g_assert_cmpstr (digest, !=, other);

  message = make (&file);
  message.from_name = "Tea";
  message.from_address = "mteam@example.org";
  moved = hf_mail_message_digest (&message);
  g_assert_cmpstr (digest, !=, moved);

  g_assert_true (g_regex_match_simple ("^[0-9a-f]{32}@example\\.org$", id, 0, 0));
}

/* What begins like the line between messages is quoted, and quoted once more where it was. */
static void
test_mbox (void)
{
  static const char text[] = "Subject: x\r\n\r\nFrom me\r\n>From you\r\nfrom all\r\n";
  g_autoptr (GBytes) message = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (HfSave) save = hf_save_new_memory ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *mbox = NULL;

  g_assert_true (hf_mbox_append (save, message, 0, NULL));
  bytes = hf_save_steal_bytes (save);
  mbox = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (mbox, ==,
                   "From MAILER-DAEMON Thu Jan  1 00:00:00 1970\nSubject: x\n\n>From me\n>>From you\nfrom all\n\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mail/message/lines-any-server-takes", test_lines);
  g_test_add_func ("/mail/message/same-bytes-each-time", test_same_bytes);
  g_test_add_func ("/mail/message/digest-of-all-that-is-said", test_digest);
  g_test_add_func ("/mail/mbox/lines-between-messages", test_mbox);
  return g_test_run ();
}
