/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/name-case.h"

typedef struct
{
  const char *name;
  const char *mended; /* NULL: fine as it is */
  const char *language;
} Case;

static void
check (const Case *cases, gsize n_cases, HfField part)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *mended = hf_name_case_mend (cases[i].name, part, cases[i].language);

      g_test_message ("“%s”", cases[i].name);
      g_assert_cmpstr (mended, ==, cases[i].mended);
      if (mended != NULL)
        g_assert_cmpint (hf_name_case_judge (mended), ==, HF_NAME_CASE_FINE);
    }
}

static void
test_right_ones_stay (void)
{
  static const Case cases[] = {
    { "Ana Lima" },
    { "Ronald McDonald" },
    { "Jan van der Berg" },
    { "van der Berg" },
    { "Claire O’Neill" },
    { "Jeanne d'Arc" },
    { "Fiona MacLeod" },
    { "Maria de la Cruz" },
    { "Gerda ter Horst" },
    { "İbrahim Işık" },
    { "Jörg Weiß" },
    { "Γιώργος Παπαδόπουλος" },
    { "DeShawn LeBron" },
    { "J. R. R. Tolkien" },
    { "JP" },
    { "Jo Ng" },
    { "J.R." },
    { "NG, AL" },
    { "Jean DUPONT" },
    { "王小明" },
    { "山田 太郎" },
    { "عمر حداد" },
    { "प्रिया रमन" },
    { "იანა ბერიძე" },
    { "דנה כהן" },
    { "김민준" },
    { "สมชาย" },
    { "Dr. Ana Lima, PhD" },
    { "" },
    { "—" },
    { "007" },
    { "ana@example.org" },
    { "ana_lima" },
    { "ªº" },
    { "ß" },
    { "Ben" },
  };

  check (cases, G_N_ELEMENTS (cases), HF_FIELD_NAME);
}

