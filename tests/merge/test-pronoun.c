/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/pronoun.h"

static void
test_forms (void)
{
  static const struct
  {
    const char *wanted;
    const char *language;
    const char *subject;
    const char *object;
    const char *possessive;
  } cases[] = {
    { NULL, "en", "they", "them", "their" },
    { "", "en-GB", "they", "them", "their" },
    { "she/her", "en", "she", "her", "her" },
    { "He", "en-US", "he", "him", "his" },
    { " they / them ", "en", "they", "them", "their" },
    { "sie", "en", "she", "her", "her" }, /* the list is German, the card is not */
    { "she/her", "de", "sie", "sie", "ihr" },
    { "ER", "de-AT", "er", "ihn", "sein" },
    { NULL, "de", NULL, NULL, NULL }, /* no word for it: the sentence does without */
    { "they", "fr", NULL, NULL, NULL },
    { "elle", "fr", "elle", "la", NULL },
    { "iel", "fr", "iel", NULL, NULL }, /* as they say themselves */
    { "él", "es", "él", "lo", "su" },
    { NULL, "es-MX", NULL, NULL, "su" },
    { "ela", "pt-BR", "ela", "a", "dela" },
    { "هي", "ar", "هي", "ها", "ها" },
    { "she", "fil", "siya", "kaniya", "niya" },
    { NULL, "hi", "वे", "उन्हें", "उनका" },
    { "she", "ja", NULL, NULL, NULL },
    { "she", NULL, NULL, NULL, NULL },
    { "xe/xem/xyr", "en", "xe", "xem", "xyr" },
    { "xe/xem/xyr/xyrs", "en", "xe", "xem", "xyr" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HfPronoun) pronoun;

      hf_pronoun_init (&pronoun, cases[i].wanted, cases[i].language);
      g_test_message ("“%s” in %s", cases[i].wanted, cases[i].language);
      g_assert_cmpstr (pronoun.subject, ==, cases[i].subject);
      g_assert_cmpstr (pronoun.object, ==, cases[i].object);
      g_assert_cmpstr (pronoun.possessive, ==, cases[i].possessive);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pronoun/forms", test_forms);

  return g_test_run ();
}
