/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/person-name.h"

typedef struct
{
  const char *name;
  const char *language;
  const char *first;
  const char *last;
} Case;

static const Case cases[] = {
  { "Zoë Łukasiewicz", NULL, "Zoë", "Łukasiewicz" },
  { "Zoë", NULL, "Zoë", "" },
  { "", NULL, "", "" },
  { "Jean-Pierre Dupont", "fr", "Jean-Pierre", "Dupont" },
  { "Anna Maria Schmidt", "de", "Anna", "Schmidt" },
  { "Claire O’Neill", NULL, "Claire", "O’Neill" },

  /* particles */
  { "Noor van der Berg", "nl", "Noor", "van der Berg" },
  { "Noor Van Der Berg", NULL, "Noor", "Van Der Berg" },
  { "María de la Cruz", "es", "María", "de la Cruz" },
  { "Omar bin Said", NULL, "Omar", "bin Said" },
  { "Ana da Silva Santos", "pt", "Ana", "da Silva Santos" },
  { "Luis Ortega y Ruiz", "es", "Luis", "Ortega y Ruiz" },
  { "Abdul Rahman Said", NULL, "Abdul Rahman", "Said" },
  { "عبد الله الخياط", "ar", "عبد الله", "الخياط" },
  { "Ben Carter", NULL, "Ben", "Carter" },
  { "van der Berg", NULL, "van der Berg", "" },
  { "Van der Berg", NULL, "Van der Berg", "" },

  /* titles and degrees */
  { "Dr. Zoë Berg", NULL, "Zoë", "Berg" },
  { "Prof. Dr. Zoë Berg, PhD", NULL, "Zoë", "Berg" },
  { "Mr Tom Lind Jr.", NULL, "Tom", "Lind" },
  { "Frau Schmidt", "de", "Frau Schmidt", "Schmidt" },
  { "г-жа Вера Лисицына", "ru", "Вера", "Лисицына" },
  { "श्रीमती कविता देशमुख", "hi", "कविता", "देशमुख" },
  { "Robert (Bob) Lind", NULL, "Robert", "Lind" },
  { "Robert “Big Bob” Lind", NULL, "Robert", "Lind" },

  /* turned round */
  { "Łukasiewicz, Zoë", NULL, "Zoë", "Łukasiewicz" },
  { "van der Berg, Dr. Noor", NULL, "Noor", "van der Berg" },
  { "Nagy, Éva", "hu", "Éva", "Nagy" },
  { "Smith, J.", NULL, "J. Smith", "Smith" },
  { "DUPONT Jean", "fr", "Jean", "DUPONT" },
  { "JEAN DUPONT", NULL, "JEAN", "DUPONT" },
  { "Иванова Мария Петровна", "ru", "Мария", "Иванова" },
  { "Мария Петровна Иванова", "ru", "Мария", "Иванова" },
  { "Журавлёва Алиса", "ru", "Алиса", "Журавлёва" },
  { "Марина Журавлёва", "ru", "Марина", "Журавлёва" },
  { "Константин Левченко", "ru", "Константин", "Левченко" },

  /* other scripts */
  { "Δάφνη Καλλέργη", "el", "Δάφνη", "Καλλέργη" },
  { "נועה ברקאי", "he", "נועה", "ברקאי" },
  { "อรทัย แก้วใส", "th", "อรทัย", "แก้วใส" },

  /* family first */
  { "林小满", NULL, "林小满", "" },
  { "藤沢 千夏", "ja", "藤沢 千夏", "" },
  { "マリア ロペス", NULL, "マリア ロペス", "" },
  { "윤하늘", NULL, "윤하늘", "" },
  { "Nagy Éva", "hu", "Nagy Éva", "" },
  { "Nagy Éva", "hu-HU", "Nagy Éva", "" },
  { "Nagy Éva", "magyar", "Nagy Éva", "" },
  { "Nagy Éva", NULL, "Nagy", "Éva" },
  { "Tanaka Yuki", "ja_JP", "Tanaka Yuki", "" },
  { "Nguyễn Văn An", NULL, "Nguyễn Văn An", "" },

  /* not sure */
  { "J. Smith", NULL, "J. Smith", "" },
  { "J. R. R. Lind", NULL, "J. R. R. Lind", "" },
  { "Tom & Beth", NULL, "Tom & Beth", "" },
  { "Tom and Beth Carrow", NULL, "Tom and Beth Carrow", "" },
  { "Desk 4", NULL, "Desk 4", "" },
  { "zoe@example.org berg", NULL, "zoe@example.org berg", "" },

  /* odd, and unharmed */
  { ",", NULL, ",", "" },
  { "Berg,", NULL, "Berg", "" },
  { ", Zoë", NULL, "Zoë", "" },
  { "Dr.", NULL, "Dr.", "" },
  { "(Bob)", NULL, "(Bob)", "" },
  { "a|b c", NULL, "a|b", "c" },
  { "Berg, Dr.", NULL, "Dr. Berg", "Berg" },
};

static void
test_split (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      g_test_message ("“%s”", cases[i].name);
      hf_person_name_split (cases[i].name, cases[i].language, &first, &last);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_join (void)
{
  static const struct
  {
    const char *first;
    const char *last;
    const char *language;
    const char *name;
  } joins[] = {
    { "Zoë", "Berg", NULL, "Zoë Berg" },
    { "小满", "林", NULL, "林小满" },
    { "하늘", "윤", NULL, "윤하늘" },
    { "Éva", "Nagy", "hu", "Nagy Éva" },
    { "Yuki", "Tanaka", "ja", "Tanaka Yuki" },
    { "Mary", "林", NULL, "Mary 林" },
    { "Zoë", "", NULL, "Zoë" },
    { "", "Berg", NULL, "Berg" },
    { "", "", NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      g_autofree char *name = hf_person_name_join (joins[i].first, joins[i].last, joins[i].language);
      g_assert_cmpstr (name, ==, joins[i].name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-name/split", test_split);
  g_test_add_func ("/person-name/join", test_join);
  return g_test_run ();
}
