/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster-util.h"

#include "roster/heading.h"

static void
test_fifteen_languages (void)
{
  /* name, first name, last name, email, team, role, language, note */
  static const struct
  {
    const char *language;
    const char *headings[HF_N_FIELDS];
  } cases[] = {
    { "English", { "Full Name", "FIRST_NAME", "Surname", "E-mail address", "Team", "Job title", "Language", "Notes" } },
    { "German",
      { "Mitarbeiter:in", "Vorname", "Nachname", "E-Mail-Adresse", "Abteilung", "Funktion", "Sprache", "Bemerkung" } },
    { "French", { "Nom complet", "Prénom", "Nom de famille", "Courriel", "Équipe", "Poste", "Langue", "Commentaire" } },
    { "Spanish",
      { "Nombre completo", "Nombre de pila", "Apellidos", "Correo electrónico", "Equipo", "Cargo", "Idioma",
        "Mensaje" } },
    { "Portuguese",
      { "Nome completo", "Primeiro nome", "Sobrenome", "E-mail", "Equipe", "Cargo", "Idioma", "Observações" } },
    { "Italian",
      { "Nominativo", "Nome di battesimo", "Cognome", "Posta elettronica", "Squadra", "Ruolo", "Lingua",
        "Messaggio" } },
    { "Dutch", { "Naam", "Voornaam", "Achternaam", "E-mailadres", "Afdeling", "Functie", "Taal", "Opmerking" } },
    { "Polish", { "Imię i nazwisko", "Imię", "Nazwisko", "Adres e-mail", "Zespół", "Stanowisko", "Język", "Uwagi" } },
    { "Russian",
      { "Ф.И.О.", "Личное имя", "Фамилия", "Электронная почта", "Отдел", "Должность", "Язык", "Примечание" } },
    { "Arabic",
      { "الاسم الكامل", "الاسم الأول", "اسم العائلة", "البريد الإلكتروني", "الفريق", "المنصب", "اللغة", "ملاحظات" } },
    { "Hindi", { "नाम", "पहला नाम", "उपनाम", "ईमेल", "टीम", "पद", "भाषा", "टिप्पणी" } },
    { "Filipino",
      { "Buong Pangalan", "Unang pangalan", "Apelyido", "Koreo", "Koponan", "Tungkulin", "Wika", "Mensahe" } },
    { "Japanese", { "氏名", "名", "姓", "メールアドレス", "部署", "役職", "言語", "備考" } },
    { "simplified Chinese", { "姓名", "名", "姓", "电子邮箱", "团队", "职位", "语言", "备注" } },
    { "traditional Chinese", { "姓名", "名", "姓", "電子郵件", "團隊", "職稱", "語言", "備註" } },
    { "Korean", { "이름", "명", "성", "이메일", "부서", "직책", "언어", "메모" } },
  };
  g_autoptr (HfHeadingIndex) index = hf_heading_index_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint field = 0; field < HF_N_FIELDS; field++)
      {
        g_test_message ("%s: “%s”", cases[i].language, cases[i].headings[field]);
        g_assert_cmpint (hf_heading_index_find (index, cases[i].headings[field]), ==, field);
      }
}

static void
test_loosely (void)
{
  static const struct
  {
    const char *heading;
    int field;
  } cases[] = {
    { "  first - NAME_ ", HF_FIELD_FIRST_NAME },
    { "Prenom", HF_FIELD_FIRST_NAME },
    { "Name*", HF_FIELD_NAME },
    { "Name (required)", HF_FIELD_NAME },
    { "Name / Nom", HF_FIELD_NAME },
    { "ＥＭＡＩＬ", HF_FIELD_EMAIL },
    { "Note:", HF_FIELD_NOTE },
    { "IMIĘ I NAZWISKO", HF_FIELD_NAME },
    { "الاسم الاول", HF_FIELD_FIRST_NAME },
    { "", -1 },
    { "-", -1 },
    { "Shirt size", -1 },
    { "Username2", -1 },
    { "Zoë Łukasiewicz", -1 },
  };
  g_autoptr (HfHeadingIndex) index = hf_heading_index_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].heading);
      g_assert_cmpint (hf_heading_index_find (index, cases[i].heading), ==, cases[i].field);
    }
}