static void
test_capitals (void)
{
  static const Case cases[] = {
    { "ANA LIMA", "Ana Lima" },
    { "RONALD MCDONALD", "Ronald McDonald" },
    { "JAN VAN DER BERG", "Jan van der Berg" },
    { "VAN DER BERG", "Van der Berg" },
    { "CLAIRE O’NEILL", "Claire O’Neill" },
    { "CLAIRE O'NEILL", "Claire O'Neill" },
    { "JEANNE D'ARC", "Jeanne d'Arc" },
    { "JEANNE D’ARC", "Jeanne d’Arc" },
    { "D'ARC", "D'Arc" },
    { "PAOLO D'ANGELO", "Paolo D'Angelo" },
    { "LUC D'HAENE", "Luc d'Haene", "fr" },
    { "FIONA MACLEOD", "Fiona MacLeod" },
    { "JOAQUIM MACHADO", "Joaquim Machado" },
    { "ANN MACEY", "Ann Macey" },
    { "MARIA DE LA CRUZ", "Maria de la Cruz" },
    { "CARLO LA ROSA", "Carlo La Rosa" },
    { "GERDA TER HORST", "Gerda ter Horst" },
    { "GIULIA DE LUCA", "Giulia De Luca", "it-IT" },
    { "GIULIA DE LUCA", "Giulia De Luca", "Italiano" },
    { "MINH DO", "Minh Do" },
    { "NGUYEN VAN NAM", "Nguyen Van Nam" },
    { "IŞIK İBRAHİM", "Işık İbrahim" },
    { "YILDIZ IRMAK", "Yıldız Irmak", "tr" },
    { "YILDIZ IRMAK", "Yildiz Irmak" },
    { "JÖRG WEIẞ", "Jörg Weiß" },
    { "JÖRG WEIß", "Jörg Weiß" },
    { "JÖRG STRAUSS", "Jörg Strauss" },
    { "ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "Γιωργος Παπαδοπουλος" },
    { "ΣΟΦΙΑ", "Σοφια" },
    { "ЕЛЕНА ИВАНОВА", "Елена Иванова" },
    { "МАР’ЯНА", "Мар’яна" },
    { "JEAN-PIERRE LÉVY", "Jean-Pierre Lévy" },
    { "ANNE-MARIE BOURG-LA-REINE", "Anne-Marie Bourg-la-Reine" },
    { "OMAR AL-HASHIMI", "Omar Al-Hashimi" },
    { "MOHAMMED BIN SALMAN", "Mohammed bin Salman" },
    { "IJSBRAND VISSER", "IJsbrand Visser" },
    { "IJAZ AHMED", "Ijaz Ahmed" },
    { "TJ MILLER", "TJ Miller" },
    { "AJ MILLER", "AJ Miller" },
    { "J.R. MILLER", "J.R. Miller" },
    { "DR. ANA LIMA", "Dr. Ana Lima" },
    { "Dr. ANA LIMA", "Dr. Ana Lima" },
    { "ANA LIMA PHD", "Ana Lima PhD" },
    { "ANA LIMA, PHD.", "Ana Lima, PhD." },
    { "HENRY BERG III", "Henry Berg III" },
    { "HENRY BERG JR.", "Henry Berg Jr." },
    { "PEDRO I DE SOUZA", "Pedro I de Souza" },
    { "RAMÓN Y CAJAL", "Ramón y Cajal" },
    { "ANA de LIMA", "Ana de Lima" },
    { "ANA  (\"ANNIE\")  LIMA", "Ana  (\"Annie\")  Lima" },
    { "王 TOM", "王 Tom" },
    { "ᲘᲐᲜᲐ", "იანა" },
    { "ANA LIMA & TOM BERG", "Ana Lima & Tom Berg" },
    { "ÅSA ØSTERGÅRD", "Åsa Østergård" },
    { "N'GOLO SANT'ANNA", "N'Golo Sant'Anna" },
  };

  check (cases, G_N_ELEMENTS (cases), HF_FIELD_NAME);
}

static void
test_no_capitals (void)
{
  static const Case cases[] = {
    { "noor van der berg", "Noor van der Berg" },
    { "ana o’neill", "Ana O’Neill" },
    { "ana", "Ana" },
    { "jo ng", "Jo Ng" },
    { "yo-yo ma", "Yo-Yo Ma" },
    { "tj miller", "TJ Miller" },
    { "j. r. r. tolkien", "J. R. R. Tolkien" },
    { "dr. noor berg, phd", "Dr. Noor Berg, PhD" },
    { "ışık ibrahim", "Işık İbrahim" },
    { "ibrahim", "İbrahim", "tr" },
    { "ibrahim", "Ibrahim" },
    { "jörg weiß", "Jörg Weiß" },
    { "παπαδόπουλος γιώργος", "Παπαδόπουλος Γιώργος" },
    { "елена иванова", "Елена Иванова" },
    { "ijsbrand", "IJsbrand" },
    { "ǆemal", "ǅemal" },
    { "ronald mcdonald", "Ronald McDonald" },
    { "agent 7", "Agent 7" },
    { "(ana)", "(Ana)" },
  };

  check (cases, G_N_ELEMENTS (cases), HF_FIELD_NAME);
}

static void
test_parts (void)
{
  static const Case last[] = {
    { "BERG", "Berg" }, { "VAN DER BERG", "van der Berg" }, { "DE LA CRUZ", "de la Cruz" }, { "D'ARC", "d'Arc" },
    { "LI", NULL },
  };

  check (last, G_N_ELEMENTS (last), HF_FIELD_LAST_NAME);
  {
    g_autofree char *mended = hf_name_case_mend ("van der berg", HF_FIELD_LAST_NAME, NULL);

    g_assert_cmpstr (mended, ==, "van der Berg");
  }
  {
    g_autofree char *mended = hf_name_case_mend ("MARY ANN", HF_FIELD_FIRST_NAME, "en");

    g_assert_cmpstr (mended, ==, "Mary Ann");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-case/right-ones-stay", test_right_ones_stay);
  g_test_add_func ("/name-case/capitals", test_capitals);
  g_test_add_func ("/name-case/no-capitals", test_no_capitals);
  g_test_add_func ("/name-case/parts", test_parts);
  return g_test_run ();
}
