/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists as short as real ones, in each encoding and each with the letters that only it has. */
#include "roster-util.h"

typedef struct
{
  const char *what;
  const char *encoding; /* as reported */
  const char *iconv_name;
  const char *text;
} Case;

static const Case cases[] = {
  { "French", "windows-1252", "WINDOWS-1252",
    "Prénom;Nom;Équipe\nHélène;Lefèvre;Téléphone\nThérèse;Dubœuf;Courriel\nLoïc;Bénard;Téléphone\nGaëlle;Françoise;Courriel\n"
    "Anaïs;Crête;Nuit\n" },
  { "German", "windows-1252", "WINDOWS-1252",
    "Name;E-Mail;Notiz\nJörg Müller;j@example.org;„Danke“ für alles\nKäthe Groß;k@example.org;Süß\nUwe Bär;u@example.org;\n" },
  { "Spanish", "windows-1252", "WINDOWS-1252",
    "Nombre;Correo;Equipo\nBegoña Muñoz;b@example.org;Teléfono\nÍñigo Núñez;i@example.org;Chat\nMaría Peña;m@example.org;Chat\n" },
  { "Portuguese", "windows-1252", "WINDOWS-1252",
    "Nome;Função;Equipe\nJoão Simões;Líder;Manhã\nConceição Magalhães;Atenção;Manhã\nInês Gonçalves;Líder;Tarde\n" },
  { "Danish", "windows-1252", "WINDOWS-1252",
    "Name;Team\nSøren Kjær;Telefon\nÅse Bjørklund;Chat\nMærsk Østergård;Chat\nJørgen Nørby;Chat\n" },
  { "Italian", "windows-1252", "WINDOWS-1252",
    "Nome;Cognome;Attività\nNiccolò;Rossi;qualità\nMosè;Bianchi;città\nDario;Verdi;qualità\n" },
  { "Polish", "windows-1250", "WINDOWS-1250",
    "Imię i nazwisko;E-mail;Zespół\nŁukasz Wójcik;l@example.org;Czat\nŻaneta Gąska;z@example.org;Czat\nStanisław Kępa;s@example.org;"
    "Nocą\nMałgorzata Świętoń;m@example.org;Czat\nGrześ Źdźbło;g@example.org;Czat\n" },
  { "Czech", "windows-1250", "WINDOWS-1250",
    "Jméno;E-mail;Tým\nJiří Dvořák;j@example.org;Směna\nKateřina Černá;k@example.org;Směna\nRůžena Kučerová;r@example.org;Směna\n"
    "Zdeněk Růžička;z@example.org;Směna\n" },
  { "Hungarian", "windows-1250", "WINDOWS-1250",
    "Név;E-mail;Csapat\nSzűcs Gergő;g@example.org;Telefon\nErdős Ágnes;a@example.org;Telefon\nFűzesi Ödön;o@example.org;Telefon\n" },
  { "Croatian", "windows-1250", "WINDOWS-1250",
    "Ime;E-mail;Tim\nĐurđa Petrović;d@example.org;Noć\nŽeljko Kovačić;z@example.org;Noć\nAnđela Šarić;a@example.org;Noć\n" },
  { "Russian", "windows-1251", "WINDOWS-1251",
    "Имя;Почта;Отдел\nАлиса Журавлёва;a@example.org;Чат\nПётр Щукин;p@example.org;Телефон\nЮлия Фёдорова;u@example.org;Чат\n" },
  { "Ukrainian", "windows-1251", "WINDOWS-1251",
    "Ім’я;Пошта;Відділ\nЄвгенія Ґалаґан;e@example.org;Чат\nІрина Коваленко;i@example.org;Чат\nЇжак Степан;s@example.org;Чат\n" },
  { "one-Russian-name", "windows-1251", "WINDOWS-1251", "Name;Email\nАлиса Журавлёва;a@example.org\n" },
  { "Japanese", "Shift_JIS", "CP932",
    "氏名,メール,部署\n藤沢 千夏,c@example.org,電話\n斎藤 健太,k@example.org,受付\n髙橋 さくら,s@example.org,電話\n渡辺 ソノ,n@example.org,受付\n" },
  { "Japanese-with-few-kana", "Shift_JIS", "CP932",
    "名前,email\n佐藤一郎,a@example.org\n山田花子,b@example.org\n井上真由美,c@example.org\n" },
  { "simplified-Chinese", "GB18030", "GB18030",
    "姓名,邮箱,团队\n林小满,l@example.org,客服\n王建国,w@example.org,电话\n张丽娟,z@example.org,客服\n赵思雨,s@example.org,电话\n" },
  { "Chinese-beyond-GB2312", "GB18030", "GB18030",
    "姓名,邮箱\n李喆,l@example.org\n陶镕,t@example.org\n王珺瑶,w@example.org\n刘䶮,y@example.org\n陈明华,c@example.org\n" },
  { "traditional-Chinese", "Big5", "BIG5",
    "姓名,電子郵件,團隊\n林曉滿,l@example.org,客服\n陳志明,c@example.org,電話\n張雅婷,z@example.org,客服\n許功蓋,x@example.org,電話\n" },
  { "Korean", "EUC-KR", "EUC-KR",
    "이름,이메일,팀\n윤하늘,y@example.org,상담\n김민준,k@example.org,상담\n박서연,p@example.org,채팅\n최지우,c@example.org,채팅\n" },
  { "Korean-beyond-the-standard", "EUC-KR", "UHC",
    "이름,이메일,팀\n펲시콜,y@example.org,상담\n김똠방,k@example.org,상담\n박서연,p@example.org,채팅\n" },
  { "Greek", "windows-1253", "WINDOWS-1253",
    "Name;Email\nΔάφνη Καλλέργη;d@example.org\nΓιώργος Νικολάου;g@example.org\nΕλένη Αναστασίου;e@example.org\n" },
};

