/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/line.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *line;
} Case;

static const Case cases[] = {
  { "plain", "Ada Lovelace", "Ada Lovelace" },
  { "nothing", NULL, "" },
  { "line-breaks", "Thanks\r\nBcc: all@example.org\n\nHello", "Thanks Bcc: all@example.org Hello" },
  { "other-line-breaks", "a\vb\fc\302\205d\342\200\250e\342\200\251f", "a b c d e f" },
  { "spaces", "  a \t b  ", "a b" },
  { "controls", "a\001b\033[31mc\177d\302\200e", "ab[31mcde" },
  { "marks-that-turn", "a\342\200\256b\342\200\217c\342\201\246d\342\201\251e\330\234f", "abcdef" },
  { "byte-order-mark", "\357\273\277a", "a" },
  { "joiners-stay", "\340\244\225\342\200\215\340\244\267", "\340\244\225\342\200\215\340\244\267" },
  { "not-utf8", "a\377b", "a\357\277\275b" },
};

static void
test_clean (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *line = hf_mail_line_clean (one->text);

  g_assert_cmpstr (line, ==, one->line);
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *line = hf_mail_line_clean (text);

  g_assert_cmpuint (strlen (line), ==, HF_MAIL_LINE_CHARS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/mail/line/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_clean);
    }
  g_test_add_func ("/mail/line/too-long-is-cut", test_long);
  return g_test_run ();
}
