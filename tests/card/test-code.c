/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/code.h"

static void
test_written (void)
{
  static const struct
  {
    HfCodeUse use;
    const char *typed;
    const char *content;
  } cases[] = {
    { HF_CODE_FOR_ADDRESS, "example.org/thanks", "https://example.org/thanks" },
    { HF_CODE_FOR_ADDRESS, " http://example.org ", "http://example.org" },
    { HF_CODE_FOR_ADDRESS, "example.org:8080/a", "https://example.org:8080/a" },
    { HF_CODE_FOR_ADDRESS, "{page}", "https://{page}" },
    { HF_CODE_FOR_ADDRESS, "tel:+49301", "tel:+49301" },
    { HF_CODE_FOR_EMAIL, "ana@example.org", "mailto:ana@example.org" },
    { HF_CODE_FOR_EMAIL, "mailto:ana@example.org?subject=Hi", "mailto:ana@example.org?subject=Hi" },
    { HF_CODE_FOR_EMAIL, "{email}", "mailto:{email}" },
    { HF_CODE_FOR_TEXT, "Thank you: for all", "Thank you: for all" },
    { HF_CODE_FOR_TEXT, "  ", "" },
    { HF_CODE_FOR_ADDRESS, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = hf_code_write (cases[i].use, cases[i].typed);

      g_assert_cmpstr (content, ==, cases[i].content);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code/says-what-is-to-be-done", test_written);

  return g_test_run ();
}
