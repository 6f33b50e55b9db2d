/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/typography.h"

#include <string.h>

/* What stands there when @keys were typed one by one after one another. */
static char *
type (const char *language, const char *keys)
{
  GString *words = g_string_new (NULL);

  for (const char *key = keys; *key != '\0'; key = g_utf8_next_char (key))
    {
      g_autofree char *better = NULL;
      gsize start = 0;

      g_string_append_len (words, key, g_utf8_next_char (key) - key);
      better = hf_typography_improve (language, words->str, &start);
      if (better != NULL)
        {
          g_assert_cmpuint (start, <, words->len);
          g_string_truncate (words, start);
          g_string_append (words, better);
        }
    }

  return g_string_free (words, FALSE);
}

static void
test_languages (void)
{
  static const struct
  {
    const char *language;
    const char *keys;
    const char *words;
  } cases[] = {
    { "en", "\"Thank you,\" she said.", "“Thank you,” she said." },
    { "en-GB", "'It's the team's.'", "‘It’s the team’s.’" },
    { "en", "(\"so\")\n\"again\"", "(“so”)\n“again”" },
    { "en", "He said \"they call it 'home'\".", "He said “they call it ‘home’”." },
    { "en-GB", "well - almost", "well – almost" },
    { "en-US", "well--almost", "well—almost" },
    { "en-US", "well - almost", "well — almost" },
    { "en", "wait -- no --- yes", "wait – no — yes" },
    { "en", "well-known, 5-10", "well-known, 5-10" },
    { "en", "- one\n - two", "- one\n - two" },
    { "en", "and...", "and…" },
    { "en", "e.g. so..", "e.g. so.." },
    { "de", "\"Danke\", sagte sie.", "„Danke“, sagte sie." },
    { "de-AT", "Wie geht's?", "Wie geht’s?" },
    { "de", "\"Er rief: 'Danke!'\"", "„Er rief: ‚Danke!‘“" },
    { "de", "'Wie geht's dir?'", "‚Wie geht’s dir?‘" },
    { "de-CH", "\"Merci\"", "«Merci»" },
    { "fr", "\"Merci\" de l'équipe", "«\xC2\xA0Merci\xC2\xA0» de l’équipe" },
    { "es", "\"Gracias\"", "«Gracias»" },
    { "es-MX", "\"Gracias\"", "“Gracias”" },
    { "pl", "\"Dzięki\"", "„Dzięki”" },
    { "sv", "\"Tack\"", "”Tack”" },
    { "ru", "\"Спасибо\" - всем", "«Спасибо» — всем" },
    { "ar", "\"شكرا\"", "«شكرا»" },
    { "ja", "\"ありがとう\"", "「ありがとう」" },
    { "xx", "\"so\"", "“so”" },
    { "en", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = type (cases[i].language, cases[i].keys);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card/typography/languages", test_languages);

  return g_test_run ();
}
