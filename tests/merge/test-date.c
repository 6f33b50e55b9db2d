/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/date.h"

static void
test_long (void)
{
  static const struct
  {
    const char *language;
    int day, month;
    const char *text;
  } cases[] = {
    { "en", 4, 10, "October 4, 2027" },
    { "en-US", 31, 12, "December 31, 2027" },
    { "en-GB", 4, 10, "4 October 2027" },
    { "en_AU", 4, 10, "4 October 2027" },
    { "EN-ca", 4, 10, "October 4, 2027" },
    { "de", 4, 3, "4. März 2027" },
    { "de-AT", 4, 1, "4. Jänner 2027" },
    { "fr", 4, 8, "4 août 2027" },
    { "fr-CA", 1, 2, "1er février 2027" },
    { "es", 4, 10, "4 de octubre de 2027" },
    { "pt-BR", 4, 10, "4 de outubro de 2027" },
    { "it", 4, 10, "4 ottobre 2027" },
    { "nl", 4, 3, "4 maart 2027" },
    { "pl", 4, 10, "4 października 2027" },
    { "ru", 4, 10, "4 октября 2027 г." },
    { "ar", 14, 10, "١٤ أكتوبر ٢٠٢٧" },
    { "ar-EG", 14, 10, "١٤ أكتوبر ٢٠٢٧" },
    { "ar-MA", 14, 7, "14 يوليوز 2027" },
    { "ar-LB", 14, 10, "١٤ تشرين الأول ٢٠٢٧" },
    { "hi", 4, 10, "4 अक्तूबर 2027" },
    { "fil", 4, 10, "Oktubre 4, 2027" },
    { "ja", 4, 10, "2027年10月4日" },
    { "zh-Hant-TW", 4, 10, "2027年10月4日" },
    { "ko-KR", 4, 10, "2027년 10월 4일" },
    { "eo", 4, 1, "2027-01-04" },
    { "english", 4, 1, "2027-01-04" },
    { NULL, 4, 1, "2027-01-04" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      GDate date;

      g_date_set_dmy (&date, (GDateDay) cases[i].day, (GDateMonth) cases[i].month, 2027);
      text = hf_date_format_long (&date, cases[i].language);
      g_test_message ("%s", cases[i].language);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_iso (void)
{
  static const char *const wrong[] = { "",           "2027",        "2027-10",     "2027-10-4",
                                       "2027-13-01", "2027-02-29",  "2027-00-10",  "2027-10-00",
                                       "0000-01-01", "2027-10-04 ", " 2027-10-04", "2027/10/04",
                                       "20x7-10-04", "-027-10-04",  "99999-01-01" };
  GDate date;

  g_assert_true (hf_date_parse_iso ("2028-02-29", &date));
  g_assert_cmpint (g_date_get_day (&date), ==, 29);
  g_assert_cmpint (g_date_get_month (&date), ==, 2);
  g_assert_cmpint (g_date_get_year (&date), ==, 2028);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("“%s”", wrong[i]);
      g_assert_false (hf_date_parse_iso (wrong[i], &date));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/long", test_long);
  g_test_add_func ("/date/iso", test_iso);
  return g_test_run ();
}
