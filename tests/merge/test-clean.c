/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/clean.h"

static void
test_clean (void)
{
  static const struct
  {
    const char *value;
    const char *clean;
  } cases[] = {
    { "", "" },
    { "Zoë Łukasiewicz", "Zoë Łukasiewicz" },
    { "<b>Ada</b> & {name}", "<b>Ada</b> & {name}" },
    { "one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour" },
    { "one\u2028two\u2029three", "one\ntwo\nthree" },
    { "a\tb", "a b" },
    { "a\001b\033[1mc\177d", "ab[1mcd" },
    { "\u202Eadnama\u202C", "adnama" },
    { "\u2066x\u2069", "x" },
    { "\u200Fمحمد\u200F", "\u200Fمحمد\u200F" },
    { "क्\u200Dष", "क्\u200Dष" },
    { "👩\u200D💻", "👩\u200D💻" },
    { "a\xFFz", "a\uFFFDz" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = hf_clean_value (cases[i].value);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_blank (void)
{
  static const char *const blank[] = { "", " ", "\n", "\u00A0\u2003", "\u200B", "\uFEFF \u200E" };
  static const char *const seen[] = { "a", " . ", "—", "\u0E31", "़" };

  for (gsize i = 0; i < G_N_ELEMENTS (blank); i++)
    g_assert_true (hf_value_is_blank (blank[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_false (hf_value_is_blank (seen[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clean/values", test_clean);
  g_test_add_func ("/clean/blank", test_blank);
  return g_test_run ();
}
