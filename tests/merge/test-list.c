/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/list.h"

static void
test_join (void)
{
  static const struct
  {
    const char *language;
    const char *names; /* parted by / */
    const char *list;
  } cases[] = {
    { "en", "", "" },
    { "en", "Ada", "Ada" },
    { "en", "Ada/Ben", "Ada and Ben" },
    { "en", "Ada/Ben/Cleo", "Ada, Ben, and Cleo" },
    { "en-GB", "Ada/Ben/Cleo", "Ada, Ben and Cleo" },
    { "de", "Ada/Ben/Cleo", "Ada, Ben und Cleo" },
    { "fr", "Ada/Ben/Cleo", "Ada, Ben et Cleo" },
    { "es", "Ada/Ben/Cleo", "Ada, Ben y Cleo" },
    { "es-MX", "Ana/Inés", "Ana e Inés" },
    { "es", "Ana/Íñigo", "Ana e Íñigo" },
    { "es", "Ana/Hilario", "Ana e Hilario" },
    { "es", "Ana/Hiam", "Ana y Hiam" },
    { "pt", "Ada/Ben", "Ada e Ben" },
    { "it", "Ada/Ben/Cleo/Dora", "Ada, Ben, Cleo e Dora" },
    { "nl", "Ada/Ben", "Ada en Ben" },
    { "pl", "Ada/Ben", "Ada i Ben" },
    { "ru", "Ада/Бен/Клео", "Ада, Бен и Клео" },
    { "ar", "سلمى/عمر/ليلى", "سلمى وعمر وليلى" },
    { "hi", "आशा/रवि/मीरा", "आशा, रवि, और मीरा" },
    { "fil", "Ana/Ben/Cora", "Ana, Ben, at Cora" },
    { "ja", "田中/佐藤/鈴木", "田中、佐藤、鈴木" },
    { "zh", "王芳/李伟/张敏", "王芳、李伟和张敏" },
    { "zh-HK", "王芳/李伟", "王芳及李伟" },
    { "ko", "김민준/이서연", "김민준 및 이서연" },
    { "eo", "Ada/Ben/Cleo", "Ada, Ben, Cleo" },
    { NULL, "Ada/Ben", "Ada, Ben" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = g_strsplit (cases[i].names, "/", -1);
      g_autofree char *list = hf_list_join ((const char *const *) names, g_strv_length (names), cases[i].language);

      g_assert_cmpstr (list, ==, cases[i].list);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list/join", test_join);
  return g_test_run ();
}
