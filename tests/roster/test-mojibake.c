/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/mojibake.h"

static void
test_mend (void)
{
  static const struct
  {
    const char *text;
    const char *mended; /* NULL: no accident */
  } cases[] = {
    { "JosÃ©", "José" },
    { "Ãlvarez", NULL },
    { "Ã\xC2\x81"
      "lvarez",
      "Álvarez" },
    { "WÃ³jcik", "Wójcik" },
    { "Å\xC2\x81"
      "ukasz",
      "Łukasz" },
    { "DvoÅ™Ã¡k", "Dvořák" },
    { "Ð\xC2\x9E"
      "Ð»ÑŒÐ³Ð°",
      "Ольга" },
    { "ÐžÐ»ÑŒÐ³Ð°", "Ольга" },
    { "æž—å°\xC2\x8F"
      "æ»¡",
      "林小满" },
    { "itâ€™s", "it’s" },
    { "5 â‚¬", "5 €" },
    { "well done ðŸ˜€", "well done 😀" },
    { "JosÃ© 林", "José 林" },
    { "JosÃ© Ãlvarez", "José Álvarez" },
    { "Åukasz WÃ³jcik", "Łukasz Wójcik" },
    { "JosÃƒÂ©", "José" },
    { "“CAFÉ” and JosÃ©", "“CAFÉ” and José" },
    /* Windows-1250, Windows-1251, Mac Roman and code page 850. */
    { "JosĂ©", "José" },
    { "Ĺukasz WĂłjcik", NULL },
    { "MĂĽller", "Müller" },
    { "РџР°РІРµР» РђРЅРЅР°", "Павел Анна" },
    { "РћР»СЊРіР°", "Ольга" },
    { "Jos√©", "José" },
    { "M√ºller", "Müller" },
    { "Jos├®", "José" },
    { "M├╝ller", "Müller" },
    /* What people are called. */
    { "José’s “café”", NULL },
    { "“CAFÉ”", NULL },
    { "voilà…", NULL },
    { "É – Ü…", NULL },
    { "São Tomé", NULL },
    { "Ângela Conceição", NULL },
    { "Ăştia", NULL },
    { "Ăsta e bun", NULL },
    { "Łucja Żółć", NULL },
    { "Dvořák Čapek Šťastný", NULL },
    { "Рівне", NULL },
    { "Рід С°", NULL },
    { "Слава Україні, “Сергій”", NULL },
    { "√2 and √©", NULL },
    { "Ελένη", NULL },
    { "林小满", NULL },
    { "عمر", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mended = hf_mojibake_mend (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (mended, ==, cases[i].mended);
      g_assert_cmpint (hf_mojibake_is_likely (cases[i].text), ==, cases[i].mended != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-mojibake/mend", test_mend);
  return g_test_run ();
}