static void
test_keys (void)
{
  static const struct
  {
    const char *text;
    const char *key;
  } cases[] = {
    { "First Name", "firstname" },
    { "first_name", "firstname" },
    { "FIRST-NAME", "firstname" },
    { "Ｆirst　Ｎame", "firstname" },
    { "E‑Mail", "email" },
    { "Straße", "strasse" },
    { "Größe (cm)", "grösse(cm)" },
    { "Gro\u0308ße", "grösse" },
    { "\uFEFFName", "name" },
    { "नाम", "नाम" },
    { " _-–— ", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = hf_field_key_normalize (cases[i].text);
      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
test_keys_of_fields (void)
{
  for (int field = 0; field < HF_N_FIELDS; field++)
    {
      g_autofree char *key = hf_field_key_normalize (hf_field_name ((HfField) field));

      g_assert_cmpint (hf_field_from_key (key), ==, field);
    }
  g_assert_cmpint (hf_field_from_key ("shoesize"), ==, -1);
}

static void
test_keys_of_ascii (void)
{
  for (int letter = 1; letter < 128; letter++)
    {
      const char ascii[] = { 'a', (char) letter, 'B', '\0' };
      g_autofree char *longer = g_strconcat (ascii, "é", NULL);
      g_autofree char *key = hf_field_key_normalize (ascii);
      g_autofree char *longer_key = hf_field_key_normalize (longer);
      g_autofree char *expected = g_strconcat (key, "é", NULL);

      g_assert_cmpstr (longer_key, ==, expected);
    }
}

static void
test_settle_by_the_cells (void)
{
  static const struct
  {
    const char *text;
    const char *columns;
    const char *names; /* name, first, last of the first person */
  } cases[] = {
    { "Name,Vorname\nBerg,Zoë\nLind,Tom\n", "last_name first_name", "Zoë Berg|Zoë|Berg" },
    { "Name,Vorname\nZoë Berg,Zoë\nTom Lind,Tom\n", "name first_name", "Zoë Berg|Zoë|Berg" },
    { "Nombre;Apellidos\nJosé Luis;García López\nAna;Ruiz\n", "first_name last_name",
      "José Luis García López|José Luis|García López" },
    { "Имя;Фамилия\nАлиса;Журавлёва\n", "first_name last_name", "Алиса Журавлёва|Алиса|Журавлёва" },
    { "First name,Last name\nZoë,Berg\n", "first_name last_name", "Zoë Berg|Zoë|Berg" },
    { "姓,名\n林,小满\n", "last_name first_name", "林小满|小满|林" },
    { "성,이름\n윤,하늘\n", "last_name first_name", "윤하늘|하늘|윤" },
    { "First name,Last name,Language\nÁgnes,Erdős,hu\n", "first_name last_name language", "Erdős Ágnes|Ágnes|Erdős" },
    { "Name,First name\nZoë Berg,\nTom Lind,Tommy\n", "name first_name", "Zoë Berg|Zoë|Berg" },
    { "Vorname\nZoë\n", "first_name", "Zoë|Zoë|" },
    { "Name,Language\nNagy Éva,Hungarian\n", "name language", "Nagy Éva|Nagy Éva|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfRoster *roster = read_good (cases[i].text);
      HfPerson *person = hf_roster_get_person (roster, 0);
      g_autoptr (GString) columns = g_string_new (NULL);
      g_autofree char *names =
          g_strdup_printf ("%s|%s|%s", hf_person_get (person, HF_FIELD_NAME),
                           hf_person_get (person, HF_FIELD_FIRST_NAME), hf_person_get (person, HF_FIELD_LAST_NAME));

      for (guint column = 0; column < hf_roster_get_n_columns (roster); column++)
        g_string_append_printf (columns, "%s%s", column > 0 ? " " : "", hf_roster_get_column (roster, column)->field);
      g_assert_cmpstr (columns->str, ==, cases[i].columns);
      g_assert_cmpstr (names, ==, cases[i].names);
      hf_roster_unref (roster);
    }
}

static void
test_lookup (void)
{
  HfRoster *roster = read_good ("Vorname,Nachname,Schuhgröße,Abteilung\nZoë,Berg,38,Chat\n");
  HfPerson *zoe = hf_roster_get_person (roster, 0);

  g_assert_cmpstr (hf_person_lookup (zoe, "name"), ==, "Zoë Berg");
  g_assert_cmpstr (hf_person_lookup (zoe, "First Name"), ==, "Zoë");
  g_assert_cmpstr (hf_person_lookup (zoe, "vorname"), ==, "Zoë");
  g_assert_cmpstr (hf_person_lookup (zoe, "Prénom"), ==, "Zoë");
  g_assert_cmpstr (hf_person_lookup (zoe, "schuh-größe"), ==, "38");
  g_assert_cmpstr (hf_person_lookup (zoe, "team"), ==, "Chat");
  g_assert_null (hf_person_lookup (zoe, "email"));
  g_assert_null (hf_person_lookup (zoe, "today"));
  g_assert_cmpstr (hf_person_get (zoe, HF_FIELD_EMAIL), ==, "");
  g_assert_cmpint (hf_roster_find_column (roster, "SCHUHGRÖSSE"), ==, 2);
  g_assert_cmpint (hf_roster_find_column (roster, "first name"), ==, 0);
  g_assert_cmpint (hf_roster_find_column (roster, "name"), ==, -1);
  hf_roster_unref (roster);
}

static void
test_map (void)
{
  static const struct
  {
    const char *map[3];
    const char *text;
    const char *dump;  /* NULL: an error */
    const char *error; /* a part of its message */
  } cases[] = {
    { { "name=Wer", "greeting=anrede" }, "Wer,Anrede\nZoë,Liebe\n", "Wer=name|Anrede=greeting/Zoë|Liebe", NULL },
    { { "Name=spitz_name" }, "Name,Spitzname\nZoë Berg,Zozo\n", "Name=name2|Spitzname=name/Zoë Berg|Zozo", NULL },
    { { "vorname=Rufname" }, "Rufname,Name\nZozo,Zoë Berg\n", "Rufname=first_name|Name=name/Zozo|Zoë Berg", NULL },
    { { "name=2", "email=Column 1" }, "?,Zoë\n!,Tom\n", "Column 1=email|Column 2=name/?|Zoë/!|Tom", NULL },
    { { "name=Nobody" }, "Wer,Was\nZoë,1\n", NULL, "“Wer”, “Was”" },
    { { "name=0" }, "Name,Was\nZoë,1\n", NULL, "“0”" },
    { { "name" }, "Wer,Was\nZoë,1\n", NULL, "FIELD=COLUMN" },
    { { "=Wer" }, "Wer,Was\nZoë,1\n", NULL, "FIELD=COLUMN" },
    { { "name=Wer", "name=Was" }, "Wer,Was\nZoë,1\n", NULL, "two columns" },
    { { "name=Wer", "team=Wer" }, "Wer,Was\nZoë,1\n", NULL, "two fields" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HfRosterOptions options = { .map = cases[i].map };
      HfRoster *roster = read_bytes (cases[i].text, strlen (cases[i].text), &options, &error);

      g_test_message ("--map %s: %s", cases[i].map[0], error != NULL ? error->message : "");
      if (cases[i].dump != NULL)
        {
          g_autofree char *content = dump (roster);
          g_assert_no_error (error);
          g_assert_cmpstr (content, ==, cases[i].dump);
        }
      else
        {
          g_assert_null (roster);
          g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION);
          g_assert_nonnull (strstr (error->message, cases[i].error));
        }
      hf_roster_unref (roster);
    }
}

static void
test_worksheet (void)
{
  g_autoptr (GError) error = NULL;
  HfRosterOptions options = { .worksheet = "Support" };

  g_assert_null (read_bytes ("Name\nZoë\n", 10, &options, &error));
  g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION);
  g_assert_nonnull (strstr (error->message, "Support"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/headings/fifteen-languages", test_fifteen_languages);
  g_test_add_func ("/headings/loosely", test_loosely);
  g_test_add_func ("/headings/keys", test_keys);
  g_test_add_func ("/headings/keys-of-fields", test_keys_of_fields);
  g_test_add_func ("/headings/keys-of-ascii-are-no-exception", test_keys_of_ascii);
  g_test_add_func ("/headings/names-settled-by-the-cells", test_settle_by_the_cells);
  g_test_add_func ("/headings/lookup", test_lookup);
  g_test_add_func ("/headings/map", test_map);
  g_test_add_func ("/headings/csv-has-no-worksheet", test_worksheet);
  return g_test_run ();
}