static void
assert_same_text (HfRoster *roster, const char *text)
{
  HfRoster *expected = read_good (text);
  g_autofree char *content = dump (roster);
  g_autofree char *expected_content = dump (expected);

  g_assert_cmpstr (content, ==, expected_content);
  hf_roster_unref (expected);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  HfRoster *roster;
  const HfDoubt *doubt;

  bytes = g_convert (test->text, -1, test->iconv_name, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  roster = read_bytes (bytes, length, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (hf_roster_get_encoding (roster), ==, test->encoding);
  assert_same_text (roster, test->text);
  /* A guess is always told. */
  doubt = g_ptr_array_index (hf_roster_get_doubts (roster), 0);
  g_assert_cmpstr (doubt->kind, ==, "encoding-guess");
  g_assert_nonnull (strstr (doubt->message, test->encoding));
  hf_roster_unref (roster);
}

static const char mixed[] = "Name,Note\nZoë Łukasiewicz,😀 merci\n林小满,谢谢\nАлиса,спасибо\nTom,thanks\n";

static void
test_unicode (void)
{
  static const struct
  {
    const char *iconv_name;
    const char *mark;
    gsize mark_length;
    const char *encoding;
    const char *doubts;
  } forms[] = {
    { "UTF-8", "", 0, "UTF-8", "" },
    { "UTF-8", "\xEF\xBB\xBF", 3, "UTF-8", "" },
    { "UTF-16LE", "\xFF\xFE", 2, "UTF-16LE", "" },
    { "UTF-16BE", "\xFE\xFF", 2, "UTF-16BE", "" },
    { "UTF-16LE", "", 0, "UTF-16LE", "encoding-guess" },
    { "UTF-16BE", "", 0, "UTF-16BE", "encoding-guess" },
    { "UTF-32LE", "\xFF\xFE\0\0", 4, "UTF-32LE", "" },
    { "UTF-32BE", "\0\0\xFE\xFF", 4, "UTF-32BE", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GByteArray) file = g_byte_array_new ();
      g_autofree char *bytes = NULL;
      g_autofree char *doubts = NULL;
      gsize length;
      HfRoster *roster;

      g_test_message ("%s, mark of %zu bytes", forms[i].iconv_name, forms[i].mark_length);
      bytes = g_convert (mixed, -1, forms[i].iconv_name, "UTF-8", NULL, &length, &error);
      g_assert_no_error (error);
      g_byte_array_append (file, (const guint8 *) forms[i].mark, (guint) forms[i].mark_length);
      g_byte_array_append (file, (const guint8 *) bytes, (guint) length);

      roster = read_bytes (file->data, file->len, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (hf_roster_get_encoding (roster), ==, forms[i].encoding);
      assert_same_text (roster, mixed);
      doubts = dump_doubts (roster);
      g_assert_cmpstr (doubts, ==, forms[i].doubts);
      hf_roster_unref (roster);
    }
}

static void
test_damage_is_told (void)
{
  HfRoster *roster = read_good ("Name,Note\nZoë,für Zoë\nJürgen,größer\nJ\xF6rg,schön\n");
  g_autofree char *doubts = dump_doubts (roster);

  g_assert_cmpstr (hf_roster_get_encoding (roster), ==, "UTF-8");
  g_assert_cmpstr (hf_person_get (hf_roster_get_person (roster, 2), HF_FIELD_NAME), ==, "J\uFFFDrg");
  g_assert_cmpstr (doubts, ==, "undecodable:3");
  hf_roster_unref (roster);
}

static void
test_a_letter_cut_off_at_the_end (void)
{
  HfRoster *roster = read_good ("Name,Note\nZoë,schön\nJürgen,größer\nTom,\xE6\x9E");
  g_autofree char *doubts = dump_doubts (roster);

  g_assert_cmpstr (hf_person_get (hf_roster_get_person (roster, 2), HF_FIELD_NOTE), ==, "\uFFFD");
  g_assert_cmpstr (doubts, ==, "undecodable:3");
  hf_roster_unref (roster);
}

static void
test_letters_late_in_a_long_list (void)
{
  g_autoptr (GString) text = g_string_new ("Name;Team\n");
  g_autofree char *filler = g_strnfill (3000, 'x');
  g_autoptr (GError) error = NULL;
  HfRoster *roster;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "Tom Lind;%s\n", filler);
  g_string_append (text, "Ji\xF8\xED Dvo\xF8\xE1k;Sm\xECna\nKate\xF8ina \xC8"
                         "ern\xE1;Sm\xECna\n");

  roster = read_bytes (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hf_roster_get_encoding (roster), ==, "windows-1250");
  g_assert_cmpstr (hf_person_get (hf_roster_get_person (roster, hf_roster_get_n_people (roster) - 1), HF_FIELD_NAME),
                   ==, "Kateřina Černá");
  hf_roster_unref (roster);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/encoding/%s/%s", cases[i].encoding, cases[i].what);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/encoding/unicode", test_unicode);
  g_test_add_func ("/encoding/damage-is-told", test_damage_is_told);
  g_test_add_func ("/encoding/a-letter-cut-off-at-the-end", test_a_letter_cut_off_at_the_end);
  g_test_add_func ("/encoding/letters-late-in-a-long-list", test_letters_late_in_a_long_list);
  return g_test_run ();
}
