/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/long-words.h"

static void
test_breaks (gconstpointer data)
{
  const char *const *texts = data;
  g_autofree char *shown = hf_let_long_words_break (texts[0]);

  g_assert_cmpstr (shown, ==, texts[1]);
}

int
main (int argc, char **argv)
{
  static const char *const cases[][2] = {
    { "“cards” cannot be made a folder", "“cards” cannot be made a folder" },
    { "“/home/zoë/card”", "“/​home/​zoë/​card”" },
    { "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwx​yz" },
    { "abcdefghijklmnopqrstuvwé", "abcdefghijklmnopqrstuvwé" },
    { "abcdefghijklmnopqrstuvwxe\xCC\x81z", "abcdefghijklmnopqrstuvwx​e\xCC\x81z" },
    { "abcdefghijklmnopqrstuvwe\xCC\x81z", "abcdefghijklmnopqrstuvwe\xCC\x81​z" },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/long-words/breaks/%u", i);

      g_test_add_data_func (path, cases[i], test_breaks);
    }

  return g_test_run ();
}
