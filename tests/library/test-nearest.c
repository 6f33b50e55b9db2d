/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/nearest.h"

static void
test_what_was_meant (void)
{
  static const char *const ids[] = { "birds", "confetti", "lighthouse" };
  static const struct
  {
    const char *word;
    const char *nearest;
  } cases[] = {
    { "lighthose", "lighthouse" },
    { "lighthuose", "lighthouse" },
    { "Lighthouse", "lighthouse" },
    { "lihgthosue", "lighthouse" },
    { "bird", "birds" },
    { "brids", "birds" },
    { "confeti", "confetti" },
    { "ship", NULL },
    { "b", NULL },
    { "", NULL },
    { "a very long word that is nothing like any of the ids there are", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpstr (hf_nearest (cases[i].word, ids, G_N_ELEMENTS (ids)), ==, cases[i].nearest);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/nearest/what-was-meant", test_what_was_meant);
  return g_test_run ();
}
